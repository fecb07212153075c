import { open, type Database, type RootDatabase } from 'lmdb';

/** A durable map from text keys to JSON values; each write is on disk when it returns. */
export interface Table<T> {
  get(key: string): T | undefined;
  put(key: string, value: T): void;
  remove(key: string): void;
  /** All entries whose key starts with the prefix, in key order. */
  entries(prefix?: string): { key: string; value: T }[];
}

/** What the local cloud keeps beside the databases: clock, templates, quotas, messages, timer marks, file records. */
export class SystemStore {
  private readonly root: RootDatabase;

  constructor(directory: string) {
    this.root = open({ path: directory, maxDbs: 32, noSubdir: false });
  }

  table<T>(name: string): Table<T> {
    const database: Database<T, string> = this.root.openDB(name, { encoding: 'json' });
    return {
      get: (key) => database.get(key),
      put: (key, value) => this.root.transactionSync(() => database.putSync(key, value)),
      remove: (key) => this.root.transactionSync(() => void database.removeSync(key)),
      entries: (prefix = '') =>
        [...database.getRange({ start: prefix || undefined, end: prefix ? `${prefix}\u{10ffff}` : undefined })].map(({ key, value }) => ({ key, value })),
    };
  }

  /** Runs several table writes as one. */
  together<T>(change: () => T): T {
    return this.root.transactionSync(change);
  }

  close(): Promise<void> {
    return this.root.close();
  }
}
