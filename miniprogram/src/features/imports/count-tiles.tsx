import { View } from '@tarojs/components';
import type { ImportCounts } from '@core/imports/imports.contract';
import { Icon, type IconName } from '../../shared/ui/icon';
import styles from './count-tiles.module.scss';

type Kind = 'new' | 'update' | 'duplicate' | 'refused';

const TILES: readonly { kind: Kind; label: string; unit: string; icon: IconName }[] = [
  { kind: 'new', label: '新增客户', unit: '人', icon: 'plus' },
  { kind: 'update', label: '更新客户', unit: '人', icon: 'refresh' },
  { kind: 'duplicate', label: '重复，跳过', unit: '行', icon: 'minus' },
  { kind: 'refused', label: '无法导入', unit: '行', icon: 'warn' },
];

/** What will become of the rows; each with its colour, its sign and its words. */
export function CountTiles({ counts, busy = false }: { counts: ImportCounts; busy?: boolean }) {
  return (
    <View className={`${styles.tiles} ${busy ? styles.busy : ''}`}>
      {TILES.map(({ kind, label, unit, icon }) => (
        <View key={kind} className={`${styles.tile} ${counts[kind] > 0 ? styles[kind] : styles.none}`}>
          <View className={styles.label}>
            <Icon name={icon} size={16} />
            <View>{label}</View>
          </View>
          <View className={styles.value}>
            {counts[kind]}
            <View className={styles.unit}>{unit}</View>
          </View>
        </View>
      ))}
      {counts.notes > 0 && <View className={styles.orders}>其中带 {counts.notes} 条跟进，按日期放进各人的动态</View>}
      {counts.orders > 0 && <View className={styles.orders}>其中带 {counts.orders} 张订单，导入后自动算复购和用完日期</View>}
    </View>
  );
}
