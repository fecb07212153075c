import { startTemporaryCloud, type TemporaryCloud } from '../testing/temporary-cloud';

let cloud: TemporaryCloud;
beforeAll(async () => {
  cloud = await startTemporaryCloud();
});
afterAll(() => cloud.discard());

const archive = async () => (await fetch(`${cloud.url}/_cloud/api/state`)).text();
const put = (text: string) => fetch(`${cloud.url}/_cloud/api/state`, { method: 'POST', body: text });
const INDEXES = [{ name: 'n', keys: [{ field: 'n', direction: -1 }], unique: true }, { name: 'at', keys: [{ field: 'at', direction: '2dsphere' }] }];

async function fill(): Promise<string> {
  await cloud.api('POST', '/_cloud/api/collections', { collections: [{ name: 'c', indexes: INDEXES }] });
  await cloud.api('POST', '/_cloud/api/collections?env=张a-2', { collections: [{ name: 'other' }] });
  await cloud.sdk.database().collection('c').add({ data: [{ _id: 'b', n: 2, at: new Date(5) }, { _id: 'a', n: 1 }] });
  await cloud.api('POST', '/_cloud/api/templates', [{ id: 'T1', title: '通知', fields: { thing1: '商品' } }]);
  await cloud.api('POST', '/_cloud/api/subscribe', { openid: 'o_a', results: { T1: 'accept' } });
  await cloud.api('POST', '/_cloud/api/clock', { advanceMs: 86_400_000 });
  return (await cloud.sdk.uploadFile({ cloudPath: 'a/b.bin', fileContent: Buffer.from([0, 255, 7]) })).fileID;
}

test('an archive put back into an empty cloud gives all of it again, and the same archive', async () => {
  const fileID = await fill();
  const before = await archive();
  await cloud.api('POST', '/_cloud/api/reset');
  expect(await cloud.api('GET', '/_cloud/api/collections')).toEqual({ collections: [] });
  expect(await cloud.api('GET', '/_cloud/api/quota?openid=o_a')).toEqual({ quota: {} });
  expect((await cloud.api<{ offsetMs: number }>('GET', '/_cloud/api/clock')).offsetMs).toBe(0);
  await expect(cloud.sdk.downloadFile({ fileID })).rejects.toMatchObject({ errCode: -1 });

  expect((await put(before)).status).toBe(200);
  expect(await archive()).toBe(before);
  const collection = cloud.sdk.database().collection('c');
  expect((await collection.get()).data).toEqual([{ _id: 'b', n: 2, at: new Date(5) }, { _id: 'a', n: 1 }]);
  await expect(collection.add({ data: { n: 2 } })).rejects.toMatchObject({ message: expect.stringContaining('E11000') });
  expect((await cloud.sdk.downloadFile({ fileID })).fileContent).toEqual(Buffer.from([0, 255, 7]));
  expect(await cloud.api('GET', '/_cloud/api/collections?env=张a-2')).toMatchObject({ collections: [{ name: 'other' }] });
});

test('what is no archive changes nothing', async () => {
  const before = await archive();
  expect((await put('{"format":"something else"}\n')).status).toBe(400);
  expect((await put(`${before.split('\n')[0]}\n{broken`)).status).toBe(400);
  expect(await archive()).toBe(before);
});

test('a reset ends open transactions', async () => {
  const db = cloud.sdk.database();
  const transaction = await db.startTransaction();
  await transaction.collection('c').doc('a').get();
  await cloud.api('POST', '/_cloud/api/reset');
  await expect(transaction.commit()).rejects.toMatchObject({ message: expect.stringContaining('TransactionNotExist') });
});
