import { View } from '@tarojs/components';
import type { TagView } from '@core/merchants/merchants.contract';
import { Chip, ChipRow } from '../../shared/ui/chip';
import { dotOf } from './tag-choice';
import styles from './tag-choice.module.scss';

export interface TagHintsProps {
  title: string;
  tags: readonly TagView[];
  isChosen: (tag: TagView) => boolean;
  onChoose: (tag: TagView) => void;
}

/** A few tags at hand above the whole list; nothing when there are none. */
export function TagHints({ title, tags, isChosen, onChoose }: TagHintsProps) {
  if (tags.length === 0) return null;
  return (
    <View>
      <View className={styles.label}>{title}</View>
      <ChipRow>
        {tags.map((tag) => (
          <Chip key={tag.tagId} dot={dotOf(tag)} selected={isChosen(tag)} onClick={() => onChoose(tag)}>{tag.name}</Chip>
        ))}
      </ChipRow>
    </View>
  );
}
