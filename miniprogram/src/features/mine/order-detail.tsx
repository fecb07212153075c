import { View } from '@tarojs/components';
import { formatYuan, timesFen, type Fen } from '@core/kernel/money';
import type { OrderId } from '@core/kernel/ids';
import { isVoid } from '@core/orders/order-states';
import type { OrderView } from '@core/orders/orders.contract';
import { useAction } from '../../shared/cloud/use-action';
import { useToday } from '../../shared/cloud/use-today';
import { dayText } from '../../shared/copy/reorder';
import { Cell, CellGroup } from '../../shared/ui/cell';
import { ErrorState } from '../../shared/ui/error-state';
import { Money } from '../../shared/ui/money';
import { Skeleton } from '../../shared/ui/skeleton';
import { MyParcels } from './my-parcels';
import styles from './order-detail.module.scss';
import { paymentState } from './order-words';

/** One of my own orders. */
export function OrderDetail({ orderId }: { orderId: OrderId }) {
  const order = useAction('mine.order', { orderId });
  return (
    <View>
      {order.refusal && <ErrorState code={order.refusal.code} inline={order.value !== undefined} onRetry={order.refusal.code === 'ORDER_NOT_FOUND' ? undefined : () => void order.refresh()} />}
      {order.loading && <Skeleton rows={4} avatar={false} />}
      {order.value && <Detail order={order.value} />}
    </View>
  );
}

function Detail({ order }: { order: OrderView }) {
  const today = useToday();
  const payment = paymentState(order, formatYuan);
  const owing = (order.totalFen - order.paidFen) as Fen;
  return (
    <View>
      <View className={styles.head}>
        <View className={`${styles.state} ${styles[payment.tone]}`}>{payment.words}</View>
        <View className={styles.day}>{`${dayText(order.day, today)} 下单`}</View>
      </View>
      {!isVoid(order.state) && <MyParcels state={order.state} parcels={order.parcels} today={today} />}
      <CellGroup>
        {order.lines.map((line) => (
          <Cell key={line.productId} title={line.productName} brief={`¥${formatYuan(line.priceFen)} × ${line.quantity} ${line.unit}`} end={<View className={styles.amount}><Money fen={timesFen(line.priceFen, line.quantity)} /></View>} />
        ))}
        <Cell title={<View className={styles.total}>合计</View>} end={<View className={`${styles.amount} ${styles.total}`}><Money fen={order.totalFen} strong /></View>} />
      </CellGroup>
      {!isVoid(order.state) && (
        <CellGroup>
          <Cell title="已付" end={<View className={styles.amount}><Money fen={order.paidFen} /></View>} />
          {owing > 0 && <Cell title="还差" end={<View className={`${styles.amount} ${styles.owing}`}><Money fen={owing} strong /></View>} />}
        </CellGroup>
      )}
      {order.note && (
        <CellGroup title="备注">
          <Cell title={order.note} />
        </CellGroup>
      )}
      <View className={styles.foot}>有出入请在微信里直接找商家核对</View>
    </View>
  );
}
