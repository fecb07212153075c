import { NOTICE_PAGE } from '../../core/notices/notice';
import { noticeData } from '../../core/notices/notice-fields';
import { shanghaiDayOf } from '../../core/kernel/time';
import { courierName } from '../../core/shipping/couriers';
import type { Parcel } from '../../core/shipping/parcel';
import type { CustomerDocument, OrderDocument } from '../platform/collections';
import type { CommandContext } from '../platform/context';

/** Queues the notice that the parcels are under way, when the customer has allowed one. Answers whether it is queued. */
export async function queueShippingNotice({ documents, outbox, caller, now }: CommandContext, customer: CustomerDocument, order: OrderDocument, parcels: readonly Parcel[]): Promise<boolean> {
  const merchant = customer.bound ? await documents.get('merchants', caller.merchantId) : null;
  const template = merchant?.templates.shipping;
  const [parcel] = parcels;
  if (!merchant || !template || !parcel || !(await outbox.mayTell(customer.customerId, 'shipping'))) return false;
  const { orderId, lines } = order;
  const productName = lines[0]?.productName ?? '';
  const more = parcels.length > 1 ? `，共${parcels.length}个包裹` : '';
  return outbox.add({
    _id: `${orderId}.ship.${order.version}`,
    merchantId: merchant.merchantId,
    customerId: customer.customerId,
    kind: 'shipping',
    aboutId: orderId,
    templateId: template.templateId,
    page: NOTICE_PAGE,
    data: noticeData(template, {
      product: lines.length > 1 ? `${productName}等${lines.length}样` : productName,
      courier: courierName(parcel.courier) || '快递',
      trackingNumber: parcel.number || '-',
      shipDay: shanghaiDayOf(now),
      merchant: merchant.name,
      hint: `您的宝贝已发出${more}，请留意查收`,
    }),
    productName,
  });
}
