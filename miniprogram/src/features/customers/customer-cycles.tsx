import { View } from '@tarojs/components';
import type { CycleView } from '@core/customers/customers.contract';
import { daysBetween, type ShanghaiDay } from '@core/kernel/time';
import { dayText, reorderReasonText, runOutText } from '../../shared/copy/reorder';
import styles from './customer-cycles.module.scss';

const phaseName: Record<CycleView['phase'], string> = {
  purchase: '刚买',
  using: '在用',
  ending: '快用完',
  reorder: '该补货',
  lapsed: '可能流失',
};

/** How far each product the customer buys is used up, and when the next one is due. */
export function CustomerCycles({ cycles, today }: { cycles: readonly CycleView[]; today: ShanghaiDay }) {
  if (cycles.length === 0) return null;
  return (
    <View className={styles.card}>
      {cycles.map((cycle) => (
        <Cycle key={cycle.productId} cycle={cycle} today={today} />
      ))}
    </View>
  );
}

/** Seen from today; beyond the days that one counts on fingers, how many are left. */
function daysLeftText(day: ShanghaiDay, today: ShanghaiDay): string {
  const days = daysBetween(today, day);
  return days > 30 ? `还有 ${days} 天` : runOutText(day, today);
}

function Cycle({ cycle, today }: { cycle: CycleView; today: ShanghaiDay }) {
  const { phase, productName, lastDay, nextDay, expectedDays } = cycle;
  const used = Math.min(1, Math.max(0.03, daysBetween(lastDay, today) / expectedDays));
  return (
    <View className={`${styles.cycle} ${styles[phase]}`}>
      <View className={styles.line}>
        <View className={styles.product}>{productName}</View>
        <View className={styles.phase}>{phaseName[phase]}</View>
      </View>
      <View className={styles.track}>
        <View className={styles.used} style={{ width: `${used * 100}%` }} />
      </View>
      <View className={styles.line}>
        <View className={styles.next}>{nextDay < today ? '该补' : '下次'} {dayText(nextDay, today)}</View>
        <View className={styles.from}>{daysLeftText(nextDay, today)}</View>
      </View>
      <View className={styles.reason}>{reorderReasonText(cycle)}</View>
    </View>
  );
}
