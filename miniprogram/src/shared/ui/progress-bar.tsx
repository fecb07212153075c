import { View } from '@tarojs/components';
import styles from './progress-bar.module.scss';

/** How much of `total` is done, with a line of words below. @param thin where it is a mark beside the thing itself */
export function ProgressBar({ done, total, text, thin = false }: { done: number; total: number; text?: string; thin?: boolean }) {
  const share = total > 0 ? Math.min(1, done / total) : 0;
  return (
    <View>
      <View className={`${styles.track} ${thin ? styles.thin : ''}`}>
        <View className={styles.fill} style={{ width: `${share * 100}%` }} />
      </View>
      {text && <View className={styles.text}>{text}</View>}
    </View>
  );
}
