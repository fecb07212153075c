import { ScrollView, View } from '@tarojs/components';
import styles from './segmented-filter.module.scss';

export interface SegmentedFilterProps<K extends string> {
  options: readonly { key: K; label: string }[];
  selected: K;
  onSelect: (key: K) => void;
  /** Where the page or the line around it has no padding to reach over. */
  bare?: boolean;
}

/** One choice of a few, in a line from edge to edge that scrolls sideways. */
export function SegmentedFilter<K extends string>({ options, selected, onSelect, bare = false }: SegmentedFilterProps<K>) {
  return (
    <ScrollView className={`${styles.scroll} ${bare ? '' : styles.wide}`} scrollX enhanced showScrollbar={false}>
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
