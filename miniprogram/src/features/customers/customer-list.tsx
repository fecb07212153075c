import { View } from '@tarojs/components';
import { useReachBottom } from '@tarojs/taro';
import type { CustomerId } from '@core/kernel/ids';
import type { TagView } from '@core/merchants/merchants.contract';
import type { Segment } from '@core/segments/segment';
import { useMemo, useState } from 'react';
import { useAction } from '../../shared/cloud/use-action';
import { useToday } from '../../shared/cloud/use-today';
import { useWhileShown } from '../../shared/cloud/use-while-shown';
import { openPage } from '../../shared/routes/open-page';
import { ErrorState } from '../../shared/ui/error-state';
import { Fab } from '../../shared/ui/fab';
import { Freshness } from '../../shared/ui/freshness';
import { LoadMore } from '../../shared/ui/load-more';
import { SearchBar } from '../../shared/ui/search-bar';
import { Skeleton } from '../../shared/ui/skeleton';
import { usePullRefresh } from '../../shared/ui/use-pull-refresh';
import { WaitingBanner } from '../waiting/waiting-banner';
import { AddSheet } from './add-sheet';
import { CustomerFilter } from './customer-filter';
import styles from './customer-list.module.scss';
import { CustomerRows } from './customer-rows';
import { asSaved, showInList, useListFilter } from './list-filter';
import { NoCustomers } from './no-customers';
import { PickBar } from './pick-bar';
import { usePicking } from './use-picking';
import { useCustomerRows } from './use-customer-rows';

const NO_TAGS: readonly TagView[] = [];
const NO_SEGMENTS: readonly Segment[] = [];
const openCustomer = (id: CustomerId) => openPage('customer', { id });

/** Everyone the shop keeps: searched, or by stage or tag, a page at a time. */
export function CustomerList() {
  const [text, setText] = useState('');
  const [adding, setAdding] = useState(false);
  const today = useToday();
  const book = useAction('merchants.catalogue', {}).value?.tags;
  const tags = book ?? NO_TAGS;
  const segments = useAction('segments.list', {}).value?.segments;
  const chosen = useWhileShown(useListFilter, (state) => state.filter);
  const filter = useMemo(() => asSaved(chosen, segments, book), [chosen, segments, book]);
  const list = useCustomerRows(filter, text, tags);
  const picking = usePicking();
  const add = () => setAdding(true);

  useReachBottom(list.loadMore);
  usePullRefresh(list.refresh);

  return (
    <View>
      <View className={styles.banner}>
        <WaitingBanner />
      </View>
      <View className={styles.search}>
        <SearchBar value={text} onChange={setText} placeholder="姓名、拼音、手机尾号、备注" />
      </View>
      <View>{!list.searching && <CustomerFilter filter={filter} tags={tags} segments={segments ?? NO_SEGMENTS} onChange={showInList} onPick={picking.begin} />}</View>
      <View className={styles.rows}>
        <View>{list.refusal && <ErrorState code={list.refusal.code} inline={list.rows !== undefined} words={list.refusal.code === 'OFFLINE' && list.rows ? '没信号，先看手机里存的' : undefined} onRetry={() => void list.refresh()} />}</View>
        <View>
          {list.loading && <Skeleton rows={7} />}
          {list.rows?.length === 0 && <NoCustomers searching={list.searching} filter={filter} onAdd={add} />}
          {list.rows && list.rows.length > 0 && <CustomerRows rows={list.rows} today={today} onOpen={picking.picked ? picking.toggle : openCustomer} picked={picking.picked} />}
        </View>
        <View>{list.rows && list.rows.length > 0 && !list.searching && <LoadMore loading={list.loadingMore} hasMore={list.hasMore} onMore={list.loadMore} />}</View>
      </View>
      <View>{!list.searching && <Freshness asOf={list.asOf} refreshing={list.refreshing} />}</View>
      <View>{picking.picked ? <PickBar picking={picking} rows={list.rows ?? []} filter={list.searching ? null : filter} tags={tags} /> : <Fab label="添加" onClick={add} />}</View>
      <View>{adding && <AddSheet onClose={() => setAdding(false)} />}</View>
    </View>
  );
}
