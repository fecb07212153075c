import type { IncomingMessage, ServerResponse } from 'node:http';
import { CloudError } from '../cloud-error';
import type { CloudClock } from '../clock/cloud-clock';
import type { DeclaredIndex } from '../database/store/index-definition';
import type { Environments } from '../environments';
import type { Fault, FaultPlan } from '../faults/fault-plan';
import type { FunctionRuntime } from '../functions/function-runtime';
import type { Visitors } from '../openapi/visitors';
import type { TimerScheduler } from '../timers/timer-scheduler';
import { callFromClient } from './client-call';
import { readJson, sendJson } from './http-body';

/** One request to the local cloud's own interface, with its query and a way to answer. */
export interface LocalRequest {
  request: IncomingMessage;
  response: ServerResponse;
  url: URL;
  env: string;
}

export type LocalHandler = (local: LocalRequest) => Promise<void> | void;

export interface LocalApiParts {
  environments: Environments;
  functions: FunctionRuntime;
  clock: CloudClock;
  faults: FaultPlan;
  /** Told of every person who calls. */
  visitors: Visitors;
  appid: string;
  /** Absent when timers do not fire by themselves. */
  timers: TimerScheduler | undefined;
}

/** What a mini-program, a deploy step or a test asks of the local cloud itself, by `METHOD path`. */
export function localApi(parts: LocalApiParts): Record<string, LocalHandler> {
  return {
    'POST /_cloud/call': (local) => callFromClient(parts, local),
    'GET /_cloud/api/collections': ({ response, env }) => sendJson(response, { collections: parts.environments.database(env).collections() }),
    'POST /_cloud/api/collections': (local) => declareCollections(parts, local),
    'GET /_cloud/api/clock': ({ response }) => sendJson(response, clockReading(parts.clock)),
    'POST /_cloud/api/clock': (local) => setClock(parts, local),
    'GET /_cloud/api/calls': ({ response, url }) => sendJson(response, { calls: calls(parts.functions, Number(url.searchParams.get('limit') ?? 50)) }),
    'POST /_cloud/api/faults': async ({ request, response }) => {
      parts.faults.add((await readJson(request)) as unknown as Fault);
      sendJson(response, { ok: true });
    },
    'DELETE /_cloud/api/faults': ({ response }) => {
      parts.faults.clear();
      sendJson(response, { ok: true });
    },
  };
}

async function declareCollections({ environments }: LocalApiParts, { request, response, env }: LocalRequest): Promise<void> {
  const { collections } = await readJson(request);
  if (!Array.isArray(collections)) throw new CloudError('INVALID_PARAM', 'collections must be a list');
  const database = environments.database(env);
  for (const { name, indexes = [] } of collections as { name: string; indexes?: DeclaredIndex[] }[]) database.declare(name, indexes);
  sendJson(response, { collections: database.collections() });
}

async function setClock({ clock, timers }: LocalApiParts, { request, response }: LocalRequest): Promise<void> {
  const { advanceMs, now, reset } = await readJson(request);
  if (reset === true) clock.setOffset(0);
  else if (typeof advanceMs === 'number' && Number.isFinite(advanceMs)) clock.setOffset(clock.offsetMs + advanceMs);
  else if (typeof now === 'number' && Number.isFinite(now)) clock.setOffset(now - Date.now());
  else throw new CloudError('INVALID_PARAM', 'give advanceMs, now (both in ms) or reset: true');
  const fired = (await timers?.catchUp()) ?? [];
  sendJson(response, { ...clockReading(clock), fired });
}

function clockReading(clock: CloudClock): object {
  return { now: clock.now(), offsetMs: clock.offsetMs };
}

function calls(functions: FunctionRuntime, limit: number): object[] {
  return functions.invocations(limit).map(({ event: _event, meter, ...call }) => ({ ...call, stats: meter.stats, operations: meter.operations }));
}
