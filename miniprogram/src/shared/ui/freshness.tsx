import { View } from '@tarojs/components';
import { utcMs, type UtcMs } from '@core/kernel/time';
import { asOfWords } from '../copy/freshness';
import styles from './freshness.module.scss';

export interface FreshnessProps {
  /** From `useAction` or `usePages`; null draws nothing. */
  asOf: UtcMs | null;
  /** Whether a newer answer is under way; else the last attempt brought none. */
  refreshing: boolean;
}

/** Says that what is on the screen is of an earlier visit. Over the page, so that nothing moves when it goes. */
export function Freshness({ asOf, refreshing }: FreshnessProps) {
  if (asOf === null) return null;
  return (
    <View className={styles.line} aria-role="alert">
      <View className={styles.pill}>{`${asOfWords(asOf, utcMs(Date.now()))} 的数据${refreshing ? '，正在更新' : ''}`}</View>
    </View>
  );
}
