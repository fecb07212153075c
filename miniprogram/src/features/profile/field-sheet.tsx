import { View } from '@tarojs/components';
import { FIELD_KINDS, MAX_OPTIONS, readFields, type CustomField, type FieldBook } from '@core/profile/custom-fields';
import { useState } from 'react';
import { makeId } from '../../shared/cloud/new-id';
import { useCommand } from '../../shared/cloud/use-command';
import { useDraft } from '../../shared/drafts/use-draft';
import { fieldKindName } from '../../shared/copy/profile';
import { refusalCopy } from '../../shared/copy/refusals';
import { Button } from '../../shared/ui/button';
import { Chip, ChipRow } from '../../shared/ui/chip';
import { Field } from '../../shared/ui/field';
import { showDone } from '../../shared/ui/feedback';
import { Sheet } from '../../shared/ui/sheet';
import { entryOfField, fieldOfEntry, type FieldEntry } from './field-entry';
import styles from './profile.module.scss';

const NAME_LENGTH = 12;

/** A new one has another id each time. */
const isUntouched = (entry: FieldEntry, filled: FieldEntry): boolean => JSON.stringify({ ...entry, fieldId: filled.fieldId }) === JSON.stringify(filled);

/** One field of the shop's own: its name and, by its kind, the options or the bounds. Mounted when it opens. */
export function FieldSheet({ field, book, onClose }: { field: CustomField | null; book: FieldBook; onClose: () => void }) {
  const draft = useDraft<FieldEntry>(`field.${field?.fieldId ?? 'new'}`, () => (field ? entryOfField(field) : { fieldId: makeId('field'), name: '', kind: 'text', options: [], min: '', max: '' }), { isUntouched });
  const { entry } = draft;
  const [error, setError] = useState('');
  const command = useCommand('profile.setFields', ['merchants.catalogue']);
  const change = (part: Partial<FieldEntry>) => {
    draft.change(part);
    setError('');
  };
  const options = entry.options.length < MAX_OPTIONS ? [...entry.options, { optionId: '', name: '' }] : entry.options;
  const nameOption = (place: number, name: string) => {
    const known = entry.options[place];
    const next = known ? entry.options.map((option) => (option === known ? { ...option, name } : option)) : [...entry.options, { optionId: makeId('field'), name }];
    change({ options: next });
  };
  const save = async () => {
    const typed = fieldOfEntry(entry);
    if (typed === null) return setError(refusalCopy.NUMBER_INVALID);
    const fields = field ? book.fields.map((other) => (other.fieldId === typed.fieldId ? typed : other)) : [...book.fields, typed];
    const read = readFields(book.fields, fields);
    if (!read.ok) return setError(refusalCopy[read.code]);
    const answer = await command.run({ version: book.version, fields: read.value });
    if (!answer.ok) return setError(refusalCopy[answer.code]);
    draft.done();
    showDone('已保存');
    onClose();
  };
  return (
    <Sheet open title={field ? '修改字段' : '添加字段'} draft={draft} onClose={onClose} footer={<Button loading={command.pending} onClick={() => void save()}>保存字段</Button>}>
      <View className={styles.box}>
        <Field label="名称" value={entry.name} onChange={(name) => change({ name })} placeholder="身高、会员卡" maxLength={NAME_LENGTH} autoFocus={!field} />
      </View>
      {!field && (
        <ChipRow>
          {FIELD_KINDS.map((kind) => (
            <Chip key={kind} selected={kind === entry.kind} onClick={() => change({ kind })}>{fieldKindName[kind]}</Chip>
          ))}
        </ChipRow>
      )}
      {entry.kind === 'number' && (
        <View className={styles.box}>
          <Field label="最小" value={entry.min} onChange={(min) => change({ min })} type="digit" placeholder="不限" maxLength={12} />
          <Field label="最大" value={entry.max} onChange={(max) => change({ max })} type="digit" placeholder="不限" maxLength={12} />
        </View>
      )}
      {entry.kind === 'choice' && (
        <View className={styles.box}>
          {options.map((option, place) => (
            <Field key={place} label={`选项 ${place + 1}`} value={option.name} onChange={(name) => nameOption(place, name)} placeholder={place === 0 ? '金卡' : '再写一个，不用就空着'} maxLength={NAME_LENGTH} />
          ))}
        </View>
      )}
      {error !== '' && <View className={styles.error}>{error}</View>}
      {field?.kind === 'choice' && <View className={styles.hint}>改名后客户选过的跟着变；清空一个选项，选过它的客户会变成没填。</View>}
    </Sheet>
  );
}
