import { View } from '@tarojs/components';
import { formatYuan, type Fen } from '@core/kernel/money';
import styles from './sales-bars.module.scss';

export interface SalesBar {
  key: string;
  label: string;
  salesFen: Fen;
}

/** Sales side by side: a label, a bar in proportion to the largest, the amount. */
export function SalesBars({ title, bars }: { title: string; bars: readonly SalesBar[] }) {
  const largest = Math.max(1, ...bars.map(({ salesFen }) => salesFen));
  return (
    <View className={styles.card}>
      <View className={styles.title}>{title}</View>
      {bars.map(({ key, label, salesFen }) => (
        <View key={key} className={styles.line}>
          <View className={styles.label}>{label}</View>
          <View className={styles.track}>
            <View className={styles.bar} style={{ width: `${Math.round((100 * Math.max(0, salesFen)) / largest)}%` }} />
          </View>
          <View className={styles.amount}>¥{formatYuan(salesFen)}</View>
        </View>
      ))}
    </View>
  );
}
