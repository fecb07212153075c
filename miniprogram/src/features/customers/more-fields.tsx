import { View } from '@tarojs/components';
import type { TypedProfile } from '@core/customers/typed-profile';
import type { CustomField } from '@core/profile/custom-fields';
import { useState } from 'react';
import { useMay } from '../../shared/cloud/session';
import { useToday } from '../../shared/cloud/use-today';
import { openPage } from '../../shared/routes/open-page';
import { Cell } from '../../shared/ui/cell';
import { BirthdayField } from '../profile/birthday-field';
import { CustomInputs } from '../profile/custom-inputs';
import styles from './customer-form.module.scss';
import type { FormErrors } from './use-customer-form';

export interface MoreFieldsProps {
  entry: TypedProfile;
  fields: readonly CustomField[];
  errors: FormErrors;
  onChange: (part: Partial<TypedProfile>) => void;
}

/** What is not asked in the middle of a chat: birthday and the shop's own fields, folded until they are wanted or filled. */
export function MoreFields({ entry, fields, errors, onChange }: MoreFieldsProps) {
  const today = useToday();
  const may = useMay();
  const isFilled = entry.birthday !== '' || Object.keys(entry.custom).length > 0;
  const [open, setOpen] = useState(isFilled);
  const hint = ['生日', ...fields.map(({ name }) => name)].slice(0, 4).join('、');
  if (!open && !isFilled) {
    return (
      <View className={styles.group}>
        <Cell title="更多资料" brief={hint} arrow onClick={() => setOpen(true)} />
      </View>
    );
  }
  return (
    <View className={styles.group}>
      <BirthdayField value={entry.birthday} today={today} error={errors.birthday} onChange={(birthday) => onChange({ birthday })} />
      <CustomInputs fields={fields} values={entry.custom} today={today} errors={errors} onChange={(fieldId, text) => onChange({ custom: { ...entry.custom, [fieldId]: text } })} />
      {may('profile.setFields') && (
        <View className={styles.ruled}>
          <Cell title="自定义字段" brief="身高、会员卡、宝宝月龄……自己加" arrow onClick={() => openPage('fields')} />
        </View>
      )}
    </View>
  );
}
