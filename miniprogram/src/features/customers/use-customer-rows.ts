import type { CustomerRow } from '@core/customers/customers.contract';
import type { ShanghaiDay } from '@core/kernel/time';
import type { TagView } from '@core/merchants/merchants.contract';
import { rowOfPerson } from '@core/search/person-row';
import { searchPeople, type Found } from '@core/search/search-people';
import type { SearchIndex } from '@core/search/search-index';
import { useMemo, useRef } from 'react';
import { useAction } from '../../shared/cloud/use-action';
import { usePages } from '../../shared/cloud/use-pages';
import { useToday } from '../../shared/cloud/use-today';
import { syncPeople } from '../../shared/people/sync-people';
import { usePeople } from '../../shared/people/use-people';
import { useSettled } from '../../shared/ui/use-settled';
import { showing, type ListFilter } from './list-filter';

const PAUSE_MS = 250;
const PAGE_SIZE = 30;
const MOST_FOUND = 50;

/**
 * The rows of the customer list: the pages of one stage or tag, or what a search finds while there is one. Once everybody is
 * on the phone a search asks nobody, and without signal the list is the phone's own.
 */
export function useCustomerRows(filter: ListFilter, searchText: string, tags: readonly TagView[]) {
  const { stage, tagId, grade, segment } = filter;
  const people = usePeople();
  const today = useToday();
  const text = useSettled(searchText.trim(), PAUSE_MS);
  const searching = searchText.trim() !== '';
  const pages = usePages('customers.list', { stage: stage === 'all' ? null : stage, tagId, grade, limit: PAGE_SIZE }, { enabled: !searching && segment === null });
  const asked = useAction('customers.search', { text }, { enabled: searching && text !== '' && people === null });
  const last = useRef<Found>();
  const found = useMemo(() => {
    last.current = people && searching ? searchPeople(people, searchText, tags, MOST_FOUND, last.current) : undefined;
    return last.current?.hits.map((hit) => rowOfPerson(hit.person));
  }, [people, searching, searchText, tags]);
  const offline = pages.refusal?.code === 'OFFLINE';
  const byPhone = people !== null && !searching && (offline || segment !== null);
  const kept = useMemo(() => (people && byPhone ? keptRows(people, filter, today) : undefined), [people, byPhone, filter, today]);
  if (searching) {
    const rows: CustomerRow[] | undefined = found ?? asked.value?.rows;
    return { rows, searching, refusal: found ? null : asked.refusal, loading: !found && asked.loading, refresh: asked.refresh, asOf: found ? null : asked.asOf, refreshing: !found && asked.refreshing, hasMore: false, loadingMore: false, loadMore: () => undefined };
  }
  if (segment !== null) return { rows: kept, searching, refusal: null, loading: kept === undefined, refresh: syncPeople, asOf: null, refreshing: false, hasMore: false, loadingMore: false, loadMore: () => undefined };
  const { refusal, loading, refresh, asOf, refreshing, loadingMore, loadMore } = pages;
  return { rows: kept ?? pages.rows, searching, refusal, loading: loading && !kept, refresh, asOf, refreshing, hasMore: !kept && pages.hasMore, loadingMore, loadMore };
}

function keptRows(people: SearchIndex, filter: ListFilter, today: ShanghaiDay): CustomerRow[] {
  const isShown = showing(filter, today);
  return people.rows.filter(({ person }) => isShown(person)).map((row) => rowOfPerson(row.person));
}
