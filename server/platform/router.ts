import type { ActionName, RefusalCode } from '../../core/contract';
import type { Action, CallerRole } from '../../core/kernel/contract';
import { givenAtOf } from '../../core/kernel/given-at';
import { ID_PATTERN } from '../../core/kernel/ids';
import { refuse, type Result } from '../../core/kernel/result';
import { parse } from '../../core/kernel/schema';
import { utcMs, type UtcMs } from '../../core/kernel/time';
import { emptyUser } from './accounts';
import { queryContext, type Call } from './call';
import { chooseCaller } from './choose-caller';
import { reads } from './cloud-database';
import { runCommand, type AnyCommand } from './run-command';

export type AnyUseCase = AnyQuery | AnyCommand;
type AnyQuery = (context: never, input: never) => Promise<Result<unknown>>;

/** What the router finds by an action's name; each part is loaded when it is first needed. */
export interface Actions {
  useCases: Record<ActionName, () => Promise<AnyUseCase>>;
  /** By the first word of the name. */
  contracts: Record<string, () => Promise<Record<string, unknown>>>;
}

export interface ApiEvent {
  action?: unknown;
  input?: unknown;
  as?: unknown;
  requestId?: unknown;
  givenAt?: unknown;
}

/** Runs one action for one WeChat user: who, whether they may, what they said, and then the use case. */
export async function route(actions: Actions, event: ApiEvent, openid: string): Promise<Result<unknown, RefusalCode>> {
  const started = Date.now();
  const outcome = await routed(actions, event, openid, utcMs(started)).catch((error: unknown) => {
    console.error(JSON.stringify({ action: String(event.action), defect: error instanceof Error ? (error.stack ?? error.message) : String(error) }));
    return refuse('SERVER_FAULT' as const);
  });
  console.log(JSON.stringify({ action: String(event.action).slice(0, 40), ms: Date.now() - started, code: outcome.ok ? 'OK' : outcome.code }));
  return outcome;
}

async function routed(actions: Actions, event: ApiEvent, openid: string, now: UtcMs): Promise<Result<unknown, RefusalCode>> {
  const name = event.action;
  if (typeof name !== 'string' || !Object.prototype.hasOwnProperty.call(actions.useCases, name)) return refuse('ACTION_UNKNOWN');
  const action = name as ActionName;
  if (!openid) return refuse('NOT_SIGNED_IN');
  const declared = await declarationOf(actions, action);

  const parsed = parse(declared.input, event.input ?? {});
  if (!parsed.ok) return refuse('INPUT_INVALID', ...parsed.fields);
  const requestId = declared.kind === 'command' ? readRequestId(event.requestId) : null;
  if (declared.kind === 'command' && requestId === null) return refuse('REQUEST_ID_MISSING');

  const user = (await reads.get('wechat_users', openid)) ?? emptyUser(openid);
  const chosen = declared.callers.includes('anyone') ? { ok: true as const, value: null } : await chooseCaller(user, event.as, declared.callers as CallerRole[]);
  if (!chosen.ok) return chosen;

  const call: Call = { action, input: parsed.value, openid, requestId, chosen: chosen.value, user, now, givenAt: givenAtOf(event.givenAt, now) };
  const useCase = await actions.useCases[action]();
  const outcome = typeof useCase === 'function' ? await useCase(queryContext(call) as never, call.input as never) : await runCommand(useCase, call);
  return outcome as Result<unknown, RefusalCode>;
}

async function declarationOf({ contracts }: Actions, action: ActionName): Promise<Action> {
  const declared = await contracts[action.split('.')[0] ?? '']?.();
  return declared?.[action] as Action;
}

function readRequestId(value: unknown): string | null {
  return typeof value === 'string' && ID_PATTERN.test(value) ? value : null;
}
