import { Input, View } from '@tarojs/components';
import styles from './stepper.module.scss';

export interface StepperProps {
  value: number;
  onChange: (value: number) => void;
  min?: number;
  max?: number;
}

/** A whole number with − and ＋; it can be typed as well. */
export function Stepper({ value, onChange, min = 1, max = 9_999 }: StepperProps) {
  const set = (next: number) => onChange(Math.min(max, Math.max(min, next)));
  return (
    <View className={styles.stepper}>
      <View className={`${styles.step} ${value <= min ? styles.off : ''}`} hoverClass={styles.pressed} aria-label="减一" onClick={() => set(value - 1)}>−</View>
      <Input
        className={styles.number}
        type="number"
        value={String(value)}
        maxlength={4}
        onBlur={(event) => set(Number.parseInt(event.detail.value, 10) || min)}
      />
      <View className={`${styles.step} ${value >= max ? styles.off : ''}`} hoverClass={styles.pressed} aria-label="加一" onClick={() => set(value + 1)}>＋</View>
    </View>
  );
}
