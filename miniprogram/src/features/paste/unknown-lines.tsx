import { View } from '@tarojs/components';
import type { UnknownLine } from './paste-entry';
import styles from './unknown-lines.module.scss';

export interface UnknownLinesProps {
  lines: readonly UnknownLine[];
  onChoose: (at: number) => void;
  onDrop: (at: number) => void;
}

/** What was ordered in words that fit no product: each is given a meaning, or left out. */
export function UnknownLines({ lines, onChoose, onDrop }: UnknownLinesProps) {
  return (
    <View className={styles.lines}>
      {lines.map(({ words, quantity, unit }, at) => (
        <View key={at} className={styles.line}>
          <View className={styles.words}>「{words}」{quantity} {unit || '件'}，没对上产品</View>
          <View className={styles.act} hoverClass={styles.pressed} aria-role="button" onClick={() => onChoose(at)}>选产品</View>
          <View className={styles.act} hoverClass={styles.pressed} aria-role="button" onClick={() => onDrop(at)}>不要</View>
        </View>
      ))}
    </View>
  );
}
