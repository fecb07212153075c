import { View } from '@tarojs/components';
import type { TimelineEntry } from '@core/customers/timeline-entry';
import type { ShanghaiDay } from '@core/kernel/time';
import { dayText } from '../../shared/copy/reorder';
import styles from './purchase-rhythm.module.scss';
import { purchaseDays, rhythmMarks, type RhythmMarks } from './rhythm-marks';

export interface PurchaseRhythmProps {
  timeline: readonly TimelineEntry[];
  nextDay: ShanghaiDay | null;
  today: ShanghaiDay;
}

const place = (at: number) => ({ left: `${at}%` });

/** The last purchases as dots on a line of time, with today and the day the goods are expected to run out. */
export function PurchaseRhythm({ timeline, nextDay, today }: PurchaseRhythmProps) {
  const marks = rhythmMarks(purchaseDays(timeline), nextDay, today);
  if (!marks) return null;
  const { bought, todayAt, expected, meanGap } = marks;
  const last = bought.at(-1)?.at ?? 0;
  return (
    <View className={styles.card}>
      <View className={styles.head}>
        <View className={styles.title}>购买节奏</View>
        <View className={styles.mean}>{`最近 ${bought.length} 次，平均隔 ${meanGap} 天`}</View>
      </View>
      <View className={styles.chart} aria-role="img" aria-label={spoken(marks, today)}>
        <View className={styles.line} style={{ width: `${last}%` }} />
        {expected && <View className={styles.ahead} style={{ left: `${last}%`, width: `${expected.at - last}%` }} />}
        <View className={styles.today} style={place(todayAt)} />
        {bought.map(({ day, at }) => (
          <View key={day} className={styles.dot} style={place(at)} />
        ))}
        {expected && <View className={styles.ring} style={place(expected.at)} />}
      </View>
      <View className={styles.ends}>
        <View>{dayText(bought[0]?.day ?? today, today)}</View>
        <View>{expected ? `${dayText(expected.day, today)} 用完` : '今天'}</View>
      </View>
      <View className={styles.legend}>
        <View className={styles.key}>
          <View className={styles.keyDot} />
          <View>下单</View>
        </View>
        <View className={styles.key}>
          <View className={styles.keyToday} />
          <View>今天</View>
        </View>
        {expected && (
          <View className={styles.key}>
            <View className={styles.keyRing} />
            <View>预计用完</View>
          </View>
        )}
      </View>
    </View>
  );
}

function spoken({ bought, expected }: RhythmMarks, today: ShanghaiDay): string {
  const days = bought.map(({ day }) => dayText(day, today)).join('、');
  return `下单：${days}${expected ? `。预计 ${dayText(expected.day, today)} 用完` : ''}`;
}
