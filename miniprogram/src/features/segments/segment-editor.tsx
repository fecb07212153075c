import { View } from '@tarojs/components';
import type { Catalogue } from '@core/merchants/merchants.contract';
import type { Condition } from '@core/segments/condition';
import type { Segment } from '@core/segments/segment';
import type { SegmentPlan } from '@core/segments/segment-plans';
import { useState } from 'react';
import { makeId } from '../../shared/cloud/new-id';
import { useCommand } from '../../shared/cloud/use-command';
import { DraftLine } from '../../shared/drafts/draft-line';
import { leaveUnsaved } from '../../shared/drafts/leave-unsaved';
import { useDraft } from '../../shared/drafts/use-draft';
import { refusalCopy } from '../../shared/copy/refusals';
import { Button } from '../../shared/ui/button';
import { CellGroup } from '../../shared/ui/cell';
import { Field } from '../../shared/ui/field';
import { showDone, showRefusal, showToast } from '../../shared/ui/feedback';
import { Page } from '../../shared/ui/page';
import { ConditionEditor } from './condition-editor';
import { SegmentPeople } from './segment-people';
import { SegmentPlans } from './segment-plans';
import { useCounts } from './use-counts';
import { useSegmentRemoval } from './use-segment-removal';

const NO_CONDITION: Condition = { join: 'all', of: [] };
const TOUCHED = ['segments.list'] as const;

export interface SegmentEditorProps {
  /** null for a new one. */
  segment: Segment | null;
  plans: readonly SegmentPlan[];
  book: Pick<Catalogue, 'tags' | 'products'>;
  onClose: () => void;
  /** It was given up, and is wanted after all. */
  onAgain: () => void;
}

/** A filter over customers put together test by test, with the number of those it finds. */
export function SegmentEditor({ segment, plans, book, onClose, onAgain }: SegmentEditorProps) {
  const [segmentId] = useState(() => segment?.segmentId ?? makeId('segment'));
  const draft = useDraft(`segment.${segment?.segmentId ?? 'new'}`, () => ({ name: segment?.name ?? '', condition: segment?.condition ?? NO_CONDITION }));
  const { name, condition } = draft.entry;
  const [error, setError] = useState('');
  const saving = useCommand('segments.save', TOUCHED);
  const gone = () => {
    draft.done();
    onClose();
  };
  const removal = useSegmentRemoval(gone);
  const counts = useCounts([condition]);
  const changed = draft.touched;
  const giveUp = () => leaveUnsaved(draft, onClose, onAgain);

  const save = async () => {
    if (condition.of.length === 0) return showToast('先加一条：什么样的客户');
    const answer = await saving.run({ segmentId, name, condition });
    if (!answer.ok) return answer.fields?.includes('name') ? setError(refusalCopy[answer.code]) : showRefusal(answer.code);
    showDone('存好了');
    gone();
  };

  return (
    <Page title="分群" footer={<Button loading={saving.pending} onClick={() => void save()}>{counts ? `保存（${counts[0] ?? 0} 人）` : '保存'}</Button>}>
      <View><DraftLine draft={draft} /></View>
      <CellGroup>
        <Field label="名称" value={name} onChange={(text) => {
          draft.change({ name: text });
          setError('');
        }} maxLength={20} placeholder="比如 该回购面膜的" error={error} />
      </CellGroup>
      <ConditionEditor condition={condition} book={book} draftOf={segment?.segmentId ?? 'new'} onChange={(next) => draft.change({ condition: next })} />
      <View><SegmentPeople condition={condition} segment={changed ? null : segment} /></View>
      <View>{segment && <SegmentPlans segmentId={segmentId} plans={plans} />}</View>
      <View>{segment && <Button kind="danger" loading={removal.pending} onClick={() => void removal.remove(segment, plans)}>删除分群</Button>}</View>
      <Button kind="text" onClick={giveUp}>{!changed ? '返回分群' : segment === null ? '不加了' : '不改了'}</Button>
    </Page>
  );
}
