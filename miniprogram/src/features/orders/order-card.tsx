import { View } from '@tarojs/components';
import { fen, formatYuan } from '@core/kernel/money';
import { isBinding, isVoid } from '@core/orders/order-states';
import type { ShanghaiDay } from '@core/kernel/time';
import type { OrderView, ShopOrderView } from '@core/orders/orders.contract';
import { receiverLine } from '@core/profile/addresses';
import { dayText } from '../../shared/copy/reorder';
import { Icon } from '../../shared/ui/icon';
import { Money } from '../../shared/ui/money';
import styles from './order-card.module.scss';
import { parcelText, stateName } from './order-words';

/** What can be done about an order from its card; the rest stands behind 更多. */
export type OrderAct = 'pay' | 'ship' | 'sign' | 'more' | 'answer';

export interface OrderCardProps {
  order: ShopOrderView;
  today: ShanghaiDay;
  onAct: (act: OrderAct, order: ShopOrderView) => void;
  /** Opens the order's own page; absent there. */
  onOpen?: () => void;
}

/** One order: day, lines, total, whether it is paid and where it is. */
export function OrderCard({ order, today, onAct, onOpen }: OrderCardProps) {
  const owed = fen(order.totalFen - order.paidFen);
  const off = fen(order.discountFen + order.lines.reduce((sum, line) => sum + line.discountFen, 0));
  const act = (name: OrderAct) => () => onAct(name, order);
  return (
    <View className={`${styles.card} ${isVoid(order.state) ? styles.cancelled : ''}`}>
      <View className={styles.head} hoverClass={onOpen ? styles.pressed : 'none'} aria-role={onOpen ? 'button' : undefined} aria-label={onOpen ? `打开订单 ${dayText(order.day, today)}` : undefined} onClick={onOpen}>
        <View className={styles.day}>{order.day === today ? '今天' : dayText(order.day, today)}</View>
        <View className={styles.badges}>
          <View className={`${styles.badge} ${order.state === 'waiting' || order.state === 'requested' ? styles.waiting : styles.gone}`}>{stateName[order.state]}</View>
          {isBinding(order.state) && !isVoid(order.state) && <PaidBadge order={order} />}
          {onOpen && <Icon name="next" size={16} />}
        </View>
      </View>
      {order.lines.map((line) => (
        <View key={line.productId} className={styles.line}>
          <View className={styles.product}>{line.productName}</View>
          <View className={styles.quantity}>
            {line.quantity} {line.unit} × <Money fen={line.priceFen} />
            {line.returned > 0 ? ` 退${line.returned}` : ''}
          </View>
        </View>
      ))}
      {off > 0 && <View className={styles.note}>{`优惠 ¥${formatYuan(off)}`}</View>}
      {order.refundedFen > 0 && <View className={styles.note}>{`已退 ¥${formatYuan(order.refundedFen)}`}</View>}
      {order.parcels.map((parcel, index) => (
        <View key={`${parcel.number}-${index}`} className={styles.note}>{parcelText(parcel)}</View>
      ))}
      {order.receiver && order.receiver.text !== '' && <View className={styles.note}>{`寄到 ${receiverLine(order.receiver)}`}</View>}
      {order.request?.word && <View className={styles.note}>{`回复：${order.request.word}`}</View>}
      {order.pictureIds.length > 0 && <View className={styles.note}>{`图片 ${order.pictureIds.length} 张`}</View>}
      {order.note !== '' && <View className={styles.note}>{order.note}</View>}
      <View className={styles.foot}>
        <View className={styles.total}>
          <Money fen={order.totalFen} strong />
          {order.profitFen !== null && isBinding(order.state) && <View className={styles.profit}>{`毛利 ¥${formatYuan(order.profitFen)}`}</View>}
        </View>
        {order.state === 'requested' && <View className={styles.act} hoverClass={styles.pressed} aria-role="button" onClick={act('answer')}>处理</View>}
        {isBinding(order.state) && !isVoid(order.state) && (
          <View className={styles.acts}>
            <View className={styles.quiet} hoverClass={styles.pressed} aria-role="button" aria-label="更多订单操作" onClick={act('more')}>更多</View>
            {owed > 0 && <View className={styles.act} hoverClass={styles.pressed} aria-role="button" onClick={act('pay')}>记收款</View>}
            {order.state === 'waiting' && <View className={styles.act} hoverClass={styles.pressed} aria-role="button" onClick={act('ship')}>发货</View>}
            {order.state === 'shipped' && <View className={styles.act} hoverClass={styles.pressed} aria-role="button" onClick={act('sign')}>签收</View>}
          </View>
        )}
      </View>
    </View>
  );
}

function PaidBadge({ order }: { order: OrderView }) {
  const owed = fen(order.totalFen - order.paidFen);
  if (owed <= 0) return <View className={`${styles.badge} ${styles.paid}`}>已付清</View>;
  return (
    <View className={`${styles.badge} ${styles.owed}`}>
      {order.paidFen === 0 ? '未付 ' : '还欠 '}
      <Money fen={owed} />
    </View>
  );
}
