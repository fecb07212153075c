import { View } from '@tarojs/components';
import type { OrderId } from '@core/kernel/ids';
import { formatYuan } from '@core/kernel/money';
import type { ShanghaiDay } from '@core/kernel/time';
import { isVoid } from '@core/orders/order-states';
import type { OrderView } from '@core/orders/orders.contract';
import { dayText } from '../../shared/copy/reorder';
import { openPage } from '../../shared/routes/open-page';
import { Money } from '../../shared/ui/money';
import styles from './my-orders.module.scss';
import { goodsText, paymentState } from './order-words';

const openOrder = (id: OrderId) => openPage('order', { id });

/** Orders, newest first: what, when, how much, and whether anything is owed. @param onAgain for resellers, who may order the same again */
export function MyOrders({ orders, today, onAgain }: { orders: readonly OrderView[]; today: ShanghaiDay; onAgain?: (orderId: OrderId) => void }) {
  return (
    <View className={styles.card}>
      {orders.map((order) => (
        <OrderRow key={order.orderId} order={order} today={today} onAgain={onAgain} />
      ))}
    </View>
  );
}

function OrderRow({ order, today, onAgain }: { order: OrderView; today: ShanghaiDay; onAgain: ((orderId: OrderId) => void) | undefined }) {
  const payment = paymentState(order, formatYuan);
  return (
    <View className={styles.row} hoverClass={styles.pressed} hoverStayTime={70} onClick={() => openOrder(order.orderId)}>
      <View className={styles.line}>
        <View className={`${styles.goods} ${isVoid(order.state) ? styles.void : ''}`}>{goodsText(order)}</View>
        <Money fen={order.totalFen} strong />
      </View>
      <View className={styles.line}>
        <View className={styles.day}>{dayText(order.day, today)}</View>
        <View className={styles.end}>
          <View className={`${styles.payment} ${styles[payment.tone]}`}>{payment.words}</View>
          {onAgain && (
            <View
              className={styles.again}
              hoverClass={styles.faded}
              hoverStopPropagation
              aria-role="button"
              onClick={(event) => {
                event.stopPropagation();
                onAgain(order.orderId);
              }}
            >
              再订
            </View>
          )}
        </View>
      </View>
    </View>
  );
}
