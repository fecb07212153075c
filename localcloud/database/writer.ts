import { CloudError } from '../cloud-error';
import { duplicateKey, transactionBusy, transactionConflict } from './database-errors';
import type { DocumentStore } from './store/document-store';
import type { StoredCollection } from './store/index-definition';
import { documentName, type Edit, type Transaction } from './transactions/transaction';
import type { TransactionManager } from './transactions/transaction-manager';
import { refuseBadDocument } from './values/document-checks';
import type { Document, Value } from './values/value';

const LOCK_WAIT_MS = 5_000;

/** Carries out edits: at once and atomically, or inside a transaction until its commit. */
export class Writer {
  constructor(
    private readonly store: DocumentStore,
    private readonly transactions: TransactionManager,
    private readonly lockWaitMs = LOCK_WAIT_MS,
  ) {}

  /**
   * Writes outside any transaction. `plan` is asked again after every wait for a lock; after {@link LOCK_WAIT_MS} the
   * write is refused as TransactionBusy.
   */
  async writePlainly(plan: () => Edit[]): Promise<void> {
    const deadline = Date.now() + this.lockWaitMs;
    for (;;) {
      const edits = plan();
      const holder = edits.map((edit) => this.transactions.holderOf(this.nameOf(edit))).find((found) => found !== undefined);
      if (!holder) return this.apply(edits);
      if (Date.now() >= deadline) throw transactionBusy();
      await endOrTimeout(holder, deadline - Date.now());
    }
  }

  /** Locks and keeps the edits for commit. As in MongoDB any failed write ends the transaction. */
  writeInTransaction(transaction: Transaction, plan: () => Edit[]): void {
    try {
      for (const edit of plan()) this.hold(transaction, edit);
    } catch (error) {
      this.transactions.end(transaction);
      throw error;
    }
  }

  /** Applies all held edits in one durable step; a key that was taken meanwhile is a conflict. */
  commit(transaction: Transaction): void {
    try {
      this.apply([...transaction.writes.values()]);
    } catch (error) {
      throw isDuplicateKey(error) ? transactionConflict() : error;
    } finally {
      this.transactions.end(transaction);
    }
  }

  private hold(transaction: Transaction, edit: Edit): void {
    const collection = this.collectionOf(edit);
    const name = this.nameOf(edit);
    this.transactions.lock(transaction, name);
    const held = transaction.writes.get(name);
    const exists = held ? held.after !== undefined : this.store.sequenceOf(collection, edit.id) !== undefined;
    if (edit.creates && exists) throw duplicateKey(collection.name, '_id_', `_id: ${JSON.stringify(edit.id)}`);
    if (edit.after) this.refuseTakenKeys(collection, edit.after, transaction);
    transaction.writes.set(name, { ...edit, creates: held ? held.creates : edit.creates });
  }

  private refuseTakenKeys(collection: StoredCollection, document: Document, transaction: Transaction): void {
    refuseBadDocument(document);
    const clash = this.store.clashing(collection, document);
    if (clash && !transaction.writes.has(documentName(collection, clash.id))) {
      throw duplicateKey(collection.name, clash.index.name, '…');
    }
  }

  private apply(edits: Edit[]): void {
    if (edits.length === 0) return;
    const changes = this.store.write(() => edits.map((edit) => this.applyOne(edit)));
    this.transactions.recordCommit(changes);
  }

  private applyOne(edit: Edit): { name: string; before: Document | undefined } {
    const collection = this.collectionOf(edit);
    const sequence = this.store.sequenceOf(collection, edit.id);
    const before = sequence === undefined ? undefined : this.store.get(collection, sequence);
    if (edit.after) refuseBadDocument(edit.after);
    if (sequence === undefined || before === undefined) {
      if (edit.after) this.store.insert(collection, edit.after);
    } else if (edit.creates) {
      throw duplicateKey(collection.name, '_id_', `_id: ${JSON.stringify(edit.id)}`);
    } else if (edit.after) {
      this.store.replace(collection, sequence, before, edit.after);
    } else {
      this.store.remove(collection, sequence, before);
    }
    return { name: this.nameOf(edit), before };
  }

  private collectionOf(edit: { collection: string }): StoredCollection {
    return this.store.collection(edit.collection) as StoredCollection;
  }

  private nameOf(edit: { collection: string; id: Value }): string {
    return documentName(this.collectionOf(edit), edit.id);
  }
}

function isDuplicateKey(error: unknown): boolean {
  return error instanceof CloudError && error.message.includes('E11000');
}

async function endOrTimeout(holder: Transaction, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<void>((resolve) => (timer = setTimeout(resolve, ms)));
  await Promise.race([holder.ended, timeout]);
  clearTimeout(timer);
}
