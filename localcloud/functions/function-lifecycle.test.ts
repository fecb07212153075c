import { mkdirSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startTemporaryCloud, type TemporaryCloud } from '../testing/temporary-cloud';

const SDK = "const cloud = require('wx-server-sdk'); cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV }); const runs = cloud.database().collection('runs');";

let cloud: TemporaryCloud;
beforeAll(async () => {
  cloud = await startTemporaryCloud({
    hotReload: true,
    functions: {
      counter: { 'index.js': 'let n = 0; exports.main = () => (n += 1);' },
      greedy: { 'index.js': 'exports.main = () => { const all = []; for (;;) all.push(new Array(1000).fill({})); };', 'config.json': '{"memorySize":64,"timeout":20}' },
      echo: { 'index.js': 'exports.main = (event) => event.text.length;' },
      writer: { 'index.js': `${SDK} exports.main = async () => { await runs.add({ data: { step: 1 } }); await runs.add({ data: { step: 2 } }); return 'both'; };` },
    },
  });
  await cloud.api('POST', '/_cloud/api/collections', { collections: [{ name: 'runs' }] });
});
afterAll(() => cloud.discard());

interface CallReply {
  result?: unknown;
  error?: { errCode: number; errMsg: string };
}
const call = (name: string, data: object = {}) => cloud.api<CallReply>('POST', '/_cloud/call', { name, data, openid: 'o_user' });
const steps = async () => (await cloud.sdk.database().collection('runs').get()).data.map(({ step }) => step);

let second = Math.floor(Date.now() / 1000);
function write(name: string, file: string, text: string): void {
  const path = join(cloud.dir, 'functions', name, file);
  mkdirSync(join(cloud.dir, 'functions', name), { recursive: true });
  writeFileSync(path, text);
  second += 10;
  utimesSync(path, second, second);
}

test('an instance lives on between calls until a file of the function changes', async () => {
  expect([(await call('counter')).result, (await call('counter')).result]).toEqual([1, 2]);
  write('counter', 'index.js', 'let n = 100; exports.main = () => (n += 1);');
  expect([(await call('counter')).result, (await call('counter')).result]).toEqual([101, 102]);
  const { calls } = await cloud.api<{ calls: { coldStart: boolean }[] }>('GET', '/_cloud/api/calls?limit=2');
  expect(calls.map(({ coldStart }) => coldStart)).toEqual([false, true]);
});

test('a function and a timer that are new in the folder are there at once', async () => {
  expect((await call('late')).error).toMatchObject({ errCode: -501000 });
  write('late', 'index.js', "exports.main = () => 'here';");
  write('late', 'config.json', '{"triggers":[{"name":"t","type":"timer","config":"0 0 9 * * * *"}]}');
  expect((await call('late')).result).toBe('here');
  expect(await cloud.api('GET', '/_cloud/api/timers')).toMatchObject({ timers: [{ function: 'late', name: 't' }] });
});

test('functions are there while their folder is being replaced', async () => {
  const folder = join(cloud.dir, 'functions');
  renameSync(folder, `${folder}-away`);
  expect((await call('counter')).result).toBe(103);
  renameSync(`${folder}-away`, folder);
});

test('a function that takes more memory than it may is ended with the platform code, and only that run', async () => {
  expect((await call('greedy')).error).toMatchObject({ errCode: -504004, errMsg: expect.stringContaining('memory limit of 64 MB exceeded') });
  expect((await call('counter')).result).toBe(104);
});

test('an event over 6 MB is refused, one over the advised 100 KB is noted', async () => {
  expect((await call('echo', { text: 'x'.repeat(6 * 1024 * 1024) })).error).toMatchObject({ errCode: -501007 });
  expect((await call('echo', { text: 'x'.repeat(200_000) })).result).toBe(200_000);
  const { calls } = await cloud.api<{ calls: { logs: { text: string }[] }[] }>('GET', '/_cloud/api/calls?limit=1');
  expect(calls[0]?.logs[0]?.text).toContain('advised');
});

describe('faults', () => {
  beforeEach(async () => {
    await cloud.api('DELETE', '/_cloud/api/faults');
    await cloud.sdk.database().collection('runs').where({}).remove();
  });
  const fault = (body: object) => cloud.api('POST', '/_cloud/api/faults', body);

  test('the instance dies before the second database call, or after it', async () => {
    await fault({ nth: 2, then: 'kill-worker-before' });
    expect((await call('writer')).error).toMatchObject({ errCode: -504002 });
    expect(await steps()).toEqual([1]);
    await fault({ match: { action: 'database.insertDocument', collection: 'runs' }, nth: 2, then: 'kill-worker-after' });
    expect((await call('writer')).error).toMatchObject({ errCode: -504002 });
    expect(await steps()).toEqual([1, 1, 2]);
    expect((await call('writer')).result).toBe('both');
  });

  test('a call fails with the code asked for, once', async () => {
    await fault({ nth: 1, then: 'fail', code: 'DATABASE_REQUEST_FAILED', message: '[FailedOperation] injected' });
    expect((await call('writer')).error?.errMsg).toContain('injected');
    expect((await call('writer')).result).toBe('both');
  });

  test('a lost acknowledgement leaves the write done', async () => {
    await fault({ match: { action: 'database.insertDocument' }, nth: 1, then: 'drop-reply' });
    expect((await call('writer')).error).toMatchObject({ errCode: -504002 });
    expect(await steps()).toEqual([1]);
  });

  test('a delayed call is done all the same', async () => {
    await fault({ nth: 1, then: 'delay', delayMs: 20 });
    expect((await call('writer')).result).toBe('both');
  });

  test('a fault that could never strike is refused', async () => {
    expect(await fault({ nth: 0, then: 'fail' })).toMatchObject({ error: { code: 'INVALID_PARAM' } });
    expect(await fault({ nth: 1, then: 'explode' })).toMatchObject({ error: { code: 'INVALID_PARAM' } });
  });
});
