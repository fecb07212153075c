/** What an invocation asked of the database, as counted at the gateway. */
export interface OperationStats {
  /** get, count and aggregate calls */
  reads: number;
  /** add, set, update and remove calls */
  writes: number;
  /** transactions started */
  transactions: number;
  /** documents read from the store to answer the calls */
  documents: number;
}

/** One database call as the console and the tests see it. */
export interface DatabaseOperation {
  action: string;
  collection: string;
  plan: string;
  keysExamined: number;
  docsExamined: number;
}

/** Adds up the operations of one invocation. */
export class OperationMeter {
  readonly stats: OperationStats = { reads: 0, writes: 0, transactions: 0, documents: 0 };
  readonly operations: DatabaseOperation[] = [];

  add(kind: 'reads' | 'writes' | 'transactions', operation: DatabaseOperation): void {
    this.stats[kind] += 1;
    this.stats.documents += operation.docsExamined;
    this.operations.push(operation);
  }
}
