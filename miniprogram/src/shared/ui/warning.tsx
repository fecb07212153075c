import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import styles from './warning.module.scss';

/** What is wrong with a form as a whole, above it. */
export function Warning({ children }: { children: ReactNode }) {
  return <View className={styles.warning} aria-role="alert">{children}</View>;
}
