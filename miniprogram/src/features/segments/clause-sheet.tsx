import { View } from '@tarojs/components';
import type { Catalogue } from '@core/merchants/merchants.contract';
import type { Clause, Test } from '@core/segments/condition';
import { useState } from 'react';
import { refusalCopy } from '../../shared/copy/refusals';
import { useDraft } from '../../shared/drafts/use-draft';
import { Button } from '../../shared/ui/button';
import { CellGroup } from '../../shared/ui/cell';
import { Chip, ChipRow } from '../../shared/ui/chip';
import { Sheet } from '../../shared/ui/sheet';
import { SwitchCell } from '../../shared/ui/switch-cell';
import { faultOf, freshTest, isComplete, kindOf, KINDS, tidied } from './clause-draft';
import { ClauseFields } from './clause-fields';
import styles from './segment-editor.module.scss';
import { useCounts } from './use-counts';

export interface ClauseSheetProps {
  book: Pick<Catalogue, 'tags' | 'products'>;
  /** The one that is changed; null for a new one. */
  clause: Clause | null;
  draftName: string;
  onDone: (clause: Clause) => void;
  onClose: () => void;
}

/** One clause of a condition: what it is about, its values, and whether it is turned round. Mounted when it opens. */
export function ClauseSheet({ book, clause, draftName, onDone, onClose }: ClauseSheetProps) {
  const draft = useDraft(draftName, () => ({ test: clause === null ? freshTest('bought') : 'not' in clause ? clause.not : clause, turned: clause !== null && 'not' in clause }), { place: 'memory' });
  const { test, turned } = draft.entry;
  const setTest = (next: Test) => draft.change({ test: next });
  const [readable, setReadable] = useState(true);
  const fault = faultOf(test);
  const kind = kindOf(test);
  const whole: Clause = turned ? { not: tidied(test) } : tidied(test);
  const ready = readable && fault === null && isComplete(test);
  const counts = useCounts(ready ? [{ join: 'all', of: [whole] }] : []);
  const done = () => {
    draft.done();
    onDone(whole);
    onClose();
  };
  const footer = <Button disabled={!ready} onClick={done}>{`${clause === null ? '加上' : '改好了'}${ready && counts ? `（${counts[0] ?? 0} 人）` : ''}`}</Button>;
  return (
    <Sheet open title={clause === null ? '加一条' : '改这一条'} draft={draft} onClose={onClose} footer={footer}>
      <View className={styles.kind}>
        <ChipRow>
          {KINDS.map((one) => (
            <Chip
              key={one.kind}
              selected={one.kind === kind}
              onClick={() => {
                if (one.kind === kind) return;
                setReadable(true);
                setTest(freshTest(one.kind));
              }}
            >
              {one.label}
            </Chip>
          ))}
        </ChipRow>
      </View>
      <View key={kind}>
        <ClauseFields test={test} book={book} onChange={setTest} onReadable={setReadable} />
      </View>
      <View className={styles.fault}>{fault && refusalCopy[fault]}</View>
      <CellGroup>
        <SwitchCell title="反过来" brief={turned ? '不是这样的客户才算' : '打开后，不是这样的客户才算'} on={turned} onChange={(next) => draft.change({ turned: next })} />
      </CellGroup>
    </Sheet>
  );
}
