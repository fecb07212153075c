import { View } from '@tarojs/components';
import { Icon, type IconName } from '../../shared/ui/icon';
import styles from './benefits.module.scss';

export interface Benefit {
  icon: IconName;
  title: string;
  brief: string;
}

/** What one gets, a line each. */
export function Benefits({ items }: { items: readonly Benefit[] }) {
  return (
    <View className={styles.card}>
      {items.map(({ icon, title, brief }) => (
        <View key={title} className={styles.item}>
          <View className={styles.icon}>
            <Icon name={icon} size={22} />
          </View>
          <View className={styles.middle}>
            <View className={styles.title}>{title}</View>
            <View className={styles.brief}>{brief}</View>
          </View>
        </View>
      ))}
    </View>
  );
}
