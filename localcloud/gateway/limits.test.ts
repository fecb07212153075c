import { startTemporaryCloud, type TemporaryCloud } from '../testing/temporary-cloud';

const MB = 1024 * 1024;
let cloud: TemporaryCloud;
beforeAll(async () => {
  cloud = await startTemporaryCloud();
  await cloud.api('POST', '/_cloud/api/collections', { collections: [{ name: 'c', indexes: [{ name: 'key', keys: [{ field: 'key', direction: 1 }] }] }] });
});
afterAll(() => cloud.discard());

test('a document may hold 16 MB and no more', async () => {
  const collection = cloud.sdk.database().collection('c');
  await collection.add({ data: { _id: 'large', text: 'x'.repeat(15 * MB) } });
  await expect(collection.add({ data: { _id: 'larger', text: 'x'.repeat(16 * MB + 1) } })).rejects.toMatchObject({ errCode: -502001, message: expect.stringContaining('too large') });
  await collection.doc('large').remove();
});

test('a reply may hold 16 MB and no more', async () => {
  const collection = cloud.sdk.database().collection('c');
  for (const _id of ['a', 'b']) await collection.add({ data: { _id, text: 'x'.repeat(9 * MB) } });
  await expect(collection.get()).rejects.toMatchObject({ errCode: -502001, message: expect.stringContaining('larger than') });
  expect((await collection.field({ _id: true }).get()).data).toEqual([{ _id: 'a' }, { _id: 'b' }]);
});

test('an index key may hold 1,024 bytes and no more', async () => {
  const collection = cloud.sdk.database().collection('c');
  await collection.add({ data: { key: 'x'.repeat(1000) } });
  await expect(collection.add({ data: { key: 'x'.repeat(1100) } })).rejects.toMatchObject({ errCode: -502001, message: expect.stringContaining('KeyTooLong') });
});

test('of several documents added at once those before the refused one stay', async () => {
  const collection = cloud.sdk.database().collection('c');
  await expect(collection.add({ data: [{ _id: 'one' }, { _id: 'two' }, { _id: 'one' }, { _id: 'three' }] })).rejects.toMatchObject({ message: expect.stringContaining('E11000') });
  expect((await collection.where({ _id: cloud.sdk.database().command.in(['one', 'two', 'three']) }).get()).data).toEqual([{ _id: 'one' }, { _id: 'two' }]);
});
