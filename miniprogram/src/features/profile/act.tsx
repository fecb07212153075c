import { View } from '@tarojs/components';
import styles from './profile.module.scss';

/** A quiet button of an entry. @param label read out where the words alone would not say what it is about */
export function Act({ children, label, danger = false, onClick }: { children: string; label?: string; danger?: boolean; onClick: () => void }) {
  return <View className={`${styles.act} ${danger ? styles.danger : ''}`} hoverClass={styles.pressed} aria-role="button" aria-label={label} onClick={onClick}>{children}</View>;
}
