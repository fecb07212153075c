import { Picker, View } from '@tarojs/components';
import { addDays, isShanghaiDay, type ShanghaiDay } from '@core/kernel/time';
import { dayText } from '../../shared/copy/reorder';
import { Avatar } from '../../shared/ui/avatar';
import { Cell, CellGroup } from '../../shared/ui/cell';
import { tellNewValues } from '../../shared/ui/form-element';
import type { OrderEntry } from './order-entry';
import styles from './order-head.module.scss';
import type { FormError } from './use-order-form';

export interface OrderHeadProps {
  entry: OrderEntry;
  today: ShanghaiDay;
  error: FormError | null;
  /** Absent when the customer is given. */
  onPickCustomer?: () => void;
  onDay: (day: ShanghaiDay | null) => void;
}

/** Who bought, and when. */
export function OrderHead({ entry, today, error, onPickCustomer, onDay }: OrderHeadProps) {
  const { customer } = entry;
  const pickDay = (text: string) => {
    if (isShanghaiDay(text)) onDay(text === today ? null : text);
  };
  return (
    <CellGroup>
      <Cell
        start={customer ? <Avatar id={customer.customerId} name={customer.name} size={36} /> : undefined}
        title={customer ? customer.name : <View className={styles.choose}>选客户</View>}
        brief={error?.field.startsWith('customer') ? <View className={styles.error}>{error.text}</View> : undefined}
        arrow={onPickCustomer !== undefined}
        onClick={onPickCustomer}
      />
      <View className={styles.rule}>
        <Picker ref={tellNewValues} mode="date" value={entry.day ?? today} start="2000-01-01" end={today} onChange={(event) => pickDay(event.detail.value)}>
          <Cell title="下单日期" brief={error?.field === 'day' ? <View className={styles.error}>{error.text}</View> : undefined} end={<View className={styles.day}>{dayName(entry.day ?? today, today)}</View>} arrow />
        </Picker>
      </View>
    </CellGroup>
  );
}

function dayName(day: ShanghaiDay, today: ShanghaiDay): string {
  const date = dayText(day, today);
  if (day === today) return `今天，${date}`;
  return day === addDays(today, -1) ? `昨天，${date}` : date;
}
