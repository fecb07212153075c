import { View } from '@tarojs/components';
import { Stepper, type StepperProps } from '../../shared/ui/stepper';
import styles from './segment-editor.module.scss';

/** As many days as a test may look back or ahead. */
export const MOST_DAYS = 3650;

/** A number of a test, with what it counts in front. */
export function NumberLine({ label, ...stepper }: StepperProps & { label: string }) {
  return (
    <View className={styles.number}>
      <View>{label}</View>
      <Stepper {...stepper} />
    </View>
  );
}

export function DaysLine(props: Omit<StepperProps, 'max'> & { label: string }) {
  return <NumberLine {...props} max={MOST_DAYS} />;
}
