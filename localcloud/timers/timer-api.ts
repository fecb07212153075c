import { CloudError } from '../cloud-error';
import { readJson, sendJson } from '../gateway/http-body';
import type { LocalHandler } from '../gateway/local-api';
import type { TimerScheduler } from './timer-scheduler';

export function timerApi(timers: TimerScheduler): Record<string, LocalHandler> {
  return {
    'GET /_cloud/api/timers': ({ response }) => sendJson(response, { timers: timers.list() }),
    'POST /_cloud/api/timers/faults': async ({ request, response }) => {
      const { function: functionName, lateMs, times } = await readJson(request);
      const valid = typeof functionName === 'string' && [lateMs, times].every((value) => value === undefined || (Number.isInteger(value) && Number(value) >= 0));
      if (!valid) throw new CloudError('INVALID_PARAM', 'give function, and lateMs or times as whole numbers');
      timers.disturb({ function: functionName, lateMs: lateMs as number | undefined, times: times as number | undefined });
      sendJson(response, { ok: true });
    },
    'DELETE /_cloud/api/timers/faults': ({ response }) => {
      timers.calm();
      sendJson(response, { ok: true });
    },
    'POST /_cloud/api/timers/run': async ({ request, response }) => {
      const { function: functionName, name } = await readJson(request);
      sendJson(response, await timers.runNow(String(functionName), typeof name === 'string' ? name : undefined));
    },
  };
}
