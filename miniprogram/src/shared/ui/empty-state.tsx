import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import styles from './empty-state.module.scss';

export interface EmptyStateProps {
  title: string;
  brief?: string;
  /** One button that leads on. */
  action?: ReactNode;
}

/** Says why there is nothing and what to do next, under a small drawing of an open shop. */
export function EmptyState({ title, brief, action }: EmptyStateProps) {
  return (
    <View className={styles.empty}>
      <View className={styles.art}>
        <View className={styles.awning} />
        <View className={styles.shop}>
          <View className={styles.door} />
        </View>
        <View className={styles.ground} />
      </View>
      <View className={styles.title}>{title}</View>
      {brief && <View className={styles.brief}>{brief}</View>}
      {action && <View className={styles.action}>{action}</View>}
    </View>
  );
}
