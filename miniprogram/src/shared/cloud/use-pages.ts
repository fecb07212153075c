import { useInfiniteQuery, type InfiniteData } from '@tanstack/react-query';
import type { ActionInput, ActionName, ActionValue } from '@core/contract';
import type { Page } from '@core/customers/customers.contract';
import type { Refusal } from '@core/kernel/result';
import type { UtcMs } from '@core/kernel/time';
import { agedSince } from './answer-age';
import { call, type CallRefusal } from './call';
import { keepAnswer, keptAnswer } from './kept-answers';
import { Refused } from './query-client';
import { useAnswerOwner } from './session-store';
import { useVisible } from './use-visible';

/** Actions that answer with a {@link Page}. */
export type PagedActionName = { [N in ActionName]: ActionValue<N> extends Page<unknown> ? N : never }[ActionName];
export type RowOf<N extends PagedActionName> = ActionValue<N> extends Page<infer R> ? R : never;

export interface PagesState<N extends PagedActionName> {
  /** All rows so far; undefined before the first answer. */
  rows: RowOf<N>[] | undefined;
  /** When the server gave the rows, while newer ones are still awaited: draw `Freshness`. */
  asOf: UtcMs | null;
  refusal: Refusal<CallRefusal<N>> | null;
  loading: boolean;
  refreshing: boolean;
  loadingMore: boolean;
  hasMore: boolean;
  loadMore(): void;
  refresh(): Promise<void>;
}

/** A query action in pages; like `useAction`, with the first page kept on the device. */
export function usePages<N extends PagedActionName>(action: N, input: Omit<ActionInput<N>, 'after'>, options: { enabled?: boolean } = {}): PagesState<N> {
  const as = useAnswerOwner();
  const visible = useVisible();
  const key = [action, as, input];
  const query = useInfiniteQuery<Page<RowOf<N>>, Error, InfiniteData<Page<RowOf<N>>>, unknown[], string | null>({
    queryKey: key,
    enabled: visible && (options.enabled ?? true),
    initialPageParam: null,
    getNextPageParam: (page) => page.next,
    queryFn: async ({ pageParam }) => {
      const answer = await call(action, { ...input, after: pageParam } as ActionInput<N>);
      if (!answer.ok) throw new Refused(answer);
      const page = answer.value as Page<RowOf<N>>;
      if (pageParam === null) keepAnswer(key, page);
      return page;
    },
    initialData: () => {
      const page = keptAnswer<Page<RowOf<N>>>(key)?.value;
      return page && { pages: [page], pageParams: [null] };
    },
    initialDataUpdatedAt: () => keptAnswer<Page<RowOf<N>>>(key)?.at,
  });
  // Read when asked for, as in `useAction`.
  return {
    rows: query.data?.pages.flatMap((page) => page.rows),
    get asOf() {
      return agedSince(query.data, query.dataUpdatedAt);
    },
    refusal: query.error instanceof Refused ? (query.error.refusal as Refusal<CallRefusal<N>>) : null,
    loading: query.data === undefined && query.error === null,
    get refreshing() {
      return query.isRefetching && !query.isFetchingNextPage;
    },
    get loadingMore() {
      return query.isFetchingNextPage;
    },
    hasMore: query.hasNextPage,
    loadMore: () => {
      if (query.hasNextPage && !query.isFetching) void query.fetchNextPage();
    },
    refresh: async () => {
      await query.refetch();
    },
  };
}
