import { openTemporaryDatabase, type TemporaryDatabase } from '../../testing/temporary-database';
import { newExplanation, type CloudDatabase } from '../database';
import type { Document } from '../values/value';

let temporary: TemporaryDatabase;
let database: CloudDatabase;
beforeEach(async () => {
  temporary = openTemporaryDatabase();
  ({ database } = temporary);
  database.declare('c', [
    { name: 'code', keys: [{ field: 'code', direction: 1 }], unique: true },
    { name: 'n', keys: [{ field: 'n', direction: 1 }] },
  ]);
  await database.insert('c', [{ _id: 'a', code: 'A', n: 1 }, { _id: 'b', code: 'B', n: 2 }, { _id: 'd', code: 'D', n: 3 }], undefined);
});
afterEach(() => temporary.discard());

const find = (filter: Document, transaction?: string, order: Document = {}) => database.find({ collection: 'c', filter, order, transaction }, newExplanation());
const set = (id: string, fields: Document, transaction?: string) =>
  database.modify({ collection: 'c', filter: { _id: id }, change: { kind: 'update', operators: { $set: fields } }, multi: false, upsert: false, transaction }, newExplanation());

test('a query inside sees the snapshot with its own writes laid over it', async () => {
  const inside = database.startTransaction();
  await set('a', { n: 9 });
  await database.remove('c', { _id: 'b' }, false, undefined, newExplanation());
  await database.insert('c', [{ _id: 'e', code: 'E', n: 4 }], undefined);
  await set('d', { n: 0 }, inside);
  await database.insert('c', [{ _id: 'f', code: 'F', n: 5 }], inside);
  expect(find({ n: { $lt: 100 } }, inside, { n: -1 }).map(({ _id, n }) => [_id, n])).toEqual([['f', 5], ['b', 2], ['a', 1], ['d', 0]]);
  expect(find({ n: 3 }, inside)).toEqual([]);
  expect(find({}).map(({ _id }) => _id)).toEqual(['a', 'd', 'e']);
});

test('a key another commit has taken is a conflict at commit; one taken before is E11000 at once', async () => {
  const late = database.startTransaction();
  await database.insert('c', [{ _id: 'x', code: 'X' }], late);
  await database.insert('c', [{ _id: 'y', code: 'X' }], undefined);
  expect(() => database.commit(late)).toThrow(/TransactionConflict/);
  const early = database.startTransaction();
  await expect(database.insert('c', [{ _id: 'z', code: 'A' }], early)).rejects.toThrow(/E11000.*index: code/);
  expect(() => database.commit(early)).toThrow(/TransactionNotExist/);
  expect(find({ code: 'X' })).toMatchObject([{ _id: 'y' }]);
});

test('a key given up inside the same transaction may be taken inside it', async () => {
  const inside = database.startTransaction();
  await set('a', { code: 'A2' }, inside);
  await set('b', { code: 'A' }, inside);
  database.commit(inside);
  expect(find({ code: 'A' })).toMatchObject([{ _id: 'b' }]);
  expect(find({ code: { $in: ['A2', 'B'] } })).toMatchObject([{ _id: 'a' }]);
});

test('a plain write that waits too long for the lock is told that the transaction is busy', async () => {
  const inside = database.startTransaction();
  await set('a', { n: 5 }, inside);
  await expect(set('a', { n: 6 })).rejects.toThrow(/TransactionBusy/);
  database.abort(inside);
  expect(await set('a', { n: 6 })).toMatchObject({ updated: 1 });
});

test('counters raised by many transactions lose nothing and gain nothing', async () => {
  await set('a', { n: 0 });
  const raise = async (): Promise<void> => {
    const inside = database.startTransaction();
    try {
      const [row] = find({ _id: 'a' }, inside);
      await Promise.resolve();
      await set('a', { n: Number(row?.n) + 1 }, inside);
      database.commit(inside);
    } catch (error) {
      if (!/TransactionConflict/.test((error as Error).message)) throw error;
      await raise();
    }
  };
  await Promise.all(Array.from({ length: 25 }, raise));
  expect(find({ _id: 'a' })).toMatchObject([{ n: 25 }]);
});

test('a commit that breaks a key leaves no part of itself behind, in documents or indexes', async () => {
  const late = database.startTransaction();
  await set('a', { n: 77 }, late);
  await database.insert('c', [{ _id: 'x', code: 'X' }], late);
  await database.insert('c', [{ _id: 'y', code: 'X' }], undefined);
  expect(() => database.commit(late)).toThrow(/TransactionConflict/);
  expect(find({ n: 77 })).toEqual([]);
  expect(find({ n: 1 })).toMatchObject([{ _id: 'a' }]);
  expect(database.count('c', {}, newExplanation())).toBe(4);
});
