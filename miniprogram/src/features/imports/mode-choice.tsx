import { View } from '@tarojs/components';
import type { ImportView } from '@core/imports/imports.contract';
import { Chip, ChipRow } from '../../shared/ui/chip';
import styles from './choice-card.module.scss';

/** What the table does to people whom the shop knows. */
export function ModeChoice({ mode, differing, onChoose }: { mode: ImportView['mode']; differing: number; onChoose: (mode: ImportView['mode']) => void }) {
  return (
    <View className={styles.card}>
      <View className={styles.title}>店里已有的客户</View>
      <ChipRow>
        <Chip selected={mode === 'fill'} onClick={() => onChoose('fill')}>只补空白</Chip>
        <Chip selected={mode === 'overwrite'} onClick={() => onChoose('overwrite')}>用表格覆盖</Chip>
      </ChipRow>
      <View className={styles.note}>{noteOf(mode, differing)}</View>
    </View>
  );
}

function noteOf(mode: ImportView['mode'], differing: number): string {
  if (differing === 0) return '没有和店里不一样的资料';
  return mode === 'fill' ? `${differing} 位的资料和店里不一样，保留店里的` : `${differing} 位的资料会换成表格里的；姓名和手机号不变`;
}
