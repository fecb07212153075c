import { View } from '@tarojs/components';
import type { CustomerId } from '@core/kernel/ids';
import { useState } from 'react';
import { useToday } from '../../shared/cloud/use-today';
import { Button } from '../../shared/ui/button';
import { Chip, ChipRow } from '../../shared/ui/chip';
import { Sheet } from '../../shared/ui/sheet';
import { useAlertBeforeLeaving } from '../../shared/ui/use-alert-before-leaving';
import { newPlanEntry, type PlanEntry } from '../plans/plan-entry';
import { PlanFields } from '../plans/plan-fields';
import { useSavePlan } from '../plans/use-save-plan';
import { NoteBox } from './note-box';
import { isPlanned, RECORDS, recordName, type RecordKind } from './records';
import styles from './record-sheet.module.scss';
import { useRecord } from './use-record';

/** Writes down what happened with a customer or what is to be done: one sheet, five sorts. Mounted when it opens. */
export function RecordSheet({ customerId, start, onClose }: { customerId: CustomerId; start: RecordKind; onClose: () => void }) {
  const today = useToday();
  const [kind, setKind] = useState(start);
  const [text, setText] = useState('');
  const [entry, setEntry] = useState<PlanEntry>(() => newPlanEntry(today, start === 'visit'));
  const plan = useSavePlan(customerId, null, today, onClose);
  const record = useRecord(customerId, onClose);
  const planned = isPlanned(kind);
  useAlertBeforeLeaving(text !== '' || entry.text !== '');
  const choose = (chosen: RecordKind) => {
    setKind(chosen);
    setEntry({ ...entry, visit: chosen === 'visit' });
  };
  const save = () => (isPlanned(kind) ? plan.save(entry) : record.save(kind, text));
  return (
    <Sheet open title="写跟进" onClose={onClose} footer={<Button loading={plan.pending || record.pending} onClick={() => void save()}>保存</Button>}>
      <View className={styles.kinds}>
        <ChipRow even>
          {RECORDS.map((one) => (
            <Chip key={one} selected={one === kind} onClick={() => choose(one)}>{recordName[one]}</Chip>
          ))}
        </ChipRow>
      </View>
      {planned ? (
        <PlanFields entry={entry} today={today} placeholder={kind === 'visit' ? '比如 带试用装上门' : '比如 寄小样、发新品图'} error={plan.error} onChange={(change) => setEntry({ ...entry, ...change })} />
      ) : (
        <NoteBox kind={kind} text={text} error={record.error} onChange={setText} />
      )}
    </Sheet>
  );
}
