import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CloudClock } from '../clock/cloud-clock';
import { writeFunctions } from '../testing/temporary-cloud';
import { FunctionRuntime } from './function-runtime';

const dir = mkdtempSync(join(tmpdir(), 'function-end-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const directory = writeFunctions(join(dir, 'functions'), { endless: { 'index.js': 'exports.main = () => new Promise(() => setInterval(() => undefined, 1000));' } });
const clock = { offsetMs: 0, now: () => 0 } as unknown as CloudClock;

test('when the cloud ends, calls under way and those that wait for an instance fail, and none begins any more', async () => {
  const runtime = new FunctionRuntime({ directory, clock, gatewayUrl: () => 'http://127.0.0.1', hotReload: false });
  const call = () => runtime.invoke({ functionName: 'endless', event: {}, env: 'local', openid: 'o_user', appid: 'wx', source: 'wx_client' }).then(() => 'answered', ({ code }: { code: string }) => code);
  const calls = Array.from({ length: 6 }, call);
  await runtime.end();
  expect(new Set(await Promise.all(calls))).toEqual(new Set(['FUNCTIONS_EXECUTE_FAIL']));
  expect(await call()).toBe('FUNCTIONS_EXECUTE_FAIL');
});
