import { View } from '@tarojs/components';
import type { ShanghaiDay } from '@core/kernel/time';
import { Chip, ChipRow } from '../../shared/ui/chip';
import styles from './order-delivery.module.scss';
import type { OrderEntry } from './order-entry';

/** Whether the goods are still to be shipped: those of an earlier day have usually been given. */
export function OrderDelivery({ entry, today, onChange }: { entry: OrderEntry; today: ShanghaiDay; onChange: (part: Partial<OrderEntry>) => void }) {
  const given = entry.handedOver ?? (entry.day !== null && entry.day < today);
  return (
    <View className={styles.choices}>
      <ChipRow>
        <Chip selected={!given} onClick={() => onChange({ handedOver: false })}>要发货</Chip>
        <Chip selected={given} onClick={() => onChange({ handedOver: true })}>已经给到客户</Chip>
      </ChipRow>
    </View>
  );
}
