import type { ActionInput, ActionName, ActionRefusal, ActionValue, ApiRequest } from '@core/contract';
import type { RouterRefusal } from '@core/kernel/contract';
import type { CallerId } from '@core/kernel/ids';
import type { UtcMs } from '@core/kernel/time';
import { refuse, type Result } from '@core/kernel/result';
import type { PhoneRefusal } from './phone-refusal';
import { platform } from './platform';
import { PlatformFailure } from './platform-types';
import { useSessionStore } from './session-store';

export type CallRefusal<N extends ActionName> = ActionRefusal<N> | RouterRefusal | PhoneRefusal;
export type CallResult<N extends ActionName> = Result<ActionValue<N>, CallRefusal<N>>;

/** Actions of a WeChat user as such, before any membership or binding: they name no caller. */
const WITHOUT_CALLER: readonly ActionName[] = ['session.open', 'merchants.create', 'cards.open', 'cards.accept'];

/** What to do when the server refuses whoever acts: they may have lost the shop, or be something else in it by now. */
let whenRefused: () => void = () => undefined;
export function onCallerRefused(act: () => void): void {
  whenRefused = act;
}

/**
 * One action of the api. Never throws: a lost network is `OFFLINE`, a failed function `SERVER_FAULT`.
 * @param options.requestId needed for commands; pages use `useCommand`, which makes and keeps it.
 * @param options.givenAt of what waited for signal: when it was written down
 * @param options.as who calls, when it is not whoever the app is used as now
 */
export async function call<N extends ActionName>(action: N, input: ActionInput<N>, options: { requestId?: string; as?: CallerId; givenAt?: UtcMs } = {}): Promise<CallResult<N>> {
  const as = WITHOUT_CALLER.includes(action) ? undefined : (options.as ?? useSessionStore.getState().activeId ?? undefined);
  const request: ApiRequest<N> = { action, input, as, requestId: options.requestId, givenAt: options.givenAt };
  try {
    const answer = await platform.callFunction('api', request);
    if (!isResult<N>(answer)) return refuse('SERVER_FAULT');
    const isRefused = !answer.ok && (answer.code === 'CALLER_UNKNOWN' || answer.code === 'NOT_ALLOWED');
    if (isRefused && as !== undefined && as === useSessionStore.getState().activeId) whenRefused();
    return answer;
  } catch (error) {
    return refuse(error instanceof PlatformFailure && error.kind === 'offline' ? 'OFFLINE' : 'SERVER_FAULT');
  }
}

function isResult<N extends ActionName>(answer: unknown): answer is CallResult<N> {
  return typeof answer === 'object' && answer !== null && typeof (answer as { ok?: unknown }).ok === 'boolean';
}
