import { formatYuan } from '@core/kernel/money';
import type { OrderView } from '@core/orders/orders.contract';
import type { OwnView } from '@core/privacy/own-view';
import { receiverLine, receiverOf } from '@core/profile/addresses';
import { courierName } from '@core/shipping/couriers';
import { consentSourceName, traitName } from '../../shared/copy/profile';
import { deliveryWords, goodsText } from '../mine/order-words';

/**
 * A copy of everything the shop keeps of the person that is theirs to see, as plain text (《个人信息保护法》 art. 45).
 * @param all false when older orders were left out
 */
export function ownText(own: OwnView, orders: readonly OrderView[], all: boolean): string {
  const { merchantName, today, called, phone, birthday, addresses, traits, quiet, deletion } = own;
  const line = (label: string, text: string) => (text === '' ? [] : [`${label}：${text}`]);
  const person = { name: called, phone };
  return [
    `${merchantName}保存的我的信息（${today}）`,
    '',
    ...line('姓名', called),
    ...line('手机号', phone),
    ...line('生日', birthday),
    ...addresses.map((address, place) => `地址${place + 1}：${receiverLine(receiverOf(address, person))}`),
    ...(traits ? [...traits.traits.map(({ kind, text }) => `${traitName[kind]}：${text}`), `肤质、过敏的同意：${traits.consent.day} ${consentSourceName[traits.consent.source]}`] : []),
    `不要打扰：${quiet ? '是' : '否'}`,
    ...(deletion ? [`已申请删除：${deletion.askedDay}，最晚 ${deletion.dueDay} 处理完`] : []),
    '',
    `订单 ${orders.length} 张${all ? '' : '（只列最近的）'}`,
    ...orders.map(orderText),
  ].join('\n');
}

function orderText(order: OrderView): string {
  const parcels = order.parcels.map(({ courier, number }) => [courierName(courier), number].filter(Boolean).join(' ')).filter(Boolean);
  return [order.day, goodsText(order), `¥${formatYuan(order.totalFen)}`, `已付 ¥${formatYuan(order.paidFen)}`, deliveryWords(order.state), ...parcels].filter(Boolean).join('，');
}
