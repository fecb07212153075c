import { View } from '@tarojs/components';
import styles from './load-more.module.scss';

export interface LoadMoreProps {
  loading: boolean;
  hasMore: boolean;
  onMore: () => void;
}

/** The foot of a list in pages. Reaching it loads by itself; a tap does too. */
export function LoadMore({ loading, hasMore, onMore }: LoadMoreProps) {
  return (
    <View className={styles.foot} onClick={hasMore && !loading ? onMore : undefined}>
      {loading ? '正在加载…' : hasMore ? '上拉或点这里看更多' : '没有更多了'}
    </View>
  );
}
