import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import type { ActionInput, ActionName } from '@core/contract';
import type { CallResult } from './call';
import { newRequestId } from './new-id';
import { syncPeopleAfterCommand } from '../people/sync-people';
import { queryClient } from './query-client';
import { runOrWait } from './run-or-wait';
import { isWaiting } from './waiting-store';

export interface Command<N extends ActionName> {
  /** Runs it. Never throws; pressing again with the same input after a lost answer repeats the same attempt. */
  run(input: ActionInput<N>): Promise<CallResult<N>>;
  pending: boolean;
  /** The input under way, to show which row is busy. */
  pendingInput: ActionInput<N> | undefined;
}

/**
 * A command action. Each attempt has one request id, kept while it is repeated and forgotten when it succeeds.
 * @param touches the queries whose answers it changes; those on screen are asked again, the others when next shown.
 */
export function useCommand<N extends ActionName>(action: N, touches: readonly ActionName[] = []): Command<N> {
  const attempts = useRef(new Map<string, string>());
  const mutation = useMutation<CallResult<N>, Error, ActionInput<N>>({
    mutationFn: async (input) => {
      const attempt = JSON.stringify(input);
      const requestId = attempts.current.get(attempt) ?? newRequestId();
      attempts.current.set(attempt, requestId);
      const answer = await runOrWait(action, input, requestId);
      if (answer.ok || answer.code === 'REQUEST_ID_REUSED') attempts.current.delete(attempt);
      // What waits changes no answer of the server yet; when it has been sent, everything is asked again.
      if (answer.ok && !isWaiting(requestId)) touched(touches);
      return answer;
    },
  });
  return { run: mutation.mutateAsync, pending: mutation.isPending, pendingInput: mutation.isPending ? mutation.variables : undefined };
}

function touched(actions: readonly ActionName[]): void {
  for (const action of actions) void queryClient.invalidateQueries({ queryKey: [action] });
  if (actions.some((action) => action.startsWith('customers.'))) syncPeopleAfterCommand();
}
