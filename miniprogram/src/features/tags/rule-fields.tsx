import { View } from '@tarojs/components';
import type { TagId } from '@core/kernel/ids';
import type { Catalogue } from '@core/merchants/merchants.contract';
import type { Condition } from '@core/segments/condition';
import { useAction } from '../../shared/cloud/use-action';
import { CellGroup } from '../../shared/ui/cell';
import { Chip, ChipRow } from '../../shared/ui/chip';
import { SwitchCell } from '../../shared/ui/switch-cell';
import { ConditionEditor } from '../segments/condition-editor';
import { useCounts } from '../segments/use-counts';
import styles from './tag-editor.module.scss';

const NO_CONDITION: Condition = { join: 'all', of: [] };

export interface RuleFieldsProps {
  tagId: TagId;
  rule: Condition | null;
  /** How many were given the tag by hand, and lose it when they do not meet the rule. */
  held: number;
  book: Pick<Catalogue, 'tags' | 'products'>;
  onChange: (rule: Condition | null) => void;
}

/** Whether a tag keeps itself, and by what: a condition of its own, begun from a segment or anew. */
export function RuleFields({ tagId, rule, held, book, onChange }: RuleFieldsProps) {
  const segments = useAction('segments.list', {}).value?.segments ?? [];
  const counts = useCounts(rule ? [rule] : []);
  const others = { ...book, tags: book.tags.filter((tag) => tag.tagId !== tagId) };
  const now = rule && rule.of.length > 0 && counts ? `现在有 ${counts[0] ?? 0} 人符合` : '';
  const warning = rule && held > 0 ? `手动打过的 ${held} 人里，不符合的会去掉` : '';
  return (
    <View className={styles.rule}>
      <CellGroup note={[now, warning].filter(Boolean).join('；')}>
        <SwitchCell title="自动打" brief={rule ? '符合条件的自己有，不符合了自己去掉' : '按条件自己打上、自己去掉，比如 90 天内买过面膜'} on={rule !== null} onChange={(on) => onChange(on ? NO_CONDITION : null)} />
      </CellGroup>
      <View>
        {rule && rule.of.length === 0 && segments.length > 0 && (
          <View>
            <View className={styles.label}>照着一个分群来</View>
            <ChipRow>
              {segments.map((segment) => <Chip key={segment.segmentId} onClick={() => onChange(segment.condition)}>{segment.name}</Chip>)}
            </ChipRow>
          </View>
        )}
      </View>
      <View>{rule && <ConditionEditor condition={rule} book={others} draftOf={tagId} onChange={onChange} />}</View>
    </View>
  );
}
