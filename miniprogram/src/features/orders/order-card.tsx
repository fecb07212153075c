import { View } from '@tarojs/components';
import { fen } from '@core/kernel/money';
import { isVoid } from '@core/orders/order-states';
import type { ShanghaiDay } from '@core/kernel/time';
import type { OrderView } from '@core/orders/orders.contract';
import { dayText } from '../../shared/copy/reorder';
import { Money } from '../../shared/ui/money';
import styles from './order-card.module.scss';

export interface OrderCardProps {
  order: OrderView;
  today: ShanghaiDay;
  onPay: () => void;
  onCancel: () => void;
}

/** One order: day, lines, total, and whether it is paid. */
export function OrderCard({ order, today, onPay, onCancel }: OrderCardProps) {
  const owed = fen(order.totalFen - order.paidFen);
  return (
    <View className={`${styles.card} ${isVoid(order.state) ? styles.cancelled : ''}`}>
      <View className={styles.head}>
        <View className={styles.day}>{order.day === today ? '今天' : dayText(order.day, today)}</View>
        <PaidBadge order={order} />
      </View>
      {order.lines.map((line) => (
        <View key={line.productId} className={styles.line}>
          <View className={styles.product}>{line.productName}</View>
          <View className={styles.quantity}>{line.quantity} {line.unit} × <Money fen={line.priceFen} /></View>
        </View>
      ))}
      {order.note !== '' && <View className={styles.note}>{order.note}</View>}
      <View className={styles.foot}>
        <View className={styles.total}>
          <Money fen={order.totalFen} strong />
        </View>
        {!isVoid(order.state) && (
          <View className={styles.acts}>
            <View className={styles.quiet} hoverClass={styles.pressed} aria-role="button" onClick={onCancel}>撤销订单</View>
            {owed > 0 && <View className={styles.act} hoverClass={styles.pressed} aria-role="button" onClick={onPay}>记收款</View>}
          </View>
        )}
      </View>
    </View>
  );
}

function PaidBadge({ order }: { order: OrderView }) {
  if (isVoid(order.state)) return <View className={`${styles.badge} ${styles.gone}`}>{order.state === 'cancelled' ? '已撤销' : '已退货'}</View>;
  const owed = fen(order.totalFen - order.paidFen);
  if (owed <= 0) return <View className={`${styles.badge} ${styles.paid}`}>已付清</View>;
  return (
    <View className={`${styles.badge} ${styles.owed}`}>
      {order.paidFen === 0 ? '未付 ' : '还欠 '}
      <Money fen={owed} />
    </View>
  );
}
