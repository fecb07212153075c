import { View } from '@tarojs/components';
import { formatYuan } from '@core/kernel/money';
import type { OrderView } from '@core/orders/orders.contract';
import { totalsOf } from './order-words';
import styles from './purchase-totals.module.scss';

/** What a reseller's own purchase orders come to. @param all false while later pages are not loaded. */
export function PurchaseTotals({ orders, all }: { orders: readonly OrderView[]; all: boolean }) {
  if (orders.length === 0) return null;
  const totals = totalsOf(orders);
  const figures = [
    { label: all ? '全部进货' : '最近进货', figure: `${totals.orders} 单` },
    { label: '合计', figure: `¥${formatYuan(totals.totalFen)}` },
    { label: '还欠', figure: `¥${formatYuan(totals.owingFen)}`, owing: totals.owingFen > 0 },
  ];
  return (
    <View className={styles.card}>
      {figures.map(({ label, figure, owing }) => (
        <View key={label} className={styles.cell}>
          <View className={styles.label}>{label}</View>
          <View className={`${styles.figure} ${owing ? styles.owing : ''}`}>{figure}</View>
        </View>
      ))}
    </View>
  );
}
