import { typedYuan } from '../../core/kernel/money';
import { answerNotice } from '../../core/orders/answer-words';
import type { Order } from '../../core/orders/order';
import { goodsOf } from '../notices/goods-of';
import { queueNotice } from '../notices/queue-notice';
import type { CustomerDocument, OrderDocument } from '../platform/collections';
import type { CommandContext } from '../platform/context';

/** Queues the notice of what became of a reseller's request, when they have allowed one. Answers whether it is queued. */
export async function queueAnswerNotice(context: CommandContext, reseller: CustomerDocument, order: OrderDocument): Promise<boolean> {
  const { orderId, lines, totalFen, day } = order;
  const { state, hint } = answerNotice(order);
  return queueNotice(context, 'order-status', reseller, {
    occasion: answerNoticeId(order),
    aboutId: orderId,
    productName: lines[0]?.productName ?? '',
    values: { product: goodsOf(lines), orderState: state, amount: `${typedYuan(totalFen)}元`, orderDay: day, orderNumber: orderId, hint },
  });
}

/** One notice for one answer: a no that is taken back, or followed by a yes, has none any more. */
export function answerNoticeId({ orderId, request }: Pick<Order, 'orderId' | 'request'>): string {
  return `${orderId}.answer.${request?.answeredAt ?? 0}`;
}
