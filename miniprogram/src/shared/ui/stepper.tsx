import { Input, View } from '@tarojs/components';
import { useState } from 'react';
import { tellNewValues } from './form-element';
import styles from './stepper.module.scss';

export interface StepperProps {
  value: number;
  onChange: (value: number) => void;
  min?: number;
  max?: number;
  /** What one tap adds or takes. */
  step?: number;
}

/** A whole number with − and ＋; it can be typed as well, and is put right when the input is left. */
export function Stepper({ value, onChange, min = 1, max = 9_999, step = 1 }: StepperProps) {
  const set = (next: number) => onChange(Math.min(max, Math.max(min, Math.round(next / step) * step)));
  const [generation, setGeneration] = useState(0);
  const leave = (text: string) => {
    set(Number.parseInt(text, 10) || min);
    setGeneration(generation + 1);
  };
  return (
    <View className={styles.stepper}>
      <View className={`${styles.step} ${value <= min ? styles.off : ''}`} hoverClass={styles.pressed} aria-label="减一" onClick={() => set(value - step)}>−</View>
      <Input
        key={generation}
        ref={tellNewValues}
        className={styles.number}
        type="number"
        value={String(value)}
        maxlength={4}
        onBlur={(event) => leave(event.detail.value)}
      />
      <View className={`${styles.step} ${value >= max ? styles.off : ''}`} hoverClass={styles.pressed} aria-label="加一" onClick={() => set(value + step)}>＋</View>
    </View>
  );
}
