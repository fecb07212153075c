import { View } from '@tarojs/components';
import type { Catalogue } from '@core/merchants/merchants.contract';
import type { Condition } from '@core/segments/condition';
import type { Segment } from '@core/segments/segment';
import type { SegmentPlan } from '@core/segments/segment-plans';
import { useState } from 'react';
import { makeId } from '../../shared/cloud/new-id';
import { useCommand } from '../../shared/cloud/use-command';
import { refusalCopy } from '../../shared/copy/refusals';
import { Button } from '../../shared/ui/button';
import { Cell, CellGroup } from '../../shared/ui/cell';
import { Chip, ChipRow } from '../../shared/ui/chip';
import { Field } from '../../shared/ui/field';
import { showDone, showRefusal } from '../../shared/ui/feedback';
import { Icon } from '../../shared/ui/icon';
import { Page } from '../../shared/ui/page';
import styles from './segment-editor.module.scss';
import { SegmentPlans } from './segment-plans';
import { testText } from './segment-words';
import { TestSheet } from './test-sheet';
import { useCounts } from './use-counts';

const TOUCHED = ['segments.list'] as const;

export interface SegmentEditorProps {
  /** null for a new one. */
  segment: Segment | null;
  plans: readonly SegmentPlan[];
  book: Pick<Catalogue, 'tags' | 'products'>;
  onClose: () => void;
}

/** A filter over customers put together test by test, with the number of those it finds. */
export function SegmentEditor({ segment, plans, book, onClose }: SegmentEditorProps) {
  const [segmentId] = useState(() => segment?.segmentId ?? makeId('segment'));
  const [name, setName] = useState(segment?.name ?? '');
  const [condition, setCondition] = useState<Condition>(segment?.condition ?? { join: 'all', of: [] });
  const [adding, setAdding] = useState(false);
  const [error, setError] = useState('');
  const saving = useCommand('segments.save', TOUCHED);
  const removal = useCommand('segments.remove', TOUCHED);
  const counts = useCounts([condition]);

  const save = async () => {
    if (condition.of.length === 0) return setAdding(true);
    const answer = await saving.run({ segmentId, name, condition });
    if (!answer.ok) return answer.fields?.includes('name') ? setError(refusalCopy[answer.code]) : showRefusal(answer.code);
    showDone('存好了');
    onClose();
  };
  const remove = async () => {
    const answer = await removal.run({ segmentId });
    if (answer.ok) onClose();
    else showRefusal(answer.code);
  };
  const drop = (at: number) => setCondition({ ...condition, of: condition.of.filter((_, index) => index !== at) });

  return (
    <Page title="分群" footer={<Button loading={saving.pending} onClick={() => void save()}>{counts ? `保存（${counts[0] ?? 0} 人）` : '保存'}</Button>}>
      <CellGroup>
        <Field label="名称" value={name} onChange={setName} maxLength={20} placeholder="比如 该回购面膜的" error={error} />
      </CellGroup>
      <View className={styles.joins}>
        <ChipRow>
          <Chip selected={condition.join === 'all'} onClick={() => setCondition({ ...condition, join: 'all' })}>同时满足</Chip>
          <Chip selected={condition.join === 'any'} onClick={() => setCondition({ ...condition, join: 'any' })}>满足一条就行</Chip>
        </ChipRow>
      </View>
      <CellGroup>
        {condition.of.map((one, at) => (
          <Cell key={at} title={testText(one, book)} end={<View className={styles.drop} aria-label="去掉这一条" onClick={() => drop(at)}><Icon name="close" size={16} /></View>} />
        ))}
        <Cell start={<Icon name="plus" size={18} />} title="加一条" onClick={() => setAdding(true)} />
      </CellGroup>
      <View className={styles.live}>{counts && condition.of.length > 0 ? `现在有 ${counts[0] ?? 0} 位客户符合` : ''}</View>
      {segment && <SegmentPlans segmentId={segmentId} plans={plans} />}
      {segment && <Button kind="danger" loading={removal.pending} onClick={() => void remove()}>删除分群</Button>}
      <Button kind="text" onClick={onClose}>返回分群</Button>
      {adding && <TestSheet book={book} onAdd={(one) => setCondition({ ...condition, of: [...condition.of, one] })} onClose={() => setAdding(false)} />}
    </Page>
  );
}
