import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

describe('an import is taken whole or not at all', () => {
  const line = (value: object) => `${JSON.stringify(value)}\n`;
  const header = line({ format: 'local-cloud-state', version: 1, offsetMs: 0 });
  const collection = line({ env: 'local-env', collection: 'fresh', indexes: [{ name: 'n', keys: [{ field: 'n', direction: 1 }], unique: true }] });
  const document = (_id: string, n: number) => line({ env: 'local-env', collection: 'fresh', document: JSON.stringify({ _id, n }) });

  test.each([
    ['a document twice under a unique index', header + collection + document('a', 1) + document('b', 1)],
    ['a document before its collection', header + document('a', 1)],
    ['a line of another kind', header + collection + line({ something: 'else' })],
    ['a table that is not kept here', header + line({ table: 'strange', key: 'k', value: 1 })],
    ['an index that is none', header + line({ env: 'local-env', collection: 'fresh', indexes: [{ name: 'n' }] })],
    ['an environment without a name', header + line({ env: '', collection: 'fresh', indexes: [] })],
    ['a clock that is no number', line({ format: 'local-cloud-state', version: 1, offsetMs: 'late' })],
  ])('%s leaves the old state', async (_says, text) => {
    await fill();
    const before = await archive();
    expect((await put(text)).status).toBe(400);
    expect(await archive()).toBe(before);
    expect(readdirSync(cloud.dir).filter((name) => /rehearsal|import/.test(name))).toEqual([]);
    await cloud.api('POST', '/_cloud/api/reset');
  });

  test('one that a crash cut short is done at the next start, and one that was not yet noted never', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'crashed-import-'));
    const first = await startTemporaryCloud({ dir });
    await first.api('POST', '/_cloud/api/collections', { collections: [{ name: 'old' }] });
    await first.close();
    writeFileSync(join(dir, 'import.ndjson.partial'), header);
    const second = await startTemporaryCloud({ dir });
    expect(await second.api('GET', '/_cloud/api/collections')).toMatchObject({ collections: [{ name: 'old' }] });
    await second.close();
    writeFileSync(join(dir, 'import.ndjson'), header + collection + document('a', 1));
    const third = await startTemporaryCloud({ dir });
    expect(await third.api('GET', '/_cloud/api/collections')).toMatchObject({ collections: [{ name: 'fresh', count: 1 }] });
    expect(readdirSync(dir)).not.toContain('import.ndjson');
    await third.discard();
  });
});
