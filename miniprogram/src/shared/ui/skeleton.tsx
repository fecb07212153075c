import { View } from '@tarojs/components';
import styles from './skeleton.module.scss';

/** Grey rows in the place of a list that is on its way. */
export function Skeleton({ rows = 6, avatar = true }: { rows?: number; avatar?: boolean }) {
  return (
    <View className={styles.card} aria-label="加载中">
      {Array.from({ length: rows }, (_, row) => (
        <View key={row} className={styles.row}>
          {avatar && <View className={`${styles.avatar} ${styles.shine}`} />}
          <View className={styles.lines}>
            <View className={`${styles.line} ${styles.shine}`} style={{ width: `${38 + ((row * 17) % 30)}%` }} />
            <View className={`${styles.line} ${styles.shine}`} style={{ width: `${58 + ((row * 11) % 30)}%` }} />
          </View>
        </View>
      ))}
    </View>
  );
}
