import { View } from '@tarojs/components';
import { copyShown } from './copy-text';
import styles from './fact.module.scss';

export interface FactProps {
  label: string;
  text: string;
  /** What a tap copies, where it is not the text. */
  copied?: string;
}

/** One thing that is known of somebody, in a card of such lines; a tap copies it. */
export function Fact({ label, text, copied = text }: FactProps) {
  return (
    <View className={styles.fact} hoverClass={styles.pressed} aria-role="button" aria-label={`复制${label}`} onClick={() => void copyShown(copied)}>
      <View className={styles.label}>{label}</View>
      <View className={styles.text}>{text}</View>
    </View>
  );
}
