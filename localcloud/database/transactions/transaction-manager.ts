import { randomUUID } from 'node:crypto';
import { transactionConflict, transactionMissing } from '../database-errors';
import type { Document } from '../values/value';
import { Transaction } from './transaction';

export const TRANSACTION_LIFE_MS = 30_000;

/** What a document was before a commit that an open transaction must not see. */
interface Superseded {
  commit: number;
  before: Document | undefined;
}

/**
 * Open transactions, the documents they have locked, and the versions they still see. All of it is in memory: a
 * transaction that did not commit leaves nothing behind when the process dies.
 */
export class TransactionManager {
  private readonly open = new Map<string, Transaction>();
  private readonly locks = new Map<string, Transaction>();
  private readonly history = new Map<string, Superseded[]>();
  private commits = 0;

  /** `now` is the cloud's clock in ms. */
  constructor(private readonly now: () => number) {}

  start(): Transaction {
    this.endExpired();
    const transaction = new Transaction(randomUUID(), this.commits, this.now() + TRANSACTION_LIFE_MS);
    this.open.set(transaction.id, transaction);
    return transaction;
  }

  /** The open transaction, or the platform's "does not exist". */
  get(id: string): Transaction {
    this.endExpired();
    const transaction = this.open.get(id);
    if (!transaction) throw transactionMissing();
    return transaction;
  }

  /** Frees the locks and wakes those who wait for them. */
  end(transaction: Transaction): void {
    this.open.delete(transaction.id);
    for (const [name, holder] of this.locks) if (holder === transaction) this.locks.delete(name);
    if (this.open.size === 0) this.history.clear();
    transaction.end();
  }

  endAll(): void {
    for (const transaction of [...this.open.values()]) this.end(transaction);
  }

  /** First writer wins: a document locked by, or changed since the snapshot by, someone else ends this transaction. */
  lock(transaction: Transaction, name: string): void {
    const holder = this.locks.get(name);
    const changed = (this.history.get(name) ?? []).some((version) => version.commit > transaction.snapshot);
    if ((holder && holder !== transaction) || changed) {
      this.end(transaction);
      throw transactionConflict();
    }
    this.locks.set(name, transaction);
  }

  /** The transaction a plain write has to wait for. */
  holderOf(name: string): Transaction | undefined {
    this.endExpired();
    return this.locks.get(name);
  }

  /** Records what a commit replaced, for the transactions that still see the old version. */
  recordCommit(changes: { name: string; before: Document | undefined }[]): void {
    this.commits += 1;
    if (this.open.size === 0) return;
    for (const { name, before } of changes) {
      const versions = this.history.get(name) ?? [];
      versions.push({ commit: this.commits, before });
      this.history.set(name, versions);
    }
  }

  /** The version a transaction sees where it differs from the store: its own write, or the one of its snapshot. */
  overlay(transaction: Transaction): Map<string, Document | undefined> {
    const seen = new Map<string, Document | undefined>();
    for (const [name, versions] of this.history) {
      const first = versions.find((version) => version.commit > transaction.snapshot);
      if (first) seen.set(name, first.before);
    }
    for (const [name, write] of transaction.writes) seen.set(name, write.after);
    return seen;
  }

  private endExpired(): void {
    const now = this.now();
    for (const transaction of [...this.open.values()]) if (transaction.expiresAt <= now) this.end(transaction);
  }
}
