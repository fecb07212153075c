import { View } from '@tarojs/components';
import { LIFECYCLE_STAGES } from '@core/customers/lifecycle-stage';
import type { TagView } from '@core/merchants/merchants.contract';
import { useState } from 'react';
import { stageName } from '../../shared/copy/stages';
import { Chip, ChipRow } from '../../shared/ui/chip';
import { Icon } from '../../shared/ui/icon';
import { SegmentedFilter } from '../../shared/ui/segmented-filter';
import { Sheet } from '../../shared/ui/sheet';
import styles from './customer-filter.module.scss';
import { EVERYBODY, type ListFilter, type StageChoice } from './use-customer-rows';

const STAGE_OPTIONS = [{ key: 'all' as StageChoice, label: '全部' }, ...LIFECYCLE_STAGES.map((key) => ({ key: key as StageChoice, label: stageName[key] }))];

export interface CustomerFilterProps {
  filter: ListFilter;
  tags: readonly TagView[];
  onChange: (filter: ListFilter) => void;
}

/** One stage or one tag: choosing one lets go of the other. */
export function CustomerFilter({ filter, tags, onChange }: CustomerFilterProps) {
  const [choosing, setChoosing] = useState(false);
  const chosen = tags.find((tag) => tag.tagId === filter.tagId);
  return (
    <View className={styles.line}>
      <View className={styles.main}>
        {chosen ? (
          <View className={styles.chosen} hoverClass={styles.pressed} aria-role="button" aria-label="去掉标签筛选" onClick={() => onChange(EVERYBODY)}>
            <View className={styles.chosenName}>标签：{chosen.name}</View>
            <Icon name="close" size={16} />
          </View>
        ) : (
          <SegmentedFilter options={STAGE_OPTIONS} selected={filter.stage} onSelect={(stage) => onChange({ stage, tagId: null })} />
        )}
      </View>
      {tags.length > 0 && (
        <View className={styles.tags} hoverClass={styles.pressed} aria-role="button" onClick={() => setChoosing(true)}>标签</View>
      )}
      <Sheet open={choosing} title="按标签看" onClose={() => setChoosing(false)}>
        <ChipRow>
          {tags.map((tag) => (
            <Chip
              key={tag.tagId}
              selected={tag.tagId === filter.tagId}
              onClick={() => {
                setChoosing(false);
                onChange(tag.tagId === filter.tagId ? EVERYBODY : { stage: 'all', tagId: tag.tagId });
              }}
            >
              {tag.name}
            </Chip>
          ))}
        </ChipRow>
      </Sheet>
    </View>
  );
}
