import type { ShanghaiDay } from '@core/kernel/time';
import { Segments } from '../../shared/ui/segments';
import type { OrderEntry } from './order-entry';

type Goods = 'to-ship' | 'given';
const CHOICES: readonly { key: Goods; label: string }[] = [
  { key: 'to-ship', label: '要发货' },
  { key: 'given', label: '已经给到客户' },
];

/** Whether the goods are still to be shipped: those of an earlier day have usually been given. */
export function OrderDelivery({ entry, today, onChange }: { entry: OrderEntry; today: ShanghaiDay; onChange: (part: Partial<OrderEntry>) => void }) {
  const given = entry.handedOver ?? (entry.day !== null && entry.day < today);
  return <Segments options={CHOICES} selected={given ? 'given' : 'to-ship'} onSelect={(goods) => onChange({ handedOver: goods === 'given' })} />;
}
