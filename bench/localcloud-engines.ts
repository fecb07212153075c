import Datastore from '@seald-io/nedb';
import { aggregate, find } from 'mingo';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { runAggregate } from '../localcloud/database/aggregate/run-aggregate';
import type { WireStage } from '../localcloud/database/aggregate/stages/stage';
import { CloudDatabase, newExplanation } from '../localcloud/database/database';
import type { Document } from '../localcloud/database/values/value';

/** One document of the bench: a sale of one of ten shops. */
export interface Sale extends Document {
  _id: string;
  shop: string;
  stage: number;
  at: number;
  note: string;
}

/** What every engine is asked to do; each answers how many documents or rows it gave, so that no work can be skipped. */
export interface Engine {
  name: string;
  load(sales: Sale[]): Promise<void>;
  pointRead(id: string): Promise<number>;
  /** The twenty newest of a shop. */
  page(shop: string): Promise<number>;
  count(shop: string): Promise<number>;
  /** The sum of a field for every stage of a shop. */
  group(shop: string): Promise<number>;
  update(id: string, stage: number): Promise<number>;
  insert(sale: Sale): Promise<number>;
  /** Absent for an engine that keeps nothing on disk. */
  reopen?(): Promise<number>;
  close(): Promise<void>;
}

/** The local cloud's database: lmdb, on disk when it answers. */
export function lmdbEngine(directory: string): Engine {
  const open = () => new CloudDatabase({ directory, now: () => 0, strictIndexes: true });
  let database = open();
  const read = (request: { filter: Document; order?: Document; limit?: number }) => database.find({ collection: 'sales', ...request }, newExplanation()).length;
  return {
    name: 'localcloud (lmdb)',
    async load(sales) {
      database.declare('sales', [{ name: 'shop-at', keys: [{ field: 'shop', direction: 1 }, { field: 'at', direction: -1 }] }]);
      for (let from = 0; from < sales.length; from += 1000) await database.insert('sales', sales.slice(from, from + 1000), undefined);
    },
    pointRead: async (id) => read({ filter: { _id: id }, limit: 1 }),
    page: async (shop) => read({ filter: { shop }, order: { at: -1 }, limit: 20 }),
    count: async (shop) => database.count('sales', { shop }, newExplanation()),
    async group(shop) {
      const stages: WireStage[] = [{ name: '$match', value: { shop } }, { name: '$group', value: { _id: '$stage', total: { $sum: '$at' } } }];
      return runAggregate(database, 'sales', stages, newExplanation()).length;
    },
    async update(id, stage) {
      const change = { kind: 'update' as const, operators: { $set: { stage } } };
      return (await database.modify({ collection: 'sales', filter: { _id: id }, change, multi: false, upsert: false }, newExplanation())).updated;
    },
    insert: async (sale) => (await database.insert('sales', [sale], undefined)).length,
    async reopen() {
      await database.close();
      database = open();
      return read({ filter: { _id: 's0' }, limit: 1 });
    },
    close: () => database.close(),
  };
}

/** The document store that many local tools use: all in memory, appended to a file that it reads whole to open. */
export function nedbEngine(directory: string): Engine {
  mkdirSync(directory, { recursive: true });
  const open = async (): Promise<Datastore<Sale>> => {
    const store = new Datastore<Sale>({ filename: join(directory, 'sales.db') });
    await store.loadDatabaseAsync();
    await store.ensureIndexAsync({ fieldName: 'shop' });
    return store;
  };
  let store: Datastore<Sale> | undefined;
  const opened = async () => (store ??= await open());
  return {
    name: '@seald-io/nedb',
    load: async (sales) => void (await (await opened()).insertAsync(sales)),
    pointRead: async (id) => ((await (await opened()).findOneAsync({ _id: id })) ? 1 : 0),
    page: async (shop) => (await (await opened()).findAsync({ shop }).sort({ at: -1 }).limit(20)).length,
    count: async (shop) => (await opened()).countAsync({ shop }),
    async group(shop) {
      const totals = new Map<number, number>();
      for (const { stage, at } of await (await opened()).findAsync({ shop })) totals.set(stage, (totals.get(stage) ?? 0) + at);
      return totals.size;
    },
    update: async (id, stage) => (await (await opened()).updateAsync({ _id: id }, { $set: { stage } }, {})).numAffected,
    insert: async (sale) => ((await (await opened()).insertAsync(sale)) ? 1 : 0),
    async reopen() {
      store = await open();
      return (await store.findOneAsync({ _id: 's0' })) ? 1 : 0;
    },
    close: async () => undefined,
  };
}

/** A scan of an array with MongoDB's query language: what an emulator without indexes does. Nothing is on disk. */
export function mingoEngine(): Engine {
  const sales: Sale[] = [];
  const matching = (criteria: object) => find<Sale>(sales, criteria);
  return {
    name: 'mingo, full scan',
    load: async (all) => void all.forEach((sale) => sales.push({ ...sale })),
    pointRead: async (id) => matching({ _id: id }).all().length,
    page: async (shop) => matching({ shop }).sort({ at: -1 }).limit(20).all().length,
    count: async (shop) => matching({ shop }).all().length,
    group: async (shop) => aggregate(sales, [{ $match: { shop } }, { $group: { _id: '$stage', total: { $sum: '$at' } } }]).length,
    async update(id, stage) {
      const [sale] = matching({ _id: id }).all();
      if (sale) sale.stage = stage;
      return sale ? 1 : 0;
    },
    insert: async (sale) => Number(sales.push(sale) > 0),
    close: async () => undefined,
  };
}
