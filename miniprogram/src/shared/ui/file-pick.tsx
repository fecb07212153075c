import { View } from '@tarojs/components';
import styles from './file-pick.module.scss';
import { Icon } from './icon';

export interface FilePickProps {
  title: string;
  brief: string;
  onClick: () => void;
}

/** A large dashed target for choosing a file. */
export function FilePick({ title, brief, onClick }: FilePickProps) {
  return (
    <View className={styles.pick} hoverClass={styles.pressed} aria-role="button" onClick={onClick}>
      <View className={styles.icon}>
        <Icon name="upload" size={28} />
      </View>
      <View className={styles.title}>{title}</View>
      <View className={styles.brief}>{brief}</View>
    </View>
  );
}
