import { View } from '@tarojs/components';
import type { CustomerView } from '@core/customers/customers.contract';
import { formatYuan } from '@core/kernel/money';
import type { ShanghaiDay } from '@core/kernel/time';
import { dayText } from '../../shared/copy/reorder';
import styles from './customer-summary.module.scss';

/** What the customer has bought so far, in three figures. */
export function CustomerSummary({ customer, today }: { customer: CustomerView; today: ShanghaiDay }) {
  const { orderCount, spendFen, lastOrderDay } = customer;
  return (
    <View className={styles.summary}>
      <Figure value={`${orderCount} 单`} label="买过" />
      <Figure value={`¥${formatYuan(spendFen)}`} label="累计" />
      <Figure value={lastOrderDay ? dayText(lastOrderDay, today) : '还没有'} label="上次下单" />
    </View>
  );
}

function Figure({ value, label }: { value: string; label: string }) {
  return (
    <View className={styles.figure}>
      <View className={styles.value}>{value}</View>
      <View className={styles.label}>{label}</View>
    </View>
  );
}
