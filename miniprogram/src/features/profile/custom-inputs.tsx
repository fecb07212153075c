import { Picker, View } from '@tarojs/components';
import { isShanghaiDay, type ShanghaiDay } from '@core/kernel/time';
import { MAX_VALUE_CHARACTERS, type CustomField } from '@core/profile/custom-fields';
import { fieldHint } from '../../shared/copy/profile';
import { Chip, ChipRow } from '../../shared/ui/chip';
import { Field } from '../../shared/ui/field';
import { tellNewValues } from '../../shared/ui/form-element';
import styles from './profile.module.scss';

export interface CustomInputsProps {
  fields: readonly CustomField[];
  values: Readonly<Record<string, string>>;
  today: ShanghaiDay;
  /** By "custom.<fieldId>". */
  errors: Readonly<Partial<Record<string, string>>>;
  onChange: (fieldId: string, text: string) => void;
}

/** An input for each of the shop's own fields. */
export function CustomInputs({ fields, values, today, errors, onChange }: CustomInputsProps) {
  return (
    <View>
      {fields.map((field) => (
        <CustomInput key={field.fieldId} field={field} value={values[field.fieldId] ?? ''} today={today} error={errors[`custom.${field.fieldId}`]} onChange={(text) => onChange(field.fieldId, text)} />
      ))}
    </View>
  );
}

interface CustomInputProps {
  field: CustomField;
  value: string;
  today: ShanghaiDay;
  error: string | undefined;
  onChange: (text: string) => void;
}

function CustomInput({ field, value, today, error, onChange }: CustomInputProps) {
  const { kind, name } = field;
  if (kind === 'choice') {
    return (
      <View className={`${styles.inner} ${styles.value}`}>
        <View className={styles.label}>{name}</View>
        <ChipRow>
          {field.options.map((option) => (
            <Chip key={option.optionId} selected={option.optionId === value} onClick={() => onChange(option.optionId === value ? '' : option.optionId)}>{option.name}</Chip>
          ))}
        </ChipRow>
        {error && <View className={styles.error}>{error}</View>}
      </View>
    );
  }
  return (
    <View className={styles.value}>
      <Field label={name} value={value} onChange={onChange} type={kind === 'number' ? 'digit' : 'text'} placeholder={fieldHint(field)} maxLength={MAX_VALUE_CHARACTERS} error={error} />
      {kind === 'date' && (
        <View className={styles.fieldHint}>
          <Picker ref={tellNewValues} mode="date" value={isShanghaiDay(value) ? value : today} start="1920-01-01" end="2199-12-31" onChange={(event) => onChange(event.detail.value)}>
            <View className={styles.add}>选日期</View>
          </Picker>
        </View>
      )}
    </View>
  );
}
