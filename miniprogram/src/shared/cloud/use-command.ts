import { useCallback, useRef, useState } from 'react';
import type { ActionInput, ActionName } from '@core/contract';
import type { TypedProfile } from '@core/customers/typed-profile';
import type { RequestId } from '@core/kernel/ids';
import type { CallResult } from './call';
import { newRequestId } from './new-id';
import { syncPeopleAfterCommand } from '../people/sync-people';
import { queryClient } from './query-client';
import { runOrWait } from './run-or-wait';
import { isWaiting } from './waiting-store';

export interface Command<N extends ActionName> {
  /**
   * Runs it. Never throws; pressing again with the same input after a lost answer repeats the same attempt.
   * @param read what the form of a customer was filled with, for the day on which what waited meets what somebody else wrote
   */
  run(input: ActionInput<N>, read?: TypedProfile): Promise<CallResult<N>>;
  pending: boolean;
  /** The input under way, to show which row is busy. */
  pendingInput: ActionInput<N> | undefined;
}

/**
 * A command action. Each attempt has one request id, kept while it is repeated and forgotten when it succeeds. What its
 * caller changes right after the answer is drawn together with the end of `pending`, in one go.
 * @param touches the queries whose answers it changes; those on screen are asked again, the others when next shown.
 */
export function useCommand<N extends ActionName>(action: N, touches: readonly ActionName[] = []): Command<N> {
  const attempts = useRef(new Map<string, RequestId>());
  const [underWay, setUnderWay] = useState<{ input: ActionInput<N> } | null>(null);
  const latest = useRef(touches);
  latest.current = touches;
  const run = useCallback(
    async (input: ActionInput<N>, read?: TypedProfile) => {
      const mine = { input };
      setUnderWay(mine);
      const attempt = JSON.stringify(input);
      const requestId = attempts.current.get(attempt) ?? newRequestId();
      attempts.current.set(attempt, requestId);
      try {
        const answer = await runOrWait(action, input, requestId, read);
        if (answer.ok || answer.code === 'REQUEST_ID_REUSED') attempts.current.delete(attempt);
        // What waits changes no answer of the server yet; when it has been sent, everything is asked again.
        if (answer.ok && !isWaiting(requestId)) touched(latest.current);
        return answer;
      } finally {
        setUnderWay((now) => (now === mine ? null : now));
      }
    },
    [action],
  );
  return { run, pending: underWay !== null, pendingInput: underWay?.input };
}

function touched(actions: readonly ActionName[]): void {
  for (const action of actions) void queryClient.invalidateQueries({ queryKey: [action] });
  if (actions.some((action) => action.startsWith('customers.'))) syncPeopleAfterCommand();
}
