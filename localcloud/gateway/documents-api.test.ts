import { startTemporaryCloud, type TemporaryCloud } from '../testing/temporary-cloud';

let cloud: TemporaryCloud;
beforeAll(async () => {
  cloud = await startTemporaryCloud({ strictIndexes: true });
  await cloud.api('POST', '/_cloud/api/collections', {
    collections: [{ name: 'people', indexes: [{ name: 'age', keys: [{ field: 'age', direction: 1 }] }, { name: 'at', keys: [{ field: 'at', direction: '2dsphere' }] }] }],
  });
  for (let age = 1; age <= 30; age += 1) await cloud.api('POST', '/_cloud/api/documents/save', { collection: 'people', document: { _id: `p${age}`, age, born: { $date: age } } });
});
afterAll(() => cloud.discard());

const explain = (query: object) => cloud.api('POST', '/_cloud/api/explain', { collection: 'people', ...query });

test('a query is explained: its index, what it examined, whether it sorted, what it returned', async () => {
  expect(await explain({ filter: { age: { $gt: 10 } }, order: { age: -1 }, limit: 5 })).toEqual({ plan: 'age', keysExamined: 5, docsExamined: 5, sortedInMemory: false, returned: 5 });
  expect(await explain({ filter: { born: { $gt: { $date: 20 } } }, order: { born: 1 } })).toEqual({ plan: 'COLLSCAN', keysExamined: 0, docsExamined: 30, sortedInMemory: true, returned: 10 });
});

test('documents are found a page at a time, changed and removed by hand, dates as EJSON', async () => {
  const found = await cloud.api<{ documents: object[]; total: number }>('POST', '/_cloud/api/documents/find', { collection: 'people', filter: { age: { $lte: 25 } }, skip: 20 });
  expect(found.total).toBe(25);
  expect(found.documents[0]).toEqual({ _id: 'p21', age: 21, born: { $date: 21 } });
  await cloud.api('POST', '/_cloud/api/documents/save', { collection: 'people', document: { _id: 'p21', age: 99 } });
  expect(await cloud.api('POST', '/_cloud/api/documents/remove', { collection: 'people', id: 'p22' })).toEqual({ removed: 1 });
  const { documents } = await cloud.api<{ documents: object[] }>('POST', '/_cloud/api/documents/find', { collection: 'people', filter: { _id: { $in: ['p21', 'p22'] } } });
  expect(documents).toEqual([{ _id: 'p21', age: 99 }]);
});

test('strict mode refuses a search by distance without a geo index', async () => {
  const db = cloud.sdk.database();
  const near = (field: string) => db.collection('people').where({ [field]: db.command.geoNear({ geometry: db.Geo.Point(1, 1), maxDistance: 5 }) }).get();
  expect((await near('at')).data).toEqual([]);
  await expect(near('home')).rejects.toMatchObject({ errCode: -502001, message: expect.stringContaining('unable to find index for $geoNear query') });
});

test('an index that is none is refused', async () => {
  const declare = (keys: unknown) => cloud.api('POST', '/_cloud/api/collections', { collections: [{ name: 'people', indexes: [{ name: 'x', keys }] }] });
  expect(await declare([{ field: 'a', direction: 'up' }])).toMatchObject({ error: { code: 'INVALID_PARAM' } });
  expect(await declare([])).toMatchObject({ error: { code: 'INVALID_PARAM' } });
});
