import { View } from '@tarojs/components';
import type { ImportView } from '@core/imports/imports.contract';
import { Chip, ChipRow } from '../../shared/ui/chip';
import styles from './choice-card.module.scss';

/** Words of the remarks that nothing is known of: tags by a tap, else they stay in the remark. */
export function WordChoice({ words, onToggle }: { words: ImportView['words']; onToggle: (word: string) => void }) {
  if (words.length === 0) return null;
  return (
    <View className={styles.card}>
      <View className={styles.title}>没见过的词</View>
      <ChipRow>
        {words.map(({ word, count, isTag }) => (
          <Chip key={word} selected={isTag} onClick={() => onToggle(word)}>{isTag ? '✓ ' : ''}{word}{count > 1 ? ` ${count}人` : ''}</Chip>
        ))}
      </ChipRow>
      <View className={styles.note}>点一下变成标签，没点的留在备注里</View>
    </View>
  );
}
