import { View } from '@tarojs/components';
import type { Grade } from '@core/totals/grade';
import styles from './grade-mark.module.scss';

/** A customer's grade: A makes up four fifths of the sales, B the next part, C the rest. */
export function GradeMark({ grade }: { grade: Grade }) {
  return <View className={`${styles.mark} ${styles[grade]}`} aria-label={`${grade} 类客户`}>{grade}</View>;
}
