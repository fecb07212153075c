import { View } from '@tarojs/components';
import { Cell } from '../../shared/ui/cell';
import { Icon, type IconName } from '../../shared/ui/icon';
import styles from './entry.module.scss';

export interface EntryProps {
  icon: IconName;
  title: string;
  brief: string;
  end?: string;
  onClick: () => void;
}

/** One way on from 我的. */
export function Entry({ icon, title, brief, end, onClick }: EntryProps) {
  return (
    <Cell
      start={
        <View className={styles.icon}>
          <Icon name={icon} size={20} />
        </View>
      }
      title={title}
      brief={brief}
      end={end}
      arrow
      onClick={onClick}
    />
  );
}
