import type { CustomerRow } from '@core/customers/customers.contract';
import type { LifecycleStage } from '@core/customers/lifecycle-stage';
import type { TagId } from '@core/kernel/ids';
import { useEffect, useState } from 'react';
import { useAction } from '../../shared/cloud/use-action';
import { usePages } from '../../shared/cloud/use-pages';

const PAUSE_MS = 250;
const PAGE_SIZE = 30;

export type StageChoice = LifecycleStage | 'all';

export interface ListFilter {
  stage: StageChoice;
  tagId: TagId | null;
}

export const EVERYBODY: ListFilter = { stage: 'all', tagId: null };

/** The rows of the customer list: the pages of one stage or tag, or what a search finds while there is one. */
export function useCustomerRows({ stage, tagId }: ListFilter, searchText: string) {
  const text = useSettled(searchText.trim(), PAUSE_MS);
  const searching = searchText.trim() !== '';
  const pages = usePages('customers.list', { stage: stage === 'all' ? null : stage, tagId, limit: PAGE_SIZE }, { enabled: !searching });
  const found = useAction('customers.search', { text }, { enabled: searching && text !== '' });
  const rows: CustomerRow[] | undefined = searching ? found.value?.rows : pages.rows;
  const shown = searching ? found : pages;
  return { rows, searching, refusal: shown.refusal, loading: shown.loading, refresh: shown.refresh, asOf: shown.asOf, refreshing: shown.refreshing, hasMore: !searching && pages.hasMore, loadingMore: pages.loadingMore, loadMore: pages.loadMore };
}

/** The value once it has not changed for `pauseMs`. */
function useSettled(value: string, pauseMs: number): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pauseMs);
    return () => clearTimeout(timer);
  }, [value, pauseMs]);
  return settled;
}
