import { View } from '@tarojs/components';
import type { CustomerId } from '@core/kernel/ids';
import { useToday } from '../../shared/cloud/use-today';
import type { Join } from '../../shared/drafts/join-fields';
import { useDraft } from '../../shared/drafts/use-draft';
import { Button } from '../../shared/ui/button';
import { Chip, ChipRow } from '../../shared/ui/chip';
import { Sheet } from '../../shared/ui/sheet';
import { newPlanEntry, type PlanEntry } from '../plans/plan-entry';
import { PlanFields } from '../plans/plan-fields';
import { useSavePlan } from '../plans/use-save-plan';
import { NoteBox } from './note-box';
import { isPlanned, RECORDS, recordName, type RecordKind } from './records';
import styles from './record-sheet.module.scss';
import { useRecord } from './use-record';

interface RecordEntry {
  kind: RecordKind;
  text: string;
  plan: PlanEntry;
}

/** As it was typed; a day that has passed is today. */
const joinRecord: Join<RecordEntry> = ({ plan, ...typed }, _base, now) => ({ entry: { ...typed, plan: { ...plan, day: plan.day < now.plan.day ? now.plan.day : plan.day } }, base: now, clashed: false });

const saysNothing = ({ text, plan }: RecordEntry): boolean => text === '' && plan.text === '';

/** Writes down what happened with a customer or what is to be done: one sheet, five sorts. Mounted when it opens. */
export function RecordSheet({ customerId, start, onClose }: { customerId: CustomerId; start: RecordKind; onClose: () => void }) {
  const today = useToday();
  const draft = useDraft<RecordEntry>(`record.${customerId}`, () => ({ kind: start, text: '', plan: newPlanEntry(today, start === 'visit') }), { join: joinRecord, isUntouched: saysNothing });
  const saved = () => {
    draft.done();
    onClose();
  };
  const saving = useSavePlan(customerId, null, today, saved);
  const record = useRecord(customerId, saved);
  const { kind, text, plan } = draft.entry;
  const planned = isPlanned(kind);
  const changePlan = (part: Partial<PlanEntry>) => draft.change((before) => ({ plan: { ...before.plan, ...part } }));
  const choose = (chosen: RecordKind) => draft.change((before) => ({ kind: chosen, plan: { ...before.plan, visit: chosen === 'visit' } }));
  const save = () => (isPlanned(kind) ? saving.save(plan) : record.save(kind, text));
  return (
    <Sheet open title="写跟进" draft={draft} onClose={onClose} footer={<Button loading={saving.pending || record.pending} onClick={() => void save()}>保存</Button>}>
      <View className={styles.kinds}>
        <ChipRow even>
          {RECORDS.map((one) => (
            <Chip key={one} selected={one === kind} onClick={() => choose(one)}>{recordName[one]}</Chip>
          ))}
        </ChipRow>
      </View>
      {planned ? (
        <PlanFields entry={plan} today={today} placeholder={kind === 'visit' ? '比如 带试用装上门' : '比如 寄小样、发新品图'} error={saving.error} onChange={changePlan} />
      ) : (
        <NoteBox kind={kind} text={text} error={record.error} onChange={(typed) => draft.change({ text: typed })} />
      )}
    </Sheet>
  );
}
