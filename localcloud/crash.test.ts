import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChildCloud, type ChildCloud } from './testing/child-cloud';
import { loadSdk } from './testing/temporary-cloud';

let dir: string;
let cloud: ChildCloud;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'localcloud-crash-'));
});
afterEach(async () => {
  await cloud.kill('SIGTERM');
  rmSync(dir, { recursive: true, force: true });
});

const post = async (path: string, body: unknown) => (await fetch(`${cloud.url}${path}`, { method: 'POST', body: JSON.stringify(body) })).json() as Promise<Record<string, unknown>>;
const get = async (path: string) => (await fetch(`${cloud.url}${path}`)).json() as Promise<Record<string, unknown>>;

test('every acknowledged write is there after kill -9, and no half of a transaction', async () => {
  cloud = await startChildCloud(dir);
  await post('/_cloud/api/collections', { collections: [{ name: 'c', indexes: [{ name: 'n', keys: [{ field: 'n', direction: 1 }], unique: true }] }] });
  const db = loadSdk(cloud.url).database();
  const acknowledged: number[] = [];
  const write = async (n: number) => {
    if (n % 3 === 0) {
      await db.runTransaction(async (transaction) => {
        await transaction.collection('c').add({ data: { _id: `a${n}`, n } });
        await transaction.collection('c').add({ data: { _id: `b${n}`, n: -n - 1 } });
      });
    } else await db.collection('c').add({ data: { _id: `a${n}`, n } });
    acknowledged.push(n);
    if (acknowledged.length === 60) await cloud.kill('SIGKILL');
  };
  const writer = async (start: number) => {
    for (let n = start; ; n += 5) await write(n);
  };
  await Promise.allSettled([0, 1, 2, 3, 4].map(writer));

  cloud = await startChildCloud(dir);
  const { data } = await loadSdk(cloud.url).database().collection('c').limit(1000).get();
  const ids = new Set(data.map((row) => String(row._id)));
  expect(acknowledged.filter((n) => !ids.has(`a${n}`))).toEqual([]);
  expect([...ids].filter((id) => id.startsWith('a') && Number(id.slice(1)) % 3 === 0 && !ids.has(`b${id.slice(1)}`))).toEqual([]);
});

test('a notice that was sent before the process died is kept, with its quota spent', async () => {
  mkdirSync(join(dir, 'functions', 'notify'), { recursive: true });
  const sdk = "const cloud = require('wx-server-sdk'); cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });";
  writeFileSync(join(dir, 'functions', 'notify', 'index.js'), `${sdk} exports.main = () => cloud.openapi.subscribeMessage.send({ touser: 'o_x', templateId: 'T', data: { thing1: { value: '好' } } });`);
  writeFileSync(join(dir, 'functions', 'notify', 'config.json'), '{"permissions":{"openapi":["subscribeMessage.send"]}}');
  const options = ['--functions', join(dir, 'functions')];
  cloud = await startChildCloud(dir, options);
  await post('/_cloud/api/templates', [{ id: 'T', title: '提醒', fields: { thing1: '温馨提示' } }]);
  await post('/_cloud/api/subscribe', { openid: 'o_x', results: { T: 'accept' } });
  await post('/_cloud/api/faults', { match: { action: 'wx.openApi' }, nth: 1, then: 'kill-process-after' });
  await expect(post('/_cloud/call', { name: 'notify', data: {}, openid: 'o_x' })).rejects.toThrow();
  await cloud.ended;

  cloud = await startChildCloud(dir, options);
  expect((await get('/_cloud/api/messages')).messages).toHaveLength(1);
  expect((await get('/_cloud/api/quota?openid=o_x')).quota).toEqual({ T: 0 });
});
