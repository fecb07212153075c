import { View } from '@tarojs/components';
import type { ShanghaiDay } from '@core/kernel/time';
import { Segments } from '../../shared/ui/segments';
import { OrderAddress } from './order-address';
import styles from './order-delivery.module.scss';
import { isHandedOver, type OrderEntry } from './order-entry';

type Goods = 'to-ship' | 'given';
const CHOICES: readonly { key: Goods; label: string }[] = [
  { key: 'to-ship', label: '要发货' },
  { key: 'given', label: '已经给到客户' },
];

/** Whether the goods are still to be shipped (those of an earlier day have usually been given), and where to. */
export function OrderDelivery({ entry, today, onChange }: { entry: OrderEntry; today: ShanghaiDay; onChange: (part: Partial<OrderEntry>) => void }) {
  const given = isHandedOver(entry, today);
  return (
    <View>
      <Segments options={CHOICES} selected={given ? 'given' : 'to-ship'} onSelect={(goods) => onChange({ handedOver: goods === 'given' })} />
      {entry.customer && !given && (
        <View className={styles.address}>
          <OrderAddress customerId={entry.customer.customerId} addressId={entry.addressId} onChoose={(addressId) => onChange({ addressId })} />
        </View>
      )}
    </View>
  );
}
