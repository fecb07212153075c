import { View } from '@tarojs/components';
import type { SegmentId } from '@core/kernel/ids';
import type { ShanghaiDay } from '@core/kernel/time';
import type { SegmentPlan } from '@core/segments/segment-plans';
import { fillSlots } from '@core/words/slots';
import { useState } from 'react';
import type { ActionName } from '@core/contract';
import { useCommand } from '../../shared/cloud/use-command';
import { useDraft } from '../../shared/drafts/use-draft';
import { refusalCopy } from '../../shared/copy/refusals';
import { Button } from '../../shared/ui/button';
import { CellGroup } from '../../shared/ui/cell';
import { Chip, ChipRow } from '../../shared/ui/chip';
import { Field } from '../../shared/ui/field';
import { showDone, showRefusal } from '../../shared/ui/feedback';
import { Segments } from '../../shared/ui/segments';
import { Sheet } from '../../shared/ui/sheet';
import { showUndo } from '../../shared/ui/undo-bar';
import { entryOfPlan, newPlanEntry, planOf } from '../plans/plan-entry';
import { PlanFields } from '../plans/plan-fields';
import { RiskNotes } from '../wordings/risk-notes';
import styles from './segment-editor.module.scss';

const TOUCHED: readonly ActionName[] = ['segments.list', 'today.open'];
const WORDS_LENGTH = 200;
const SORTS = [
  { key: 'write' as const, label: '发消息' },
  { key: 'visit' as const, label: '上门拜访' },
];

export interface SegmentPlanSheetProps {
  planId: string;
  /** null for a new one. */
  plan: SegmentPlan | null;
  segmentId: SegmentId;
  today: ShanghaiDay;
  onClose: () => void;
}

/** A reminder about everybody in a segment: when it comes round, and what to send. Mounted when it opens. */
export function SegmentPlanSheet({ planId, plan, segmentId, today, onClose }: SegmentPlanSheetProps) {
  const before = plan && { ...plan, visit: plan.visit ?? false };
  const draft = useDraft(`segment-plan.${segmentId}.${plan?.planId ?? 'new'}`, () => ({ ...(before ? entryOfPlan(before, today) : newPlanEntry(today, false)), words: plan?.words ?? '{称呼}，' }));
  const { words, ...entry } = draft.entry;
  const gone = () => {
    draft.done();
    onClose();
  };
  const [error, setError] = useState('');
  const saving = useCommand('segments.savePlan', TOUCHED);
  const ending = useCommand('segments.endPlan', TOUCHED);
  const save = async () => {
    const { text, visit, start, rule } = planOf(entry, before, today);
    if (text === '') return setError(refusalCopy.TEXT_MISSING);
    const answer = await saving.run({ planId, segmentId, text, visit, words: words.trim() === '{称呼}，' ? '' : words, start, rule });
    if (!answer.ok) return showRefusal(answer.code);
    showDone('到那天会提醒你');
    gone();
  };
  const stop = async (stopped: SegmentPlan) => {
    const answer = await ending.run({ planId });
    if (!answer.ok) return showRefusal(answer.code);
    gone();
    const { text, visit, start, rule } = stopped;
    showUndo(`已停掉「${text}」`, () => {
      void saving.run({ planId, segmentId, text, visit, words: stopped.words, start, rule, putBack: true }).then((undone) => {
        if (!undone.ok) showRefusal(undone.code);
      });
    });
  };
  const footer = (
    <>
      {plan && <Button kind="danger" loading={ending.pending} onClick={() => void stop(plan)}>停掉</Button>}
      <Button loading={saving.pending} onClick={() => void save()}>保存</Button>
    </>
  );
  return (
    <Sheet open title="给这群人定提醒" draft={draft} onClose={onClose} footer={footer}>
      <Segments options={SORTS} selected={entry.visit ? 'visit' : 'write'} onSelect={(sort) => draft.change({ visit: sort === 'visit' })} />
      <PlanFields entry={entry} today={today} placeholder={entry.visit ? '比如 上门看看，带新品' : '比如 月初问候'} error={error} onChange={draft.change} />
      <CellGroup>
        <Field label="发给 TA" value={words} onChange={(text) => draft.change({ words: text })} placeholder="想说的话，可以不写" multiline maxLength={WORDS_LENGTH} />
      </CellGroup>
      <ChipRow>
        <Chip onClick={() => draft.change({ words: `${words}{称呼}` })}>＋称呼</Chip>
      </ChipRow>
      <RiskNotes text={words} onSoften={(word, softer) => draft.change({ words: words.split(word).join(softer) })} />
      <View className={styles.live}>{fillSlots(words, { 称呼: '李姐' }) ?? '大括号里只能用 称呼'}</View>
    </Sheet>
  );
}
