import type { OrderLine } from '../orders/order';
import { courierName } from './couriers';
import type { Parcel } from './parcel';

/** The words for the seller to paste into the chat when a parcel has left; `customerName` as the customer is addressed. */
export function shippingWords(order: { lines: readonly Pick<OrderLine, 'productName'>[] }, parcels: readonly Parcel[], customerName: string): string {
  const goods = order.lines.length === 1 ? (order.lines[0]?.productName ?? '') : `${order.lines[0]?.productName ?? ''}等${order.lines.length}样`;
  const numbers = parcels.map(({ courier, number }) => [courierName(courier), number].filter(Boolean).join(' ')).filter((words) => words !== '');
  const told = numbers.length === 0 ? '，这两天留意一下快递电话哦～' : `：${numbers.join('；')}，到了说一声～`;
  return `${customerName}，你的${goods}已经发出了${told}`;
}
