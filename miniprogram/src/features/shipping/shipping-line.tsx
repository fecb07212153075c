import { View, type ITouchEvent } from '@tarojs/components';
import { fen, formatYuan } from '@core/kernel/money';
import type { ShanghaiDay } from '@core/kernel/time';
import { keptOf, orderSummary } from '@core/orders/order';
import { receiverLine } from '@core/profile/addresses';
import type { ShippingRow } from '@core/shipping/shipping.contract';
import { dayText } from '../../shared/copy/reorder';
import { copyShown } from '../../shared/ui/copy-text';
import { Icon } from '../../shared/ui/icon';
import { parcelText } from '../orders/order-words';
import styles from './shipping-line.module.scss';

export interface ShippingLineProps {
  row: ShippingRow;
  today: ShanghaiDay;
  chosen: boolean;
  onChoose: () => void;
  onAct: () => void;
  /** Gives the parcel at this place its number. */
  onNumber: (index: number) => void;
}

/** One order on its way: who, what, where to, and the act that comes next. */
export function ShippingLine({ row, today, chosen, onChoose, onAct, onNumber }: ShippingLineProps) {
  const owed = fen(row.totalFen - row.paidFen);
  const goods = orderSummary(row.lines.map((line) => ({ productName: line.productName, quantity: keptOf(line) })).filter(({ quantity }) => quantity > 0));
  const copy = (event: ITouchEvent) => {
    event.stopPropagation();
    void copyShown(receiverLine(row.receiver));
  };
  const number = (event: ITouchEvent, index: number) => {
    event.stopPropagation();
    onNumber(index);
  };
  return (
    <View className={styles.line}>
      <View className={styles.choose} aria-role="checkbox" aria-checked={chosen} aria-label={`选中${row.customerName}的订单`} onClick={onChoose}>
        <View className={`${styles.box} ${chosen ? styles.chosen : ''}`}>{chosen && <Icon name="check" size={14} />}</View>
      </View>
      <View className={styles.middle} onClick={onChoose}>
        <View className={styles.top}>
          <View className={styles.name}>{row.customerName}</View>
          <View className={styles.day}>{row.day === today ? '今天' : dayText(row.day, today)}</View>
          {owed > 0 && <View className={styles.owed}>{`${row.paidFen > 0 ? '还欠' : '未付'} ¥${formatYuan(owed)}`}</View>}
        </View>
        <View className={styles.goods}>{goods}</View>
        {row.parcels.map((parcel, index) => (
          <View key={`${parcel.number}-${index}`} className={styles.parcel}>
            <View className={styles.where}>{parcelText(parcel)}</View>
            {parcel.number === '' && <View className={styles.copy} hoverClass={styles.pressed} aria-role="button" onClick={(event) => number(event, index)}>补单号</View>}
          </View>
        ))}
        {row.parcels.length === 0 && <View className={styles.where}>{row.receiver.text ? receiverLine(row.receiver) : '还没有地址'}</View>}
        {row.parcels.length === 0 && row.receiver.text !== '' && <View className={styles.copy} hoverClass={styles.pressed} aria-role="button" onClick={copy}>复制收货信息</View>}
        {row.note !== '' && <View className={styles.where}>{row.note}</View>}
      </View>
      <View className={styles.act} hoverClass={styles.pressed} aria-role="button" onClick={onAct}>{row.state === 'waiting' ? '发货' : '签收'}</View>
    </View>
  );
}
