import type { Row, SdkCollection, SdkDatabase } from '../testing/sdk-types';
import { startTemporaryCloud, type TemporaryCloud } from '../testing/temporary-cloud';

let cloud: TemporaryCloud;
let db: SdkDatabase;
let people: SdkCollection;
beforeAll(async () => {
  cloud = await startTemporaryCloud();
  db = cloud.sdk.database();
  await db.createCollection('people');
  people = db.collection('people');
  await people.add({
    data: [
      { _id: '1', name: '张三', age: 20, tags: ['vip', 'new'], orders: [{ sku: 'x', n: 1 }, { sku: 'y', n: 5 }], at: db.Geo.Point(121.47, 31.23) },
      { _id: '2', name: '李四', age: 35, tags: ['new'], orders: [{ sku: 'x', n: 5 }], at: db.Geo.Point(121.6, 31.23) },
      { _id: '3', name: 'Zhang', age: null, tags: [], orders: [] },
    ],
  });
});
afterAll(() => cloud.discard());

async function ids(filter: unknown): Promise<unknown[]> {
  return (await people.where(filter as Row).get()).data.map((row) => row._id);
}

test('every query command reaches the database as it means', async () => {
  const _ = db.command;
  expect(await ids({ age: _.and(_.gt(20), _.lte(35)) })).toEqual(['2']);
  expect(await ids({ age: _.in([20, null]) })).toEqual(['1', '3']);
  expect(await ids(_.or([{ age: 20 }, { name: 'Zhang' }]))).toEqual(['1', '3']);
  expect(await ids({ age: _.not(_.eq(20)) })).toEqual(['2', '3']);
  expect(await ids({ name: db.RegExp({ regexp: '^zh', options: 'i' }) })).toEqual(['3']);
  expect(await ids({ name: /^张/ })).toEqual(['1']);
  expect(await ids({ tags: _.all(['new', 'vip']) })).toEqual(['1']);
  expect(await ids({ tags: _.size(0) })).toEqual(['3']);
  expect(await ids({ orders: _.elemMatch({ sku: 'x', n: _.gt(2) }) })).toEqual(['2']);
  expect(await ids({ 'orders.sku': 'y' })).toEqual(['1']);
  expect(await ids({ age: _.mod(10, 5) })).toEqual(['2']);
  expect(await ids({ at: _.exists(false) })).toEqual(['3']);
  expect(await ids({ at: _.geoNear({ geometry: db.Geo.Point(121.47, 31.23), maxDistance: 5000 }) })).toEqual(['1']);
});

test('every update command reaches the database as it means', async () => {
  const _ = db.command;
  await people.add({ data: { _id: 'u', n: 1, list: [1, 2, 3], old: 1, gone: 1, deep: { a: 1, b: 2 }, name: 'x' } });
  const update = (data: Row) => people.doc('u').update({ data });
  await update({ n: _.inc(4), list: _.push({ each: [9], position: 0, slice: 3 }), old: _.rename('renamed'), gone: _.remove(), deep: { a: 5 } });
  expect((await people.doc('u').get()).data).toEqual({ _id: 'u', n: 5, list: [9, 1, 2], renamed: 1, deep: { a: 5, b: 2 }, name: 'x' });
  await update({ n: _.mul(3), list: _.pull(_.gte(2)), deep: _.set({ c: 1 }), renamed: _.max(7) });
  expect((await people.doc('u').get()).data).toEqual({ _id: 'u', n: 15, list: [1], renamed: 7, deep: { c: 1 }, name: 'x' });
  await update({ list: _.unshift([7, 8]), renamed: _.min(2) });
  await update({ list: _.pop() });
  await update({ list: _.addToSet(8) });
  await update({ n: _.set(db.serverDate()) });
  expect((await people.doc('u').get()).data).toMatchObject({ list: [7, 8], renamed: 2, n: { offset: 0 } });
  await update({ list: _.shift(), n: db.serverDate({ offset: 1000 }) });
  const { n, list } = (await people.doc('u').get()).data;
  expect({ n, list }).toEqual({ n: expect.any(Date), list: [8] });
  expect((n as Date).getTime()).toBeGreaterThan(Date.now());
});

test('an update through where, with a projection afterwards', async () => {
  const _ = db.command;
  expect((await people.where({ age: _.exists(true) }).update({ data: { seen: true } })).stats.updated).toBe(3);
  expect((await people.where({ _id: '1' }).field({ name: true, seen: true }).get()).data).toEqual([{ _id: '1', name: '张三', seen: true }]);
});
