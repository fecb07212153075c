import { View } from '@tarojs/components';
import styles from './segments.module.scss';

export interface SegmentsProps<K extends string> {
  options: readonly { key: K; label: string }[];
  selected: K;
  onSelect: (key: K) => void;
}

/** One answer of two or three, side by side in equal parts: part of a form, so one of them always holds. */
export function Segments<K extends string>({ options, selected, onSelect }: SegmentsProps<K>) {
  return (
    <View className={styles.segments}>
      {options.map(({ key, label }) => (
        <View key={key} className={`${styles.segment} ${key === selected ? styles.chosen : ''}`} aria-role="radio" aria-checked={key === selected} onClick={() => onSelect(key)}>
          {label}
        </View>
      ))}
    </View>
  );
}
