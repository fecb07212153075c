import { View } from '@tarojs/components';
import { LIFECYCLE_STAGES } from '@core/customers/lifecycle-stage';
import { GRADES } from '@core/totals/grade';
import type { TagView } from '@core/merchants/merchants.contract';
import type { Segment } from '@core/segments/segment';
import { useState } from 'react';
import { stageName } from '../../shared/copy/stages';
import { openPage } from '../../shared/routes/open-page';
import { Button } from '../../shared/ui/button';
import { Chip, ChipRow } from '../../shared/ui/chip';
import { Icon } from '../../shared/ui/icon';
import { SegmentedFilter } from '../../shared/ui/segmented-filter';
import { Sheet } from '../../shared/ui/sheet';
import { useCounts } from '../segments/use-counts';
import { TagChoice } from '../tags/tag-choice';
import styles from './customer-filter.module.scss';
import { EVERYBODY, type ListFilter, type StageChoice } from './list-filter';

const STAGE_OPTIONS = [{ key: 'all' as StageChoice, label: '全部' }, ...LIFECYCLE_STAGES.map((key) => ({ key: key as StageChoice, label: stageName[key] }))];

export interface CustomerFilterProps {
  filter: ListFilter;
  tags: readonly TagView[];
  segments: readonly Segment[];
  onChange: (filter: ListFilter) => void;
  /** Begins to choose several customers. */
  onPick: () => void;
}

/** One stage, one grade, one tag or one segment: choosing one lets go of the others. */
export function CustomerFilter({ filter, tags, segments, onChange, onPick }: CustomerFilterProps) {
  const [choosing, setChoosing] = useState(false);
  const tag = tags.find(({ tagId }) => tagId === filter.tagId);
  // Nobody counts behind a closed sheet.
  const counts = useCounts(choosing ? segments.map(({ condition }) => condition) : []);
  const chosen = filter.segment ? `分群：${filter.segment.name}` : filter.grade ? `等级：${filter.grade} 类` : tag && `标签：${tag.name}`;
  const choose = (part: Partial<ListFilter>) => {
    setChoosing(false);
    onChange({ ...EVERYBODY, ...part });
  };
  return (
    <View className={styles.line}>
      <View className={styles.main}>
        {chosen ? (
          <View className={styles.chosen} hoverClass={styles.pressed} aria-role="button" aria-label="去掉筛选" onClick={() => onChange(EVERYBODY)}>
            <View className={styles.chosenName}>{chosen}</View>
            <Icon name="close" size={16} />
          </View>
        ) : (
          <SegmentedFilter bare options={STAGE_OPTIONS} selected={filter.stage} onSelect={(stage) => onChange({ ...EVERYBODY, stage })} />
        )}
      </View>
      <View className={styles.tags} hoverClass={styles.pressed} aria-role="button" onClick={() => setChoosing(true)}>筛选</View>
      <View className={styles.tags} hoverClass={styles.pressed} aria-role="button" onClick={onPick}>多选</View>
      <Sheet open={choosing} title="筛选" onClose={() => setChoosing(false)} footer={<Button kind="plain" onClick={() => openPage('segments')}>管理分群</Button>}>
        <View className={styles.heading}>分群</View>
        {segments.length === 0 && <View className={styles.hint}>还没有分群。存一个，比如「买过面膜，60 天没再买」。</View>}
        <ChipRow>
          {segments.map((segment, at) => (
            <Chip key={segment.segmentId} selected={segment.segmentId === filter.segment?.segmentId} onClick={() => choose({ segment })}>{counts ? `${segment.name} ${counts[at] ?? 0}` : segment.name}</Chip>
          ))}
        </ChipRow>
        <View className={styles.heading}>等级（近 12 个月买得最多的是 A）</View>
        <ChipRow>
          {GRADES.map((grade) => <Chip key={grade} selected={grade === filter.grade} onClick={() => choose({ grade: grade === filter.grade ? null : grade })}>{`${grade} 类`}</Chip>)}
        </ChipRow>
        {tags.length > 0 && <View className={styles.heading}>标签</View>}
        <TagChoice tags={tags} isChosen={({ tagId }) => tagId === filter.tagId} onChoose={({ tagId }) => choose({ tagId: tagId === filter.tagId ? null : tagId })} />
      </Sheet>
    </View>
  );
}
