import { View } from '@tarojs/components';
import Taro, { usePullDownRefresh, useReachBottom } from '@tarojs/taro';
import { LIFECYCLE_STAGES } from '@core/customers/lifecycle-stage';
import { useState } from 'react';
import { useToday } from '../../shared/cloud/use-today';
import { stageName } from '../../shared/copy/stages';
import { ErrorState } from '../../shared/ui/error-state';
import { Fab } from '../../shared/ui/fab';
import { LoadMore } from '../../shared/ui/load-more';
import { SearchBar } from '../../shared/ui/search-bar';
import { SegmentedFilter } from '../../shared/ui/segmented-filter';
import { Skeleton } from '../../shared/ui/skeleton';
import styles from './customer-list.module.scss';
import { CustomerLine } from './customer-line';
import { NoCustomers } from './no-customers';
import { useCustomerRows, type StageChoice } from './use-customer-rows';

const STAGE_OPTIONS = [{ key: 'all' as StageChoice, label: '全部' }, ...LIFECYCLE_STAGES.map((key) => ({ key: key as StageChoice, label: stageName[key] }))];

const openCustomer = (customerId: string) => void Taro.navigateTo({ url: `/pages/customer/index?id=${customerId}` });
const addCustomer = () => void Taro.navigateTo({ url: '/pages/customer-edit/index' });

/** Everyone the shop keeps: searched, or by stage, a page at a time. */
export function CustomerList() {
  const [text, setText] = useState('');
  const [stage, setStage] = useState<StageChoice>('all');
  const today = useToday();
  const list = useCustomerRows(stage, text);

  useReachBottom(list.loadMore);
  usePullDownRefresh(() => void list.refresh().then(() => Taro.stopPullDownRefresh()));

  return (
    <View>
      <View className={styles.search}>
        <SearchBar value={text} onChange={setText} placeholder="姓名、备注、手机尾号" />
      </View>
      {!list.searching && <SegmentedFilter options={STAGE_OPTIONS} selected={stage} onSelect={setStage} />}
      <View className={styles.rows}>
        {list.refusal && <ErrorState code={list.refusal.code} inline={list.rows !== undefined} onRetry={() => void list.refresh()} />}
        {list.loading && <Skeleton rows={7} />}
        {list.rows?.length === 0 && <NoCustomers searching={list.searching} stage={stage} onAdd={addCustomer} />}
        {list.rows && list.rows.length > 0 && (
          <View className={styles.card}>
            {list.rows.map((row) => (
              <CustomerLine key={row.customerId} row={row} today={today} onOpen={openCustomer} />
            ))}
          </View>
        )}
        {list.rows && list.rows.length > 0 && !list.searching && <LoadMore loading={list.loadingMore} hasMore={list.hasMore} onMore={list.loadMore} />}
      </View>
      <Fab label="添加客户" onClick={addCustomer} />
    </View>
  );
}
