import { View } from '@tarojs/components';
import styles from './profile.module.scss';

/** The heading of a part of the profile, with its act. */
export function PartHeading({ title, act, onAct }: { title: string; act?: string; onAct?: () => void }) {
  return (
    <View className={styles.heading}>
      <View>{title}</View>
      {act && onAct && <View className={styles.add} hoverClass={styles.pressed} aria-role="button" onClick={onAct}>{act}</View>}
    </View>
  );
}
