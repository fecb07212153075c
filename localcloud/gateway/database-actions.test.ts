import { startTemporaryCloud, type TemporaryCloud } from '../testing/temporary-cloud';

let cloud: TemporaryCloud;
beforeAll(async () => {
  cloud = await startTemporaryCloud();
});
afterAll(() => cloud.discard());

let serial = 0;
async function freshCollection() {
  const db = cloud.sdk.database();
  const name = `c${(serial += 1)}`;
  await db.createCollection(name);
  return { db, _: db.command, name, collection: db.collection(name) };
}

describe('documents through the unmodified SDK', () => {
  test('add gives 32 hex digits, get gives the document back, dates and all', async () => {
    const { collection, db } = await freshCollection();
    const at = new Date('1969-07-20T20:17:40.123Z');
    const { _id } = await collection.add({ data: { name: '张三', at, n: 1, big: 2 ** 52, half: 0.5, none: null, list: [1, 'a', { b: [] }], made: db.serverDate() } });
    expect(_id).toMatch(/^[0-9a-f]{32}$/);
    const { data } = await collection.doc(_id).get();
    expect(data).toMatchObject({ name: '张三', at, n: 1, big: 2 ** 52, half: 0.5, none: null, list: [1, 'a', { b: [] }] });
    expect(Math.abs((data.made as Date).getTime() - Date.now())).toBeLessThan(60_000);
  });

  test('a missing collection is errCode -502005 with the platform text', async () => {
    const missing = cloud.sdk.database().collection('nowhere');
    await expect(missing.where({ a: 1 }).get()).rejects.toMatchObject({ errCode: -502005, message: expect.stringContaining('[ResourceNotFound] Db or Table not exist: nowhere') });
  });

  test('a missing document is refused with its id', async () => {
    const { collection } = await freshCollection();
    await expect(collection.doc('x').get()).rejects.toMatchObject({ errCode: -1, message: expect.stringContaining('document with _id x does not exist') });
  });

  test('an _id that is taken is E11000', async () => {
    const { collection } = await freshCollection();
    await collection.add({ data: { _id: 'same' } });
    await expect(collection.add({ data: { _id: 'same' } })).rejects.toMatchObject({ errCode: -502001, message: expect.stringContaining('E11000') });
    expect((await collection.count()).total).toBe(1);
  });

  test('get returns 100 rows by default, 1000 at most, in insertion order', async () => {
    const { collection } = await freshCollection();
    const added = Array.from({ length: 1100 }, (_item, i) => ({ _id: `k${(i * 7919) % 1100}` }));
    await collection.add({ data: added });
    expect((await collection.get()).data).toEqual(added.slice(0, 100));
    expect((await collection.limit(5000).get()).data).toEqual(added.slice(0, 1000));
    expect((await collection.skip(1095).limit(100).get()).data).toEqual(added.slice(1095));
  });

  test('where, order, skip, limit and field work together', async () => {
    const { collection, _ } = await freshCollection();
    for (const n of [5, 3, 9, 1, 7]) await collection.add({ data: { n, inner: { a: n, b: 0 } } });
    const { data } = await collection.where({ n: _.gte(3) }).orderBy('n', 'desc').skip(1).limit(2).field({ 'inner.a': true, _id: false }).get();
    expect(data).toEqual([{ inner: { a: 7 } }, { inner: { a: 5 } }]);
  });

  test('update counts only documents that became different', async () => {
    const { collection, _ } = await freshCollection();
    await collection.add({ data: { _id: 'a', n: 1 } });
    expect((await collection.doc('a').update({ data: { n: 1 } })).stats.updated).toBe(0);
    expect((await collection.doc('a').update({ data: { n: _.inc(2), 'deep.er': 1 } })).stats.updated).toBe(1);
    expect((await collection.doc('missing').update({ data: { n: 1 } })).stats.updated).toBe(0);
    expect((await collection.doc('a').get()).data).toEqual({ _id: 'a', n: 3, deep: { er: 1 } });
  });

  test('set replaces the whole document or creates it', async () => {
    const { collection } = await freshCollection();
    const created = await collection.doc('a').set({ data: { n: 1 } });
    expect(created).toMatchObject({ _id: 'a', stats: { updated: 0, created: 1 } });
    expect(await collection.doc('a').set({ data: { m: 2 } })).toMatchObject({ stats: { updated: 1, created: 0 } });
    expect((await collection.doc('a').get()).data).toEqual({ _id: 'a', m: 2 });
  });

  test('where().update and where().remove touch all matches', async () => {
    const { collection, _ } = await freshCollection();
    for (const n of [1, 2, 3]) await collection.add({ data: { n } });
    expect((await collection.where({ n: _.lt(3) }).update({ data: { seen: true } })).stats.updated).toBe(2);
    expect((await collection.where({ seen: true }).remove()).stats.removed).toBe(2);
    expect((await collection.count()).total).toBe(1);
  });

  test('a path through a scalar or null is refused as the server does', async () => {
    const { collection } = await freshCollection();
    await collection.add({ data: { _id: 'a', y: null } });
    await expect(collection.doc('a').update({ data: { y: { x: 1 } } })).rejects.toMatchObject({ message: expect.stringContaining("Cannot create field 'x' in element {y: null}") });
  });

  test('an aggregate without a limit returns 20 rows', async () => {
    const { collection, db } = await freshCollection();
    await Promise.all(Array.from({ length: 30 }, (_item, n) => collection.add({ data: { n, odd: n % 2 === 1 } })));
    expect((await collection.aggregate().match({}).end()).list).toHaveLength(20);
    expect((await collection.aggregate().limit(25).end()).list).toHaveLength(25);
    const grouped = await collection.aggregate().group({ _id: '$odd', total: db.command.aggregate.sum('$n') }).sort({ _id: 1 }).end();
    expect(grouped.list).toEqual([{ _id: false, total: 210 }, { _id: true, total: 225 }]);
  });

  test('every environment id is a database of its own', async () => {
    const { collection, name } = await freshCollection();
    await collection.add({ data: { n: 1 } });
    const { collections } = await cloud.api<{ collections: unknown[] }>('GET', '/_cloud/api/collections?env=another/../env');
    expect(collections).toEqual([]);
    expect((await cloud.api<{ collections: { name: string; count: number }[] }>('GET', '/_cloud/api/collections')).collections.find((c) => c.name === name)).toMatchObject({ count: 1 });
  });
});

describe('transactions through the unmodified SDK', () => {
  test('commit makes all writes visible at once; a rollback none', async () => {
    const { db, name, collection } = await freshCollection();
    await collection.add({ data: { _id: 'a', n: 1 } });
    await db.runTransaction(async (transaction) => {
      await transaction.collection(name).doc('a').update({ data: { n: 2 } });
      await transaction.collection(name).add({ data: { _id: 'b', n: 3 } });
      expect((await transaction.collection(name).doc('a').get()).data).toMatchObject({ n: 2 });
      expect((await collection.doc('a').get()).data).toMatchObject({ n: 1 });
    });
    expect((await collection.where({}).get()).data).toEqual([{ _id: 'a', n: 2 }, { _id: 'b', n: 3 }]);
    const transaction = await db.startTransaction();
    await transaction.collection(name).doc('a').remove();
    await transaction.rollback('done');
    expect((await collection.count()).total).toBe(2);
  });

  test('reads keep to the snapshot and the first writer wins', async () => {
    const { db, name, collection } = await freshCollection();
    await collection.add({ data: { _id: 'a', n: 1 } });
    const first = await db.startTransaction();
    const second = await db.startTransaction();
    await collection.doc('a').update({ data: { n: 5 } });
    expect((await first.collection(name).doc('a').get()).data).toMatchObject({ n: 1 });
    await expect(first.collection(name).doc('a').update({ data: { n: 6 } })).rejects.toMatchObject({ errCode: -501001, message: expect.stringContaining('TransactionConflict') });
    await expect(first.commit()).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' });
    await second.rollback('unused');
  });

  test('a write to a document that another transaction holds conflicts at once', async () => {
    const { db, name, collection } = await freshCollection();
    await collection.add({ data: { _id: 'a', n: 1 } });
    const first = await db.startTransaction();
    const second = await db.startTransaction();
    await first.collection(name).doc('a').update({ data: { n: 2 } });
    await expect(second.collection(name).doc('a').update({ data: { n: 3 } })).rejects.toMatchObject({ message: expect.stringContaining('TransactionConflict') });
    await first.commit();
    expect((await collection.doc('a').get()).data).toMatchObject({ n: 2 });
  });

  test('a plain write waits for the holder', async () => {
    const { db, name, collection } = await freshCollection();
    await collection.add({ data: { _id: 'a', n: 1 } });
    const transaction = await db.startTransaction();
    await transaction.collection(name).doc('a').update({ data: { n: 2 } });
    const waiting = collection.doc('a').update({ data: { n: db.command.inc(10) } });
    await transaction.commit();
    await waiting;
    expect((await collection.doc('a').get()).data).toMatchObject({ n: 12 });
  });

  test('a transaction is gone 30 seconds after it began', async () => {
    const { db, name, collection } = await freshCollection();
    const transaction = await db.startTransaction();
    await transaction.collection(name).add({ data: { _id: 'a' } });
    await cloud.api('POST', '/_cloud/api/clock', { advanceMs: 30_000 });
    await expect(transaction.commit()).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL', message: expect.stringContaining('TransactionNotExist') });
    expect((await collection.count()).total).toBe(0);
    await cloud.api('POST', '/_cloud/api/clock', { reset: true });
  });
});
