import { View } from '@tarojs/components';
import type { ShanghaiDay } from '@core/kernel/time';
import { dateText, weekdayText } from './day-words';
import styles from './today-header.module.scss';

export interface TodayHeaderProps {
  day: ShanghaiDay;
  left: number;
  /** There are more than `left`. */
  more: boolean;
  done: number;
}

/** The day, who is left, and how far one has come. */
export function TodayHeader({ day, left, more, done }: TodayHeaderProps) {
  const share = left + done > 0 ? done / (left + done) : 0;
  return (
    <View className={styles.header}>
      <View className={styles.line}>
        <View className={styles.day}>{dateText(day)}</View>
        <View className={styles.weekday}>{weekdayText(day)}</View>
        <View className={styles.done}>{done > 0 && left === 0 ? '都联系过了' : `今日已联系 ${done} 人`}</View>
      </View>
      <View className={styles.track}>
        <View className={styles.fill} style={{ width: `${Math.round(share * 100)}%` }} />
      </View>
      {left > 0 && <View className={styles.left}>{`还有 ${left}${more ? ' 多' : ''} 人等你联系，越上面越急`}</View>}
    </View>
  );
}
