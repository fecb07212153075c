import { View } from '@tarojs/components';
import { Icon, type IconName } from '../../shared/ui/icon';
import styles from './tile.module.scss';

/** One of the places a seller goes to every day. */
export function Tile({ icon, title, onClick }: { icon: IconName; title: string; onClick: () => void }) {
  return (
    <View className={styles.tile} hoverClass={styles.pressed} aria-role="button" onClick={onClick}>
      <View className={styles.icon}>
        <Icon name={icon} size={26} />
      </View>
      <View>{title}</View>
    </View>
  );
}
