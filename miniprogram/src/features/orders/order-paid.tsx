import { View } from '@tarojs/components';
import { fen, formatYuan, parseYuan, type Fen } from '@core/kernel/money';
import { Field } from '../../shared/ui/field';
import { Segments } from '../../shared/ui/segments';
import type { OrderEntry } from './order-entry';
import styles from './order-paid.module.scss';
import type { FormError } from './use-order-form';

const CHOICES: readonly { key: OrderEntry['paid']; label: string }[] = [
  { key: 'all', label: '已付清' },
  { key: 'none', label: '未付' },
  { key: 'part', label: '付了一部分' },
];

export interface OrderPaidProps {
  entry: OrderEntry;
  total: Fen | null;
  error: FormError | null;
  onChange: (part: Partial<OrderEntry>) => void;
}

/** Whether the order is paid: wholly, not at all, or in part. */
export function OrderPaid({ entry, total, error, onChange }: OrderPaidProps) {
  return (
    <View>
      <Segments options={CHOICES} selected={entry.paid} onSelect={(paid) => onChange({ paid })} />
      {entry.paid === 'part' && (
        <Field label="已收" value={entry.paidText} onChange={(paidText) => onChange({ paidText })} type="digit" unit="元" placeholder="0" autoFocus error={error?.field === 'paidFen' ? error.text : undefined} hint={owedText(entry.paidText, total)} />
      )}
      {entry.paid !== 'all' && <View className={styles.note}>付清或发货之后才计入复购和用量</View>}
    </View>
  );
}

function owedText(paidText: string, total: Fen | null): string | undefined {
  const paid = parseYuan(paidText || '0');
  return paid.ok && total !== null && paid.value < total ? `还欠 ¥${formatYuan(fen(total - paid.value))}` : undefined;
}
