import { View } from '@tarojs/components';
import styles from './progress-bar.module.scss';

/** How much of `total` is done, with a line of words below. */
export function ProgressBar({ done, total, text }: { done: number; total: number; text?: string }) {
  const share = total > 0 ? Math.min(1, done / total) : 0;
  return (
    <View>
      <View className={styles.track}>
        <View className={styles.fill} style={{ width: `${share * 100}%` }} />
      </View>
      {text && <View className={styles.text}>{text}</View>}
    </View>
  );
}
