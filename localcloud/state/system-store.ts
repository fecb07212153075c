import { open, type Database, type RootDatabase } from 'lmdb';

/** A durable map from text keys to JSON values; each write is on disk when it returns. */
export interface Table<T> {
  get(key: string): T | undefined;
  put(key: string, value: T): void;
  remove(key: string): void;
  /** All entries whose key starts with the prefix, in key order. */
  entries(prefix?: string): { key: string; value: T }[];
}

/** One entry of one table, as an archive holds it. */
export interface TableEntry {
  table: string;
  key: string;
  value: unknown;
}

/** Tables that belong to this installation, not to what happened in it, and files, which are archived with their bytes. */
const UNARCHIVED = new Set(['secrets', 'clock', 'files']);

/** What the local cloud keeps beside the databases: clock, templates, quotas, messages, timer marks, file records. */
export class SystemStore {
  private readonly root: RootDatabase;
  private readonly names = new Set<string>();

  constructor(directory: string) {
    this.root = open({ path: directory, maxDbs: 32, noSubdir: false });
  }

  table<T>(name: string): Table<T> {
    if (!UNARCHIVED.has(name)) this.names.add(name);
    const database: Database<T, string> = this.root.openDB(name, { encoding: 'json' });
    return {
      get: (key) => database.get(key),
      put: (key, value) => this.root.transactionSync(() => database.putSync(key, value)),
      remove: (key) => this.root.transactionSync(() => void database.removeSync(key)),
      entries: (prefix = '') =>
        [...database.getRange({ start: prefix || undefined, end: prefix ? `${prefix}\u{10ffff}` : undefined })].map(({ key, value }) => ({ key, value })),
    };
  }

  /** Every entry of every table, secrets and the clock apart. */
  dump(): TableEntry[] {
    return [...this.names].flatMap((table) => this.table(table).entries().map((entry) => ({ table, ...entry })));
  }

  /** Writes entries into their tables, all or none. */
  load(entries: TableEntry[]): void {
    this.together(() => entries.filter(({ table }) => !UNARCHIVED.has(table)).forEach(({ table, key, value }) => this.table(table).put(key, value)));
  }

  /** Throws when an entry belongs to a table that this local cloud does not have. */
  refuseUnknown(entries: TableEntry[]): void {
    const unknown = entries.find(({ table }) => !this.names.has(table));
    if (unknown) throw new Error(`this local cloud keeps no table ${unknown.table}`);
  }

  /** Empties what {@link dump} gives. */
  clear(): void {
    this.together(() => this.dump().forEach(({ table, key }) => this.table(table).remove(key)));
  }

  /** Runs several table writes as one. */
  together<T>(change: () => T): T {
    return this.root.transactionSync(change);
  }

  close(): Promise<void> {
    return this.root.close();
  }
}
