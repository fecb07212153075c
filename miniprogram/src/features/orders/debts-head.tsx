import { View } from '@tarojs/components';
import { formatYuan } from '@core/kernel/money';
import type { DebtAge } from '@core/totals/debts';
import type { DebtsView } from '@core/totals/debts.contract';
import styles from './debt-line.module.scss';

const AGE_NAMES: Record<DebtAge, string> = { week: '7 天内', month: '8–30 天', quarter: '1–3 个月', older: '3 个月以上' };

/** What is owed to the shop in all, and how old the debts are. */
export function DebtsHead({ debts: { owedFen, orders, ages } }: { debts: DebtsView }) {
  return (
    <View className={styles.head}>
      <View className={styles.label}>{`还没收回，${orders} 单没付清`}</View>
      <View className={styles.total}>{`¥${formatYuan(owedFen)}`}</View>
      {ages.filter(({ debt }) => debt.orders > 0).map(({ age, debt }) => (
        <View key={age} className={styles.age}>
          <View className={styles.ageName}>{AGE_NAMES[age]}</View>
          <View className={styles.ageName}>{`${debt.orders} 单`}</View>
          <View className={`${styles.ageOwed} ${age === 'older' || age === 'quarter' ? styles.late : ''}`}>{`¥${formatYuan(debt.owedFen)}`}</View>
        </View>
      ))}
    </View>
  );
}
