import type { Variables } from './query/matcher';
import type { DeclaredIndex } from './store/index-definition';
import type { Document, Value } from './values/value';

/** Matching documents one by one. */
export interface StreamRequest {
  collection: string;
  filter: Document;
  order?: Document;
  transaction?: string;
  /** What `$expr` may name with `$$`. */
  variables?: Variables;
}

export interface FindRequest extends StreamRequest {
  offset?: number;
  limit?: number;
  projection?: Document;
}

/** A change of one document: operators, or a whole replacement that may create it. */
export type Change = { kind: 'update'; operators: Document } | { kind: 'replace'; document: Document };

export interface ModifyRequest {
  collection: string;
  filter: Document;
  change: Change;
  multi: boolean;
  upsert: boolean;
  transaction?: string;
}

export interface ModifyResult {
  /** Documents that are different now. */
  updated: number;
  upsertedId?: Value;
  /** The first matching document as it is now. */
  document?: Document;
}

/** A collection with all it holds, in insertion order. */
export interface StoredCollectionCopy {
  name: string;
  indexes: DeclaredIndex[];
  documents: Iterable<Document>;
}
