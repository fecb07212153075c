import { readJson, sendJson } from '../gateway/http-body';
import type { LocalHandler } from '../gateway/local-api';
import type { TimerScheduler } from './timer-scheduler';

export function timerApi(timers: TimerScheduler): Record<string, LocalHandler> {
  return {
    'GET /_cloud/api/timers': ({ response }) => sendJson(response, { timers: timers.list() }),
    'POST /_cloud/api/timers/run': async ({ request, response }) => {
      const { function: functionName, name } = await readJson(request);
      sendJson(response, await timers.runNow(String(functionName), typeof name === 'string' ? name : undefined));
    },
  };
}
