import { Input, Textarea, View } from '@tarojs/components';
import styles from './field.module.scss';
import { useSteadyValue } from './use-steady-value';

export interface FieldProps {
  label: string;
  value: string;
  onChange: (text: string) => void;
  placeholder?: string;
  /** The keyboard: `number` has no decimal point, `digit` has, `phone` is for dialling (in WeChat the plain number pad). */
  type?: 'text' | 'number' | 'digit' | 'phone';
  /** Several lines. */
  multiline?: boolean;
  maxLength?: number;
  /** What is wrong, in words; names the field by standing under it. */
  error?: string;
  /** A quiet line under the input, hidden while there is an error. */
  hint?: string;
  /** After the text, such as 元 or 天. */
  unit?: string;
  autoFocus?: boolean;
}

const NO_LIMIT = -1;
/** A browser's number input would drop the spaces and signs of a pasted phone. */
const PHONE_PAD = (process.env.TARO_ENV === 'h5' ? 'tel' : 'number') as 'number';

/** A labelled text input. */
export function Field({ label, value, onChange, placeholder = '', type = 'text', multiline = false, maxLength = NO_LIMIT, error, hint, unit, autoFocus = false }: FieldProps) {
  const { shown, generation, typed, held } = useSteadyValue(value, onChange);
  return (
    <View className={styles.field}>
      <View className={styles.line}>
        <View className={styles.label}>{label}</View>
        {multiline ? (
          <Textarea key={generation} ref={held} className={styles.area} value={shown} placeholder={placeholder} placeholderClass={styles.placeholder} maxlength={maxLength} autoHeight focus={autoFocus} onInput={(event) => typed(event.detail.value)} />
        ) : (
          <Input key={generation} ref={held} className={styles.input} value={shown} type={type === 'phone' ? PHONE_PAD : type} placeholder={placeholder} placeholderClass={styles.placeholder} maxlength={maxLength} focus={autoFocus} onInput={(event) => typed(event.detail.value)} />
        )}
        {unit && <View className={styles.unit}>{unit}</View>}
      </View>
      {(error ?? hint) && <View className={error ? styles.error : styles.hint}>{error ?? hint}</View>}
    </View>
  );
}
