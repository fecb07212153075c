import { Picker, View } from '@tarojs/components';
import type { CustomerView } from '@core/customers/customers.contract';
import { isShanghaiDay, type ShanghaiDay } from '@core/kernel/time';
import { MAX_TRAIT_CHARACTERS, NOTED_SOURCES, readTraits, TRAIT_KINDS, type ConsentSource, type TraitKind } from '@core/profile/traits';
import { useState } from 'react';
import { useCommand } from '../../shared/cloud/use-command';
import { useDraft } from '../../shared/drafts/use-draft';
import { useToday } from '../../shared/cloud/use-today';
import { consentSourceName, traitName } from '../../shared/copy/profile';
import { refusalCopy } from '../../shared/copy/refusals';
import { dayText } from '../../shared/copy/reorder';
import { Button } from '../../shared/ui/button';
import { Cell } from '../../shared/ui/cell';
import { Chip, ChipRow } from '../../shared/ui/chip';
import { Field } from '../../shared/ui/field';
import { showDone } from '../../shared/ui/feedback';
import { tellNewValues } from '../../shared/ui/form-element';
import { Sheet } from '../../shared/ui/sheet';
import { PROFILE_TOUCHES } from './profile-touches';
import styles from './profile.module.scss';

const PLACEHOLDER: Record<TraitKind, string> = { skin: '干皮、油皮、敏感肌', allergy: '酒精、香精、坚果', pregnancy: '孕 5 个月，哺乳到明年', medication: '在吃什么药', other: '和用产品有关的' };

interface TraitsEntry {
  source: ConsentSource | null;
  day: ShanghaiDay;
  texts: Partial<Record<TraitKind, string>>;
}

function entryOf(traits: CustomerView['traits'], today: ShanghaiDay): TraitsEntry {
  return { source: traits?.consent.source ?? null, day: traits?.consent.day ?? today, texts: Object.fromEntries(traits?.traits.map(({ kind, text }) => [kind, text]) ?? []) };
}

/** First how and when the person agreed, then what they allowed to be kept. Mounted when it opens. */
export function TraitsSheet({ customer, onClose }: { customer: CustomerView; onClose: () => void }) {
  const { customerId, traits } = customer;
  const today = useToday();
  // What is known of a body lies on no phone.
  const draft = useDraft(`traits.${customerId}`, () => entryOf(traits, today), { place: 'memory' });
  const { source, day, texts } = draft.entry;
  const [error, setError] = useState('');
  const command = useCommand('profile.saveTraits', PROFILE_TOUCHES);
  const save = async () => {
    const read = readTraits(source && { day, source }, TRAIT_KINDS.map((kind) => ({ kind, text: texts[kind] ?? '' })), today);
    if (!read.ok) return setError(refusalCopy[read.code]);
    const answer = await command.run({ customerId, ...read.value });
    if (!answer.ok) return setError(refusalCopy[answer.code]);
    draft.done();
    showDone('记下了');
    onClose();
  };
  return (
    <Sheet open title="肤质、过敏等" draft={draft} onClose={onClose} footer={<Button loading={command.pending} onClick={() => void save()}>保存</Button>}>
      <View className={styles.hint}>问一句：「为了给您推荐合适的，我记一下您的肤质和过敏，可以吗？您随时可以让我删掉。」她同意了再填。</View>
      <ChipRow>
        {[...NOTED_SOURCES, ...(traits?.consent.source === 'app' ? (['app'] as const) : [])].map((one) => (
          <Chip
            key={one}
            selected={one === source}
            onClick={() => {
              draft.change({ source: one });
              setError('');
            }}
          >
            {consentSourceName[one]}
          </Chip>
        ))}
      </ChipRow>
      {error !== '' && <View className={styles.error}>{error}</View>}
      <View className={styles.box}>
        <Picker ref={tellNewValues} mode="date" value={day} start="2015-01-01" end={today} onChange={(event) => isShanghaiDay(event.detail.value) && draft.change({ day: event.detail.value })}>
          <Cell title="同意的日期" end={day === today ? '今天' : dayText(day, today)} arrow />
        </Picker>
      </View>
      <View className={styles.box}>
        {TRAIT_KINDS.map((kind) => (
          <Field key={kind} label={traitName[kind]} value={texts[kind] ?? ''} onChange={(text) => draft.change({ texts: { ...texts, [kind]: text } })} placeholder={PLACEHOLDER[kind]} maxLength={MAX_TRAIT_CHARACTERS} />
        ))}
      </View>
    </Sheet>
  );
}
