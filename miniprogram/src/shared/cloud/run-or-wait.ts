import type { ActionInput, ActionName } from '@core/contract';
import { ok } from '@core/kernel/result';
import { call, type CallResult } from './call';
import { ownOf, replayWaiting } from './replay';
import { useSessionStore } from './session-store';
import { answerWhileWaiting, showWhileWaiting } from './waiting-answers';
import { addWaiting, mayWait, type WaitingCommand } from './waiting-store';

/**
 * Runs a command, or, without signal, keeps one that may wait and answers as far as the phone can know. Behind others that
 * wait it waits as well, so that everything reaches the server in the order it was written.
 */
export async function runOrWait<N extends ActionName>(action: N, input: ActionInput<N>, requestId: string): Promise<CallResult<N>> {
  const as = useSessionStore.getState().activeId;
  if (as === null || !mayWait(action)) return call(action, input, { requestId });
  if (ownOf(as).length === 0) {
    const answer = await call(action, input, { requestId });
    if (answer.ok || answer.code !== 'OFFLINE') return answer;
  }
  const { customerId } = input as ActionInput<'customers.note'>;
  const command = { action, input, requestId, as, customerId, at: Date.now(), refused: null } as unknown as WaitingCommand;
  addWaiting(command);
  const value = answerWhileWaiting(command);
  showWhileWaiting(command);
  void replayWaiting();
  return ok(value) as CallResult<N>;
}
