import { useQuery } from '@tanstack/react-query';
import type { ActionInput, ActionName, ActionValue } from '@core/contract';
import type { Refusal } from '@core/kernel/result';
import type { UtcMs } from '@core/kernel/time';
import { agedSince } from './answer-age';
import { call, type CallRefusal } from './call';
import { keepAnswer, keptAnswer } from './kept-answers';
import { Refused } from './query-client';
import { useAnswerOwner } from './session-store';
import { useVisible } from './use-visible';

export interface ActionState<N extends ActionName> {
  /** The newest answer, perhaps from an earlier visit; undefined before the first. */
  value: ActionValue<N> | undefined;
  /** When the server gave the value, while a newer one is still awaited: draw `Freshness`. */
  asOf: UtcMs | null;
  /** Why there is no newer answer. With a `value` at hand a page keeps showing it. */
  refusal: Refusal<CallRefusal<N>> | null;
  /** Nothing to show yet and nothing wrong: draw a skeleton. */
  loading: boolean;
  /** A request is under way. */
  refreshing: boolean;
  refresh(): Promise<void>;
}

/**
 * A query action: what was last seen comes at once, then the server's answer; asked again when the page is shown
 * with an answer older than 15 s or after a command that touches it.
 */
export function useAction<N extends ActionName>(action: N, input: ActionInput<N>, options: { enabled?: boolean } = {}): ActionState<N> {
  const as = useAnswerOwner();
  const visible = useVisible();
  const key = [action, as, input];
  const query = useQuery<ActionValue<N>, Error>({
    queryKey: key,
    enabled: visible && (options.enabled ?? true),
    queryFn: async () => {
      const answer = await call(action, input);
      if (!answer.ok) throw new Refused(answer);
      keepAnswer(key, answer.value);
      return answer.value;
    },
    initialData: () => keptAnswer<ActionValue<N>>(key)?.value as never,
    initialDataUpdatedAt: () => keptAnswer<ActionValue<N>>(key)?.at,
  });
  // Read when asked for: react-query draws a page anew only for what it has read.
  return {
    value: query.data,
    get asOf() {
      return agedSince(query.data, query.dataUpdatedAt);
    },
    refusal: query.error instanceof Refused ? (query.error.refusal as Refusal<CallRefusal<N>>) : null,
    loading: query.data === undefined && query.error === null,
    get refreshing() {
      return query.isFetching;
    },
    refresh: async () => {
      await query.refetch();
    },
  };
}
