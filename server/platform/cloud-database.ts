import { Conflict, DuplicateId } from './conflict';
import { indexOf } from './indexes';
import type { CollectionName, Collections } from './collections';
import { cloud } from './sdk';

/** Documents asked for at once, at most: the platform's own bound for `get`. */
const MOST_ROWS = 1000;
const MOST_IN_LIST = 100;
const BATCH = 100;

export interface FindQuery {
  /** A declared index of the collection: all its fields but the last are matched by `equals`, the last by the rest. */
  index: string;
  equals: Record<string, string | number | boolean | null>;
  /** Rows behind this place in the index's own order. */
  after?: string | null;
  /** Rows not beyond this value of the last field. */
  upTo?: string | number;
  prefix?: string;
  oneOf?: readonly string[];
  limit: number;
}

export interface Reads {
  get<C extends CollectionName>(collection: C, id: string): Promise<Collections[C] | null>;
  getMany<C extends CollectionName>(collection: C, ids: readonly string[]): Promise<Collections[C][]>;
  find<C extends CollectionName>(collection: C, query: FindQuery): Promise<Collections[C][]>;
  /** How many documents have each value of `field` from `from` to `to`, in order of the value: one aggregation over a stretch of an index. */
  countBy(collection: CollectionName, query: CountQuery): Promise<{ value: string; count: number }[]>;
  /** How many documents match all fields of an index but the last. */
  count(collection: CollectionName, query: Pick<FindQuery, 'index' | 'equals'>): Promise<number>;
}

/** `field` follows the fields of `equals` in the index. At most as many values as a month has days. */
export interface CountQuery {
  index: string;
  equals: FindQuery['equals'];
  field: string;
  from: string;
  to: string;
}
const MOST_VALUES = 31;

/** Document operations of one transaction: WeChat's transactions take no others. */
export interface Transaction {
  get<C extends CollectionName>(collection: C, id: string): Promise<Collections[C] | null>;
  /** Adds documents that must not exist yet. @throws {DuplicateId} */
  create<C extends CollectionName>(collection: C, documents: readonly Collections[C][]): Promise<void>;
  /** Replaces or adds one whole document. */
  put<C extends CollectionName>(collection: C, document: Collections[C]): Promise<void>;
  remove(collection: CollectionName, id: string): Promise<void>;
}

const database = cloud.database({ throwOnNotFound: false } as Parameters<typeof cloud.database>[0]);
const _ = database.command;

export const reads: Reads = {
  async get(collection, id) {
    const { data } = (await database.collection(collection).doc(id).get()) as { data: unknown };
    return (data ?? null) as never;
  },
  async getMany(collection, ids) {
    const found: unknown[] = [];
    for (let start = 0; start < ids.length; start += MOST_IN_LIST) {
      const part = ids.slice(start, start + MOST_IN_LIST);
      const { data } = (await database.collection(collection).where({ _id: _.in([...part]) }).limit(MOST_IN_LIST).get()) as { data: unknown[] };
      found.push(...data);
    }
    return found as never;
  },
  async find(collection, query) {
    const { data } = (await build(collection, query).get()) as { data: unknown };
    return data as never;
  },
  async countBy(collection, { index, equals, field, from, to }) {
    const fields = indexOf(collection, index).keys.map((key) => key.field);
    const named = Object.keys(equals);
    if (fields[named.length] !== field || named.some((name) => !fields.slice(0, named.length).includes(name))) throw new Error(`index ${index} on ${collection} does not lead to ${field}`);
    const { aggregate: $ } = _;
    const { list } = (await database.collection(collection).aggregate().match({ ...equals, [field]: _.gte(from).and(_.lte(to)) }).group({ _id: `$${field}`, count: $.sum(1) }).sort({ _id: 1 }).limit(MOST_VALUES).end()) as unknown as { list: { _id: string; count: number }[] };
    return list.map(({ _id, count }) => ({ value: _id, count }));
  },
  async count(collection, { index, equals }) {
    const leading = indexOf(collection, index).keys.slice(0, -1).map((key) => key.field);
    const named = Object.keys(equals);
    if (named.length !== leading.length || leading.some((field) => equals[field] === undefined)) throw new Error(`index ${index} on ${collection} needs exactly ${leading.join(', ')}`);
    return ((await database.collection(collection).where({ ...equals }).count()) as { total: number }).total;
  },
};

function build(collection: CollectionName, query: FindQuery) {
  const { keys } = indexOf(collection, query.index);
  const last = keys[keys.length - 1];
  if (!last) throw new Error(`index ${query.index} has no keys`);
  const leading = keys.slice(0, -1).map((key) => key.field);
  const named = Object.keys(query.equals);
  if (leading.some((field) => query.equals[field] === undefined) || named.length !== leading.length) {
    throw new Error(`index ${query.index} on ${collection} needs exactly ${leading.join(', ')}`);
  }
  if (!(query.limit >= 1 && query.limit <= MOST_ROWS)) throw new Error('a query needs a limit');
  const bound = boundOf(query, last.direction);
  const where = bound === null ? { ...query.equals } : { ...query.equals, [last.field]: bound };
  const found = database.collection(collection).where(where).limit(query.limit);
  return query.oneOf || query.prefix !== undefined ? found : found.orderBy(last.field, last.direction === 1 ? 'asc' : 'desc');
}

function boundOf(query: FindQuery, direction: 1 | -1): unknown {
  if (query.oneOf) {
    if (query.oneOf.length === 0 || query.oneOf.length > MOST_IN_LIST) throw new Error('oneOf takes 1 to 100 values');
    return _.in([...query.oneOf]);
  }
  if (query.prefix !== undefined) return database.RegExp({ regexp: `^${query.prefix.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`, options: '' });
  const after = query.after ? (direction === 1 ? _.gt(query.after) : _.lt(query.after)) : null;
  const upTo = query.upTo === undefined ? null : _.lte(query.upTo);
  if (after && upTo) return _.and(after, upTo);
  return after ?? upTo;
}

/**
 * Runs `work` in a transaction, which WeChat may run up to three times. `where` queries are not part of a transaction there,
 * so none can be asked of it.
 * @throws {Conflict} when every try met another writer · {DuplicateId} when a created document exists
 */
export async function runTransaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
  try {
    return (await database.runTransaction(async (raw: RawTransaction) => {
      try {
        return await work(transactionOver(raw));
      } catch (error) {
        throw retryable(error);
      }
    }, 3)) as T;
  } catch (error) {
    if (isConflict(error)) throw new Conflict('transaction conflict');
    throw error;
  }
}

interface RawTransaction {
  collection(name: string): {
    add(options: { data: object | object[] }): Promise<unknown>;
    doc(id: string): { get(): Promise<{ data: unknown }>; set(options: { data: object }): Promise<unknown>; remove(): Promise<unknown> };
  };
}

function transactionOver(raw: RawTransaction): Transaction {
  return {
    async get(collection, id) {
      try {
        const { data } = await raw.collection(collection).doc(id).get();
        return (data ?? null) as never;
      } catch (error) {
        if (/does not exist/.test(messageOf(error)) && !isConflict(error) && !/Transaction/.test(messageOf(error))) return null as never;
        throw error;
      }
    },
    async create(collection, documents) {
      try {
        for (let start = 0; start < documents.length; start += BATCH) {
          const part = documents.slice(start, start + BATCH).map(assertDefined);
          await raw.collection(collection).add({ data: part.length === 1 && part[0] ? part[0] : part });
        }
      } catch (error) {
        if (/E11000/.test(messageOf(error))) throw new DuplicateId(collection);
        throw error;
      }
    },
    async put(collection, document) {
      const { _id, ...data } = assertDefined(document as { _id: string });
      await raw.collection(collection).doc(_id).set({ data });
    },
    async remove(collection, id) {
      await raw.collection(collection).doc(id).remove();
    },
  };
}

/** The SDK drops undefined fields in silence; a document with one is a defect. */
function assertDefined<T extends object>(document: T): T {
  for (const [field, value] of Object.entries(document)) if (value === undefined) throw new Error(`field ${field} is undefined`);
  return document;
}

/** The SDK retries only errors that carry the conflict's code, which document calls inside the callback lose. */
function retryable(error: unknown): unknown {
  if (isConflict(error) && error instanceof Error) Object.assign(error, { code: 'DATABASE_TRANSACTION_CONFLICT' });
  return error;
}

function isConflict(error: unknown): boolean {
  return (error as { code?: string } | null)?.code === 'DATABASE_TRANSACTION_CONFLICT' || /TransactionConflict/.test(messageOf(error));
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String((error as { errMsg?: string } | null)?.errMsg ?? error);
}
