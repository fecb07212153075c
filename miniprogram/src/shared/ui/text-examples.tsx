import { View } from '@tarojs/components';
import styles from './text-examples.module.scss';

/** Below a box that reads what is pasted: texts that it understands, a line each, and what becomes of the rest. */
export function TextExamples({ lines, note }: { lines: readonly string[]; note?: string }) {
  return (
    <View className={styles.examples}>
      <View className={styles.quiet}>这样的都认得</View>
      <View className={styles.lines}>{lines.join('\n')}</View>
      {note && <View className={styles.quiet}>{note}</View>}
    </View>
  );
}
