import { View } from '@tarojs/components';
import { Stepper } from '../../shared/ui/stepper';
import styles from './quantity-row.module.scss';

/** How many of a product, in a card of fields. */
export function QuantityRow({ quantity, unit, onChange }: { quantity: number; unit: string; onChange: (quantity: number) => void }) {
  return (
    <View className={styles.row}>
      <View className={styles.label}>数量</View>
      <Stepper value={quantity} onChange={onChange} />
      <View className={styles.unit}>{unit}</View>
    </View>
  );
}
