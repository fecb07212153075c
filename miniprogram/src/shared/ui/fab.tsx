import { View } from '@tarojs/components';
import styles from './fab.module.scss';
import { Icon, type IconName } from './icon';
import { useUndoShown } from './undo-bar';

/** The one main action of a list, floating at the bottom right. */
export function Fab({ icon = 'plus', label, onClick }: { icon?: IconName; label: string; onClick: () => void }) {
  const lifted = useUndoShown() ? styles.lifted : '';
  return (
    <View className={`${styles.fab} ${lifted}`} hoverClass={styles.pressed} aria-role="button" aria-label={label} onClick={onClick}>
      <Icon name={icon} size={26} />
    </View>
  );
}
