import { View } from '@tarojs/components';
import { formatYuan, timesFen, type Fen } from '@core/kernel/money';
import type { OrderId } from '@core/kernel/ids';
import { isBinding, isVoid } from '@core/orders/order-states';
import type { OrderView } from '@core/orders/orders.contract';
import { useAction } from '../../shared/cloud/use-action';
import { useCommand } from '../../shared/cloud/use-command';
import { useToday } from '../../shared/cloud/use-today';
import { dayText } from '../../shared/copy/reorder';
import { Button } from '../../shared/ui/button';
import { Cell, CellGroup } from '../../shared/ui/cell';
import { ErrorState } from '../../shared/ui/error-state';
import { showDone, showRefusal } from '../../shared/ui/feedback';
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
      {order.request && <Request order={order} />}
      {isBinding(order.state) && !isVoid(order.state) && <MyParcels state={order.state} parcels={order.parcels} today={today} />}
      <CellGroup>
        {order.lines.map((line) => (
          <Cell key={line.productId} title={line.productName} brief={`¥${formatYuan(line.priceFen)} × ${line.quantity} ${line.unit}`} end={<View className={styles.amount}><Money fen={timesFen(line.priceFen, line.quantity)} /></View>} />
        ))}
        <Cell title={<View className={styles.total}>合计</View>} end={<View className={`${styles.amount} ${styles.total}`}><Money fen={order.totalFen} strong /></View>} />
      </CellGroup>
      {isBinding(order.state) && !isVoid(order.state) && (
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

/** What was asked for where the seller agreed on something else, the seller's word, and the way back while there is no answer. */
function Request({ order: { orderId, state, lines, request } }: { order: OrderView }) {
  const withdraw = useCommand('restock.withdraw', ['mine.open', 'mine.order', 'mine.orders']);
  const changed = state === 'requested' ? [] : (request?.asked ?? []).flatMap(({ productId, quantity }) => {
    const line = lines.find((one) => one.productId === productId);
    return line && line.quantity !== quantity ? [`${line.productName}您要 ${quantity}，商家同意 ${line.quantity}`] : [];
  });
  const left = (request?.asked.length ?? 0) - lines.length;
  const take = async () => {
    const answer = await withdraw.run({ orderId });
    if (answer.ok) showDone('已撤回');
    else showRefusal(answer.code);
  };
  if (state === 'requested') {
    return (
      <CellGroup note="商家同意后会安排发货，数量可能有调整">
        <Cell title="等商家确认" end={<Button kind="plain" small loading={withdraw.pending} onClick={() => void take()}>撤回</Button>} />
      </CellGroup>
    );
  }
  const told = [...changed, ...(left > 0 ? [`有 ${left} 样商家这次没有`] : []), ...(request?.word ? [`商家回复：${request.word}`] : [])];
  if (told.length === 0) return null;
  return (
    <CellGroup>
      {told.map((words) => (
        <Cell key={words} title={words} />
      ))}
    </CellGroup>
  );
}
