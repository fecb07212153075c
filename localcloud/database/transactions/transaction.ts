import { encodeKeyValue } from '../store/key-encoding';
import type { StoredCollection } from '../store/index-definition';
import type { Document, Value } from '../values/value';

/** What becomes of one document: `after` undefined removes it. */
export interface Edit {
  collection: string;
  id: Value;
  after: Document | undefined;
  /** The document must not exist yet. */
  creates: boolean;
}

/** Names one document across collections. */
export function documentName(collection: StoredCollection, id: Value): string {
  return `${collection.id}:${encodeKeyValue(id).toString('latin1')}`;
}

/** An open transaction: its snapshot, its own writes by {@link documentName}, and the locks those writes hold. */
export class Transaction {
  readonly writes = new Map<string, Edit>();
  /** Resolves when the transaction ends in any way. */
  readonly ended: Promise<void>;
  private finish: () => void = () => undefined;

  constructor(
    readonly id: string,
    /** The number of the last commit the transaction sees. */
    readonly snapshot: number,
    /** Cloud time in ms after which it no longer exists. */
    readonly expiresAt: number,
  ) {
    this.ended = new Promise((resolve) => (this.finish = resolve));
  }

  end(): void {
    this.finish();
  }
}
