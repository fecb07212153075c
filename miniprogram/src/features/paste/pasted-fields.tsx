import { View } from '@tarojs/components';
import type { ReadPerson } from '@core/paste/paste.contract';
import type { PastedField } from '@core/paste/pasted-person';
import { Chip, ChipRow } from '../../shared/ui/chip';
import { Field } from '../../shared/ui/field';
import { PASTED_FIELDS, type PasteEntry } from './paste-entry';
import styles from './pasted-fields.module.scss';

const LABELS: Record<PastedField, string> = { name: '姓名', phone: '手机号', province: '省', city: '市', district: '区县', detail: '详细地址' };
const HINTS: Partial<Record<PastedField, string>> = { name: '聊天里没写，填个称呼', phone: '聊天里没写' };
const MOST_CANDIDATES = 6;

export interface PastedFieldsProps {
  person: ReadPerson;
  entry: PasteEntry;
  errors: Partial<Record<PastedField, string>>;
  onField: (field: PastedField, text: string) => void;
}

/** Who and where, field by field. What may be wrong is marked, with what else it may be to tap. */
export function PastedFields({ person, entry, errors, onField }: PastedFieldsProps) {
  return (
    <View>
      {PASTED_FIELDS.filter((field) => isShown(field, entry, person)).map((field) => {
        const isDoubtful = entry.doubtful.includes(field);
        const choices = isDoubtful ? (person.candidates[field] ?? []).slice(0, MOST_CANDIDATES) : [];
        return (
          <View key={field} className={isDoubtful ? styles.doubtful : ''}>
            <Field label={LABELS[field]} value={entry[field]} onChange={(text) => onField(field, text)} placeholder={HINTS[field] ?? ''} type={field === 'phone' ? 'phone' : 'text'} multiline={field === 'detail'} error={errors[field]} />
            {isDoubtful && (
              <View className={styles.choices}>
                <View className={styles.mark}>{choices.length > 0 ? '拿不准，点一个对的' : '拿不准，请核对'}</View>
                <ChipRow>
                  {choices.map((choice) => (
                    <Chip key={choice} onClick={() => onField(field, choice)}>{choice}</Chip>
                  ))}
                </ChipRow>
              </View>
            )}
          </View>
        );
      })}
    </View>
  );
}

/** Name, phone and detail always; a level of the division when it is known or open. */
function isShown(field: PastedField, entry: PasteEntry, person: ReadPerson): boolean {
  if (field === 'name' || field === 'phone' || field === 'detail') return true;
  return entry[field] !== '' || person[field] !== '' || person.doubtful.includes(field);
}
