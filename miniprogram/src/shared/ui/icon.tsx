import { View } from '@tarojs/components';
import styles from './icon.module.scss';

export type IconName = 'search' | 'plus' | 'back' | 'next' | 'close' | 'check' | 'copy' | 'more' | 'upload' | 'phone' | 'note' | 'table' | 'person' | 'order' | 'warn' | 'refresh' | 'minus' | 'bell' | 'box' | 'people' | 'invite' | 'clock' | 'swap' | 'truck' | 'yuan' | 'calendar' | 'chart' | 'tag' | 'chat' | 'funnel' | 'steps' | 'list' | 'merge' | 'download' | 'sliders';

/** A line icon in the colour of the text around it. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return <View className={`${styles.icon} ${styles[name]}`} style={{ width: `${size}px`, height: `${size}px` }} />;
}
