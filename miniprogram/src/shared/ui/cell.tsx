import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import styles from './cell.module.scss';
import { Icon } from './icon';

/** A card of cells, with an optional heading and a note below. */
export function CellGroup({ title, note, children }: { title?: ReactNode; note?: ReactNode; children: ReactNode }) {
  return (
    <View className={styles.group}>
      {title && <View className={styles.heading}>{title}</View>}
      <View className={styles.card}>{children}</View>
      {note && <View className={styles.note}>{note}</View>}
    </View>
  );
}

export interface CellProps {
  /** At the left edge: an avatar, an icon. */
  start?: ReactNode;
  title: ReactNode;
  /** A second, quieter line. */
  brief?: ReactNode;
  /** At the right edge: a value, a badge, a button. */
  end?: ReactNode;
  /** The end goes below the words where both would be squeezed in one line. */
  wraps?: boolean;
  /** Shows the arrow; set when the tap leads to another page. */
  arrow?: boolean;
  onClick?: () => void;
  /** What a screen reader says of a line that is more than a button, and of what it stands at. */
  role?: 'switch';
  checked?: boolean;
}

/** One line of a card. */
export function Cell({ start, title, brief, end, wraps = false, arrow = false, onClick, role, checked }: CellProps) {
  return (
    <View className={`${styles.cell} ${wraps ? styles.wraps : ''}`} hoverClass={onClick ? styles.pressed : 'none'} hoverStayTime={70} aria-role={role ?? (onClick ? 'button' : undefined)} aria-checked={checked} onClick={onClick}>
      {start && <View className={styles.start}>{start}</View>}
      <View className={styles.middle}>
        <View className={styles.title}>{title}</View>
        {brief && <View className={styles.brief}>{brief}</View>}
      </View>
      {end && <View className={styles.end}>{end}</View>}
      {arrow && (
        <View className={styles.arrow}>
          <Icon name="next" size={16} />
        </View>
      )}
    </View>
  );
}
