import { ScrollView, View } from '@tarojs/components';
import styles from './segmented-filter.module.scss';

export interface SegmentedFilterProps<K extends string> {
  options: readonly { key: K; label: string }[];
  selected: K;
  onSelect: (key: K) => void;
}

/** One choice of a few, in a line that scrolls sideways. */
export function SegmentedFilter<K extends string>({ options, selected, onSelect }: SegmentedFilterProps<K>) {
  return (
    <ScrollView className={styles.scroll} scrollX enhanced showScrollbar={false}>
      <View className={styles.line}>
        {options.map(({ key, label }) => (
          <View key={key} className={styles.target} aria-role="tab" aria-selected={key === selected} onClick={() => onSelect(key)}>
            <View className={`${styles.segment} ${key === selected ? styles.selected : ''}`}>{label}</View>
          </View>
        ))}
      </View>
    </ScrollView>
  );
}
