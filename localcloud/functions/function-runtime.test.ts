import { startTemporaryCloud, type TemporaryCloud } from '../testing/temporary-cloud';

const SDK = "const cloud = require('wx-server-sdk'); cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV }); const db = cloud.database();";

let cloud: TemporaryCloud;
beforeAll(async () => {
  cloud = await startTemporaryCloud({
    functions: {
      who: { 'index.js': `${SDK} exports.main = async (event) => ({ event, context: cloud.getWXContext(), time: Date.now(), hour: new Date(0).getHours() });` },
      counter: {
        'index.js': `${SDK} exports.main = async () => {
          console.log('counting', 1);
          await db.collection('things').add({ data: { _id: 'a', n: 1 } });
          await db.collection('things').doc('a').get();
          await db.collection('things').where({ n: 1 }).count();
          return db.runTransaction(async (t) => { await t.collection('things').doc('a').update({ data: { n: 2 } }); return 'done'; });
        };`,
      },
      thrower: { 'index.js': "exports.main = async () => { throw new Error('boom'); };" },
      sleeper: { 'index.js': 'exports.main = () => new Promise(() => setInterval(() => {}, 1000));', 'config.json': '{"timeout":0.2}' },
      broken: { 'index.js': "require('nothing-of-this-name'); exports.main = async () => 1;" },
      large: { 'index.js': "exports.main = async () => 'x'.repeat(1024 * 1024);" },
      outer: { 'index.js': `${SDK} exports.main = async (event) => (await cloud.callFunction({ name: 'who', data: event })).result;` },
      busy: { 'index.js': 'let running = 0; exports.main = async () => { running += 1; const seen = running; await new Promise((r) => setTimeout(r, 30)); running -= 1; return seen; };' },
    },
  });
  await cloud.api('POST', '/_cloud/api/collections', { collections: [{ name: 'things' }] });
});
afterAll(() => cloud.discard());

interface CallReply<T = unknown> {
  result: T;
  requestId: string;
  error?: { errCode: number; errMsg: string };
  stats: { reads: number; writes: number; transactions: number; documents: number };
}
const call = <T = unknown>(name: string, data: object = {}, openid = 'o_user') => cloud.api<CallReply<T>>('POST', '/_cloud/call', { name, data, openid });

interface Who {
  event: Record<string, unknown>;
  context: Record<string, unknown>;
  time: number;
  hour: number;
}

test('a function sees the caller as WeChat shows it', async () => {
  const { result } = await call<Who>('who', { a: 1 }, 'o_seller');
  expect(result.event).toEqual({ a: 1, userInfo: { appId: 'wx-local-app', openId: 'o_seller' } });
  expect(result.context).toMatchObject({ OPENID: 'o_seller', APPID: 'wx-local-app', ENV: 'local-env', SOURCE: 'wx_client' });
  expect((await call<Who>('who', {}, 'o_other')).result.context.OPENID).toBe('o_other');
});

test('the reply counts what the run asked of the database', async () => {
  const { result, stats } = await call('counter');
  expect(result).toBe('done');
  expect(stats).toEqual({ reads: 2, writes: 2, transactions: 1, documents: 3 });
  const { calls } = await cloud.api<{ calls: { functionName: string; logs: unknown[]; operations: { plan: string }[] }[] }>('GET', '/_cloud/api/calls?limit=1');
  expect(calls[0]).toMatchObject({ functionName: 'counter', coldStart: true, outcome: 'ok', logs: [{ level: 'log', text: 'counting 1' }] });
  expect(calls[0]?.operations.map(({ plan }) => plan)).toEqual(['', '_id_', 'COLLSCAN', '', '_id_']);
});

test('a thrown error, a timeout, an unknown name and a long reply carry the platform codes', async () => {
  expect((await call('thrower')).error).toMatchObject({ errCode: -504002, errMsg: expect.stringContaining('boom') });
  expect((await call('sleeper')).error).toMatchObject({ errCode: -504003, errMsg: expect.stringContaining('timed out') });
  expect((await call('broken')).error).toMatchObject({ errCode: -504002, errMsg: expect.stringContaining('nothing-of-this-name') });
  expect((await call('nobody')).error).toMatchObject({ errCode: -501000 });
  expect((await call('large')).error).toMatchObject({ errCode: -604001 });
});

test('a function that calls another passes SOURCE on, and no openid', async () => {
  const { result } = await call<Who>('outer', { b: 2 });
  expect(result.context.SOURCE).toBe('wx_client,scf');
  expect(result.context.OPENID).toBeUndefined();
});

test('the clock of functions is the cloud clock, in UTC whatever the machine', async () => {
  const day = 24 * 3600 * 1000;
  await cloud.api('POST', '/_cloud/api/clock', { advanceMs: 40 * day });
  const { result } = await call<Who>('who');
  expect(result.time - Date.now()).toBeGreaterThan(39 * day);
  expect(result.hour).toBe(0);
  await cloud.api('POST', '/_cloud/api/clock', { reset: true });
});

test('an instance runs one request at a time while calls overlap', async () => {
  const replies = await Promise.all(Array.from({ length: 9 }, () => call<number>('busy')));
  expect(replies.map(({ result }) => result)).toEqual(Array(9).fill(1));
});
