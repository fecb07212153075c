import { Textarea, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import styles from './text-box.module.scss';
import { useSteadyValue } from './use-steady-value';

export interface TextBoxProps {
  value: string;
  onChange: (text: string) => void;
  /** Where the cursor is after a change, told before it. */
  onCursor?: (at: number) => void;
  placeholder: string;
  /** Lines that it is high; more scroll. */
  lines: number;
  /** What is read out for it, where the placeholder does not say. */
  label?: string;
  maxLength?: number;
  focus?: boolean;
  /** What is wrong with the text. */
  error?: string;
  /** Small buttons below. */
  tools?: ReactNode;
}

const NO_LIMIT = -1;
/** The line height of the style sheet, so that a larger text has as many lines. */
const LINE_EM = 1.5;

/** A box of its own for a text of several lines. */
export function TextBox({ value, onChange, onCursor, placeholder, lines, label, maxLength = NO_LIMIT, focus = false, error = '', tools }: TextBoxProps) {
  const { shown, generation, typed, held } = useSteadyValue(value, onChange);
  return (
    <View>
      <View className={styles.box}>
        <Textarea
          key={generation}
          ref={held}
          className={styles.text}
          style={{ height: `${lines * LINE_EM}em` }}
          value={shown}
          placeholder={placeholder}
          placeholderClass={styles.placeholder}
          maxlength={maxLength}
          focus={focus}
          aria-label={label}
          onInput={(event) => {
            onCursor?.(event.detail.cursor ?? event.detail.value.length);
            typed(event.detail.value);
          }}
        />
        {error !== '' && <View className={styles.error} aria-role="alert">{error}</View>}
      </View>
      {tools && <View className={styles.tools}>{tools}</View>}
    </View>
  );
}
