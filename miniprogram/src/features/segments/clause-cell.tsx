import { View } from '@tarojs/components';
import type { Catalogue } from '@core/merchants/merchants.contract';
import type { Clause } from '@core/segments/condition';
import { Cell } from '../../shared/ui/cell';
import { Icon } from '../../shared/ui/icon';
import styles from './segment-editor.module.scss';
import { asksForGoneTag, clauseText } from './segment-words';

export interface ClauseCellProps {
  clause: Clause;
  book: Pick<Catalogue, 'tags' | 'products'>;
  /** Of whom it is true by itself; undefined until everybody is on the phone. */
  count: number | undefined;
  onOpen: () => void;
  onDrop: () => void;
}

/** One clause: a tap changes it, the cross takes it away. */
export function ClauseCell({ clause, book, count, onOpen, onDrop }: ClauseCellProps) {
  const gone = asksForGoneTag(clause, book);
  return (
    <View className={styles.clause}>
      <View className={styles.picked}>
        <Cell title={clauseText(clause, book)} brief={gone ? <View className={styles.gone}>标签已经删了，点这里换一个</View> : count === undefined ? undefined : `单看这条 ${count} 人`} onClick={onOpen} />
      </View>
      <View className={styles.drop} aria-label={`去掉「${clauseText(clause, book)}」`} aria-role="button" onClick={onDrop}>
        <Icon name="close" size={16} />
      </View>
    </View>
  );
}
