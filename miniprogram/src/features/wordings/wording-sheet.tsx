import { View } from '@tarojs/components';
import { LIFECYCLE_STAGES, type LifecycleStage } from '@core/customers/lifecycle-stage';
import type { ProductId } from '@core/kernel/ids';
import type { ProductView } from '@core/merchants/merchants.contract';
import { fillSlots, type SlotValues } from '@core/words/slots';
import { slotsOfKind, withSlot, wordingFaults } from '@core/words/slots-of-kind';
import { sentenceKey } from '@core/words/told';
import { MAX_WORDING_LENGTH, type Wording } from '@core/words/wording';
import { useRef, useState } from 'react';
import { useCommand } from '../../shared/cloud/use-command';
import { useDraft } from '../../shared/drafts/use-draft';
import { refusalCopy } from '../../shared/copy/refusals';
import { reasonName } from '../../shared/copy/reasons';
import { stageName } from '../../shared/copy/stages';
import { usePeople } from '../../shared/people/use-people';
import { Button } from '../../shared/ui/button';
import { Chip, ChipRow } from '../../shared/ui/chip';
import { showDone } from '../../shared/ui/feedback';
import { Sheet } from '../../shared/ui/sheet';
import { TextBox } from '../../shared/ui/text-box';
import { exampleValues } from './example-values';
import { RiskNotes } from './risk-notes';
import { DESK_TOUCHES } from './use-wordings';
import styles from './wordings.module.scss';

/** Resellers are not written to out of 今天. */
const STAGES = LIFECYCLE_STAGES.filter((stage) => stage !== 'reseller');

export interface WordingSheetProps {
  /** A new one has its id already. */
  wording: Wording;
  isNew: boolean;
  products: readonly ProductView[];
  /** What was said already, which the new one must differ from. */
  said?: string;
  /** What the slots say to the person it is written for; of somebody of the shop when it is for nobody yet. */
  values?: SlotValues;
  onRemove?: () => void;
  onClose: () => void;
}

interface WordingEntry {
  text: string;
  stage: LifecycleStage | null;
  productId: ProductId | null;
}

/** A new one is kept by its occasion, or by the sentence it is to take the place of. */
function draftName({ wordingId, kind }: Wording, isNew: boolean, said: string | undefined): string {
  return `wording.${isNew ? `${kind}.${said === undefined ? 'new' : sentenceKey(said)}` : wordingId}`;
}

/** One sentence of the seller's own, as it would be read by a customer. Mounted when it opens. */
export function WordingSheet({ wording, isNew, products, said, values, onRemove, onClose }: WordingSheetProps) {
  const { kind } = wording;
  const draft = useDraft(draftName(wording, isNew, said), (): WordingEntry => ({ text: wording.text, stage: wording.stage, productId: wording.productId }));
  const { text, stage, productId } = draft.entry;
  const [error, setError] = useState('');
  const cursor = useRef(wording.text.length);
  const command = useCommand('desk.saveWording', DESK_TOUCHES);
  const person = usePeople()?.rows.find(({ person: one }) => one.lastDay !== null)?.person;
  const product = products.find((one) => one.productId === productId) ?? products[0];
  const faults = wordingFaults(text, kind);
  const preview = fillSlots(text, values ?? exampleValues(kind, person, product));
  const fault = faults.unknown.length > 0 ? `「${reasonName[kind]}」里没有 {${faults.unknown.join('}、{')}}` : faults.unpaired ? '大括号没有成对' : '';

  const write = (next: string) => {
    setError('');
    draft.change({ text: next });
  };
  const insert = (slot: ReturnType<typeof slotsOfKind>[number]) => {
    const next = withSlot(text, cursor.current, slot);
    cursor.current = next.cursor;
    draft.change({ text: next.text });
  };
  const soften = (word: string, softer: string) => {
    const next = text.split(word).join(softer);
    cursor.current = next.length;
    draft.change({ text: next });
  };
  const save = async () => {
    if (text.trim() === '') return setError(refusalCopy.TEXT_MISSING);
    if (fault !== '') return setError(fault);
    if (said !== undefined && sentenceKey(text) === sentenceKey(said)) return setError('这句说过了，改几个字再存（只换数字、标点不算）');
    const answer = await command.run({ wordingId: wording.wordingId, kind, stage, productId, about: wording.about ?? null, text });
    if (!answer.ok) return setError(refusalCopy[answer.code]);
    draft.done();
    showDone('存好了');
    onClose();
  };
  const footer = (
    <>
      {!isNew && <Button kind="danger" onClick={onRemove}>删除</Button>}
      <Button loading={command.pending} onClick={() => void save()}>保存</Button>
    </>
  );
  return (
    <Sheet open title={`话术 · ${reasonName[kind]}`} draft={draft} onClose={onClose} footer={footer}>
      <TextBox
        value={text}
        onChange={write}
        onCursor={(at) => (cursor.current = at)}
        lines={4}
        placeholder="写一句平常会说的话，点下面的词放进去"
        maxLength={MAX_WORDING_LENGTH}
        error={error || fault}
      />
      <ChipRow>
        {slotsOfKind(kind).map((slot) => (
          <Chip key={slot} onClick={() => insert(slot)}>{`＋${slot}`}</Chip>
        ))}
      </ChipRow>
      <RiskNotes text={text} onSoften={soften} />
      <View className={styles.label}>{`${person || values ? '这位客户' : '客户'}会看到`}</View>
      <View className={styles.bubble}>{preview ?? '……'}</View>
      {wording.about && <View className={styles.label}>{`只在提醒「${wording.about}」时用`}</View>}
      <View className={styles.label}>给谁用</View>
      <ChipRow>
        <Chip selected={stage === null} onClick={() => draft.change({ stage: null })}>所有人</Chip>
        {STAGES.map((one) => (
          <Chip key={one} selected={one === stage} onClick={() => draft.change({ stage: one })}>{stageName[one]}</Chip>
        ))}
      </ChipRow>
      {kind === 'run-out' && products.length > 0 && (
        <View>
          <View className={styles.label}>哪个产品用</View>
          <ChipRow>
            <Chip selected={productId === null} onClick={() => draft.change({ productId: null })}>所有产品</Chip>
            {products.map((one) => (
              <Chip key={one.productId} selected={one.productId === productId} onClick={() => draft.change({ productId: one.productId })}>{one.name}</Chip>
            ))}
          </ChipRow>
        </View>
      )}
    </Sheet>
  );
}
