import { startTemporaryCloud, type TemporaryCloud } from '../testing/temporary-cloud';
import type { TimerRun } from './timer-scheduler';

const SDK = "const cloud = require('wx-server-sdk'); cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV }); const db = cloud.database();";
const FUNCTIONS = {
  jobs: {
    'index.js': `${SDK} exports.main = async (event) => { await db.collection('runs').add({ data: { event, context: cloud.getWXContext() } }); return event; };`,
    'config.json': '{"triggers":[{"name":"daily","type":"timer","config":"0 0 9 * * * *"}]}',
  },
  failing: {
    'index.js': "exports.main = async () => { throw new Error('no'); };",
    'config.json': '{"triggers":[{"name":"weekly","type":"timer","config":"0 0 0 * * MON *"}]}',
  },
};
const at = (text: string) => Date.parse(`${text}+08:00`);

let cloud: TemporaryCloud;
beforeEach(async () => {
  cloud = await startTemporaryCloud({ functions: FUNCTIONS, timers: true, clockOffsetMs: at('2026-03-03T10:00:00') - Date.now() });
  await cloud.api('POST', '/_cloud/api/collections', { collections: [{ name: 'runs' }] });
});
afterEach(() => cloud.discard());

const travel = async (text: string) => (await cloud.api<{ fired: TimerRun[] }>('POST', '/_cloud/api/clock', { now: at(text) })).fired;

test('a clock moved past a slot fires the timer once, as the platform calls it', async () => {
  const fired = await travel('2026-03-05T12:00:00');
  expect(fired).toMatchObject([{ function: 'jobs', name: 'daily', slot: at('2026-03-04T09:00:00'), ok: true }]);
  const { data } = await cloud.sdk.database().collection('runs').get();
  expect(data).toMatchObject([{ event: { Type: 'Timer', TriggerName: 'daily', Time: '2026-03-04T01:00:00Z' }, context: { SOURCE: 'wx_trigger', ENV: 'local-env' } }]);
  expect(data[0]?.context).not.toHaveProperty('OPENID');
  expect(await travel('2026-03-05T13:00:00')).toEqual([]);
});

test('a failed run is repeated twice, a minute apart', async () => {
  expect(await travel('2026-03-09T00:00:01')).toMatchObject([{ function: 'failing', attempt: 0, ok: false }, { function: 'jobs' }]);
  expect(await travel('2026-03-09T00:00:30')).toEqual([]);
  expect(await travel('2026-03-09T00:01:05')).toMatchObject([{ function: 'failing', attempt: 1 }]);
  expect(await travel('2026-03-09T00:02:30')).toMatchObject([{ function: 'failing', attempt: 2, slot: at('2026-03-09T00:00:00') }]);
  expect(await travel('2026-03-09T00:05:00')).toEqual([]);
});

test('a slot fired before a restart is not fired again after it', async () => {
  await travel('2026-03-04T09:00:00');
  const { dir } = cloud;
  await cloud.close();
  cloud = await startTemporaryCloud({ dir, functions: FUNCTIONS, timers: true, clockOffsetMs: at('2026-03-04T08:59:00') - Date.now() });
  expect(await travel('2026-03-04T09:30:00')).toEqual([]);
  expect(await travel('2026-03-05T09:30:00')).toMatchObject([{ slot: at('2026-03-05T09:00:00') }]);
});

test('timers are listed with their next moment and can be run at once', async () => {
  const { timers } = await cloud.api<{ timers: object[] }>('GET', '/_cloud/api/timers');
  expect(timers).toContainEqual({ function: 'jobs', name: 'daily', cron: '0 0 9 * * * *', nextDue: at('2026-03-04T09:00:00') });
  expect(await cloud.api('POST', '/_cloud/api/timers/run', { function: 'jobs' })).toMatchObject({ ok: true, result: { TriggerName: 'daily' }, stats: { writes: 1 } });
});

test('a timer may be made to fire late, or twice, for its next slot only', async () => {
  await cloud.api('POST', '/_cloud/api/timers/faults', { function: 'jobs', lateMs: 90 * 60_000 });
  expect(await travel('2026-03-04T09:30:00')).toEqual([]);
  expect(await travel('2026-03-04T10:31:00')).toMatchObject([{ function: 'jobs', slot: at('2026-03-04T09:00:00') }]);
  await cloud.api('POST', '/_cloud/api/timers/faults', { function: 'jobs', times: 2 });
  const slot = at('2026-03-05T09:00:00');
  expect(await travel('2026-03-05T09:00:30')).toMatchObject([{ slot, ok: true }, { slot, ok: true }]);
  expect(await travel('2026-03-06T09:00:30')).toMatchObject([{ slot: at('2026-03-06T09:00:00') }]);
  expect((await cloud.sdk.database().collection('runs').count()).total).toBe(4);
});
