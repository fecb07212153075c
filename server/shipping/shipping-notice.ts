import type { OrderId } from '../../core/kernel/ids';
import { shanghaiDayOf } from '../../core/kernel/time';
import type { Order } from '../../core/orders/order';
import { courierName } from '../../core/shipping/couriers';
import type { Parcel } from '../../core/shipping/parcel';
import { goodsOf } from '../notices/goods-of';
import { queueNotice } from '../notices/queue-notice';
import type { CustomerDocument, OrderDocument } from '../platform/collections';
import type { CommandContext } from '../platform/context';

/** Names the notice of a parcel by its number: each number is told of once, whatever becomes of the order. */
function shippingNoticeId(orderId: OrderId, { number }: Pick<Parcel, 'number'>): string {
  return `${orderId}.parcel.${number}`;
}

/** Whether the notice is about a parcel that the order still has, under the number that it says. */
export function isNoticeOf(noticeId: string, { orderId, parcels }: Pick<Order, 'orderId' | 'parcels'>): boolean {
  return parcels.some((parcel) => parcel.number !== '' && shippingNoticeId(orderId, parcel) === noticeId);
}

/**
 * Queues the notice that the parcels are under way, when the customer has allowed one. Answers whether it is queued. One without
 * any number says nothing that is worth the one message that the customer allowed: it waits for the number.
 */
export async function queueShippingNotice(context: CommandContext, customer: CustomerDocument, { orderId, lines }: OrderDocument, parcels: readonly Parcel[]): Promise<boolean> {
  const parcel = parcels.find(({ number }) => number !== '');
  if (!parcel) return false;
  const more = parcels.length > 1 ? `，共${parcels.length}个包裹` : '';
  return queueNotice(context, 'shipping', customer, {
    occasion: shippingNoticeId(orderId, parcel),
    aboutId: orderId,
    productName: lines[0]?.productName ?? '',
    values: {
      product: goodsOf(lines),
      courier: courierName(parcel.courier) || '快递',
      trackingNumber: parcel.number,
      shipDay: shanghaiDayOf(context.now),
      hint: `您的宝贝已发出${more}，请留意查收`,
    },
  });
}
