import type { SdkCollection } from '../sdk-types';
import { refusal, type ConformanceCase } from './conformance-case';

const ERRORS = 'wx reference/errcode' as const;
const QUOTA = 'wx basis/concepts/quota' as const;
const MB = 1024 * 1024;
const many = (count: number) => Array.from({ length: count }, (_, n) => ({ _id: n }));
const absent = (says: string, ask: (nowhere: SdkCollection) => Promise<unknown>): ConformanceCase => ({ says: `${says} in a collection that is not there`, source: ERRORS, ask: ({ db }) => refusal(ask(db.collection('nowhere'))), answer: expect.objectContaining({ errCode: -502005, message: expect.stringContaining('Db or Table not exist') }) });
const failed = expect.objectContaining({ errCode: -502001 });

/** Limits and refusals. */
export const LIMIT_CASES: ConformanceCase[] = [
  absent('get', (nowhere) => nowhere.get()),
  absent('add', (nowhere) => nowhere.add({ data: { a: 1 } })),
  absent('count', (nowhere) => nowhere.count()),
  absent('update', (nowhere) => nowhere.where({ a: 1 }).update({ data: { a: 2 } })),
  absent('remove', (nowhere) => nowhere.doc('x').remove()),
  { says: 'a pipeline in a collection that is not there', source: 'tcb error-code/basic/DATABASE_COLLECTION_NOT_EXIST', ask: ({ db }) => refusal(db.collection('nowhere').aggregate().match({}).end()), answer: expect.objectContaining({ errCode: -1, code: 'DATABASE_COLLECTION_NOT_EXIST' }) },
  { says: 'a collection cannot be created twice', source: 'wx reference-sdk-api/database/Database.createCollection', ask: ({ db }) => refusal(db.createCollection('things')), answer: expect.objectContaining({ errCode: -1, message: expect.stringMatching(/exist/i) }) },
  { says: 'get gives 100 by default', source: 'sdk database/unit/query.limit.test.ts', given: many(150), ask: async ({ things }) => (await things.get()).data.length, answer: 100 },
  { says: 'get gives as many as asked for', source: 'sdk database/unit/query.limit.test.ts', given: many(150), ask: async ({ things }) => (await things.limit(101).get()).data.length, answer: 101 },
  { says: 'get gives 1,000 at most', source: 'sdk database/unit/query.limit.test.ts', given: many(1001), ask: async ({ things }) => (await things.limit(1001).get()).data.length, answer: 1000 },
  { says: 'where.update is not limited to 1,000', source: 'wx reference-sdk-api/database/collection/Collection.update', given: many(1001), ask: async ({ things, _ }) => (await things.where({ _id: _.gte(0) }).update({ data: { a: 1 } })).stats, answer: { updated: 1001 } },
  { says: 'a document over 16 MB is refused', source: 'said 000c6015024a20c1d6eb9af1756000', ask: ({ things }) => refusal(things.add({ data: { text: 'x'.repeat(16 * MB + 1) } })), answer: failed },
  { says: 'the 101st collection is refused', source: QUOTA, ask: async ({ sdk }) => { const db = sdk.database({ env: 'crowded' }); for (let n = 0; n < 100; n += 1) await db.createCollection(`c${n}`); return refusal(db.createCollection('c100')); }, answer: expect.objectContaining({ code: 'DATABASE_COLLECTION_EXCEED_LIMIT' }) },
  { says: 'the 21st index of a collection is refused', source: QUOTA, ask: ({ api }) => api('POST', '/_cloud/api/collections', { collections: [{ name: 'indexed', indexes: Array.from({ length: 21 }, (_, n) => ({ name: `i${n}`, keys: [{ field: `f${n}`, direction: 1 }] })) }] }), answer: expect.objectContaining({ error: expect.anything() }) },
  { says: 'a unique index counts a missing field as null', source: 'manual core/index-unique', ask: async ({ api, db }) => { await api('POST', '/_cloud/api/collections', { collections: [{ name: 'members', indexes: [{ name: 'phone', keys: [{ field: 'phone', direction: 1 }], unique: true }] }] }); await db.collection('members').add({ data: { n: 1 } }); return refusal(db.collection('members').add({ data: { n: 2 } })); }, answer: expect.objectContaining({ errCode: -502001, message: expect.stringContaining('E11000') }) },
  { says: 'an operator that is none is refused', source: 'manual reference/operator/query', given: many(1), ask: ({ things }) => refusal(things.where({ a: { $nonsense: 1 } }).get()), answer: expect.objectContaining({ errCode: expect.any(Number), message: expect.stringContaining('$nonsense') }) },
  { says: 'a pattern that is none is refused', source: 'manual reference/operator/query/regex', given: many(1), ask: ({ things, db }) => refusal(things.where({ a: db.RegExp({ regexp: '(' }) }).get()), answer: failed },
  { says: 'in needs a list', source: 'manual reference/operator/query/in', given: many(1), ask: ({ things }) => refusal(things.where({ a: { $in: 1 } }).get()), answer: failed },
  { says: 'text search is refused: there are no text indexes', source: 'sdk database/unit/advanced-operator.test.ts', given: many(1), ask: ({ things, _ }) => refusal(things.where({ $text: _.text({ search: 'life' }) }).get()), answer: expect.objectContaining({ errCode: -502001, message: expect.stringContaining('text index required') }) },
  { says: 'the score of a text search is refused', source: 'manual reference/operator/aggregation/meta', given: many(1), ask: ({ things, $ }) => refusal(things.aggregate().project({ score: $.meta('textScore') }).end()), answer: expect.objectContaining({ code: 'DATABASE_REQUEST_FAILED' }) },
  { says: 'an expression operator that is none is refused', source: 'manual reference/operator/aggregation', given: many(1), ask: ({ things }) => refusal(things.aggregate().project({ a: { $nonsense: 1 } }).end()), answer: expect.objectContaining({ code: 'DATABASE_REQUEST_FAILED', message: expect.stringContaining('$nonsense') }) },
  { says: 'project cannot both take and leave out', source: 'wx reference-sdk-api/database/aggregate/Aggregate.project', given: many(1), ask: ({ things }) => refusal(things.aggregate().project({ a: 1, b: 0 }).end()), answer: expect.objectContaining({ code: 'DATABASE_REQUEST_FAILED' }) },
  { says: 'a where whose values are all undefined is refused', source: 'sdk database/unit/collection.test.ts', ask: async ({ things }) => { try { return await things.where({ a: undefined }).get(); } catch (error) { return (error as Error).message; } }, answer: expect.stringContaining('undefined') },
];
