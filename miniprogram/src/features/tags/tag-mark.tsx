import { View } from '@tarojs/components';
import type { TagColour } from '@core/segments/tag-book';
import styles from './tag-mark.module.scss';

/** The colour of a tag, as a dot. */
export function TagMark({ colour }: { colour: TagColour }) {
  return <View className={`${styles.mark} ${styles[colour]}`} />;
}
