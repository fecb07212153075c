import { shanghaiDayOf } from '../../core/kernel/time';
import { courierName } from '../../core/shipping/couriers';
import type { Parcel } from '../../core/shipping/parcel';
import { goodsOf } from '../notices/goods-of';
import { queueNotice } from '../notices/queue-notice';
import type { CustomerDocument, OrderDocument } from '../platform/collections';
import type { CommandContext } from '../platform/context';

/** Queues the notice that the parcels are under way, when the customer has allowed one. Answers whether it is queued. */
export async function queueShippingNotice(context: CommandContext, customer: CustomerDocument, { orderId, lines, version }: OrderDocument, parcels: readonly Parcel[]): Promise<boolean> {
  const [parcel] = parcels;
  if (!parcel) return false;
  const more = parcels.length > 1 ? `，共${parcels.length}个包裹` : '';
  return queueNotice(context, 'shipping', customer, {
    occasion: `${orderId}.ship.${version}`,
    aboutId: orderId,
    productName: lines[0]?.productName ?? '',
    values: {
      product: goodsOf(lines),
      courier: courierName(parcel.courier) || '快递',
      trackingNumber: parcel.number || '-',
      shipDay: shanghaiDayOf(context.now),
      hint: `您的宝贝已发出${more}，请留意查收`,
    },
  });
}
