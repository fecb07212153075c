import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import styles from './chip.module.scss';

export interface ChipProps {
  selected?: boolean;
  /** A dot before the words. */
  dot?: 'green' | 'blue' | 'orange' | 'red' | 'purple' | 'grey';
  /** With it the chip can be chosen and has a full-size tap area. */
  onClick?: () => void;
  children: ReactNode;
}

/** A tag, or one choice of several. */
export function Chip({ selected = false, dot, onClick, children }: ChipProps) {
  const chip = <View className={`${styles.chip} ${selected ? styles.selected : ''} ${dot ? `${styles.dotted} ${styles[dot]}` : ''}`}>{children}</View>;
  if (!onClick) return chip;
  return (
    <View className={styles.target} hoverClass={styles.pressed} aria-role="checkbox" aria-checked={selected} onClick={onClick}>
      {chip}
    </View>
  );
}

/** The last of a row: leads to more of them. */
export function MoreChip({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <View className={styles.target} hoverClass={styles.pressed} aria-role="button" onClick={onClick}>
      <View className={`${styles.chip} ${styles.more}`}>{children}</View>
    </View>
  );
}

/** Chips in rows that wrap. @param even all in one row, each as wide as the others: the days of a week */
export function ChipRow({ even = false, children }: { even?: boolean; children: ReactNode }) {
  return <View className={`${styles.row} ${even ? styles.even : ''}`}>{children}</View>;
}
