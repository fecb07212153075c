import { View } from '@tarojs/components';
import type { TagView } from '@core/merchants/merchants.contract';
import { useState } from 'react';
import { Chip, ChipRow, MoreChip } from '../../shared/ui/chip';
import { shownAtFirst } from '../../shared/ui/shown-at-first';
import styles from './tag-choice.module.scss';
import { groupsOf } from './tag-groups';

/** More would fill the page with nodes, and nobody reads them. */
const SHOWN_AT_FIRST = 60;

export interface TagChoiceProps {
  tags: readonly TagView[];
  isChosen: (tag: TagView) => boolean;
  onChoose: (tag: TagView) => void;
}

/** Tags as chips in their colours, each group under its name. */
export function TagChoice({ tags, isChosen, onChoose }: TagChoiceProps) {
  const [all, setAll] = useState(false);
  const shown = all ? tags : shownAtFirst(tags, SHOWN_AT_FIRST, isChosen);
  const groups = groupsOf(shown);
  return (
    <View>
      {groups.map(({ group, title, tags: some }) => (
        <View key={group}>
          {groups.length > 1 && <View className={styles.group}>{title}</View>}
          <ChipRow>
            {some.map((tag) => (
              <Chip key={tag.tagId} dot={dotOf(tag)} selected={isChosen(tag)} onClick={() => onChoose(tag)}>{tag.name}</Chip>
            ))}
          </ChipRow>
        </View>
      ))}
      {shown.length < tags.length && <MoreChip onClick={() => setAll(true)}>还有 {tags.length - shown.length} 个</MoreChip>}
    </View>
  );
}

/** Grey is the colour of who never chose one, and needs no dot. */
export function dotOf({ colour = 'grey' }: TagView) {
  return colour === 'grey' ? undefined : colour;
}
