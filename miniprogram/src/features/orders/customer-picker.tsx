import { View } from '@tarojs/components';
import type { CustomerId } from '@core/kernel/ids';
import type { ShanghaiDay } from '@core/kernel/time';
import type { TagView } from '@core/merchants/merchants.contract';
import { useState } from 'react';
import { replacePage } from '../../shared/routes/open-page';
import { Button } from '../../shared/ui/button';
import { EmptyState } from '../../shared/ui/empty-state';
import { ErrorState } from '../../shared/ui/error-state';
import { LoadMore } from '../../shared/ui/load-more';
import { SearchBar } from '../../shared/ui/search-bar';
import { Sheet } from '../../shared/ui/sheet';
import { Skeleton } from '../../shared/ui/skeleton';
import { CustomerLine } from '../customers/customer-line';
import { EVERYBODY } from '../customers/list-filter';
import { useCustomerRows } from '../customers/use-customer-rows';
import styles from './customer-picker.module.scss';

const NO_TAGS: readonly TagView[] = [];

export interface CustomerPickerProps {
  today: ShanghaiDay;
  onPick: (customer: { customerId: CustomerId; name: string }) => void;
  onClose: () => void;
}

/** Finds the customer of an order. Mounted when it opens. */
export function CustomerPicker({ today, onPick, onClose }: CustomerPickerProps) {
  const [text, setText] = useState('');
  const list = useCustomerRows(EVERYBODY, text, NO_TAGS);
  const addCustomer = () => replacePage('customerEdit', { then: 'order' });
  const pick = (customerId: CustomerId) => {
    const row = list.rows?.find((one) => one.customerId === customerId);
    if (row) onPick({ customerId: row.customerId, name: row.name });
  };
  return (
    <Sheet open title="选客户" onClose={onClose} footer={<Button kind="plain" onClick={addCustomer}>新建客户</Button>}>
      <View className={styles.search}>
        <SearchBar value={text} onChange={setText} placeholder="姓名、拼音、手机尾号、备注" />
      </View>
      {list.refusal && <ErrorState code={list.refusal.code} inline onRetry={() => void list.refresh()} />}
      {list.loading && <Skeleton rows={4} />}
      {list.rows?.length === 0 && <EmptyState title={list.searching ? '没找到' : '还没有客户'} />}
      {list.rows && list.rows.length > 0 && (
        <View className={styles.card}>
          {list.rows.map((row) => (
            <CustomerLine key={row.customerId} row={row} today={today} onOpen={pick} />
          ))}
        </View>
      )}
      {list.hasMore && <LoadMore loading={list.loadingMore} hasMore onMore={list.loadMore} />}
    </Sheet>
  );
}
