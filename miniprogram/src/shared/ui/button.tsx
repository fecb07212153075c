import { Button as NativeButton, View } from '@tarojs/components';
import type { ComponentProps, ReactNode } from 'react';
import styles from './button.module.scss';

export interface ButtonProps {
  kind?: 'primary' | 'plain' | 'danger' | 'text';
  small?: boolean;
  loading?: boolean;
  disabled?: boolean;
  /** WeChat's own abilities, such as sharing. */
  openType?: ComponentProps<typeof NativeButton>['openType'];
  onClick?: () => void;
  children: ReactNode;
}

/** A button. While loading it keeps its width and takes no taps. */
export function Button({ kind = 'primary', small = false, loading = false, disabled = false, openType, onClick, children }: ButtonProps) {
  const off = disabled || loading;
  return (
    <NativeButton
      className={`${styles.button} ${styles[kind]} ${small ? styles.small : ''} ${disabled ? styles.disabled : ''}`}
      hoverClass={off ? 'none' : styles.pressed}
      disabled={off}
      openType={openType}
      onClick={() => {
        if (!off) onClick?.();
      }}
    >
      <View className={styles.inside}>
        {loading && <View className={styles.spinner} />}
        <View>{children}</View>
      </View>
    </NativeButton>
  );
}
