import { ScrollView, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon } from './icon';
import styles from './sheet.module.scss';

export interface SheetProps {
  open: boolean;
  title: string;
  onClose: () => void;
  /** Buttons below the scrolling part. */
  footer?: ReactNode;
  children: ReactNode;
}

/** A panel from the bottom edge. Closed by its cross or by a tap beside it. */
export function Sheet({ open, title, onClose, footer, children }: SheetProps) {
  if (!open) return null;
  return (
    <View className={styles.cover}>
      <View className={styles.shade} catchMove onClick={onClose} />
      <View className={styles.panel} aria-role="dialog">
        <View className={styles.head}>
          <View className={styles.title}>{title}</View>
          <View className={styles.close} aria-label="关闭" onClick={onClose}>
            <Icon name="close" />
          </View>
        </View>
        <ScrollView className={styles.body} scrollY enhanced>
          <View className={styles.inside}>{children}</View>
        </ScrollView>
        {footer && <View className={styles.footer}>{footer}</View>}
      </View>
    </View>
  );
}
