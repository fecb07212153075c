import type { CustomerId } from '../../core/kernel/ids';
import { listKey } from '../../core/kernel/list-key';
import { startOfDay, utcMs } from '../../core/kernel/time';
import { isCounting, type Order } from '../../core/orders/order';
import type { OrderView } from '../../core/orders/orders.contract';
import type { CountingOrder } from '../../core/reorder/purchase-record';
import type { OrderDocument } from '../platform/collections';
import type { Documents, Draft } from '../platform/merchant-documents';

/** Orders of one customer that a history is folded from: far beyond what one person buys. */
const MOST_OF_HISTORY = 1000;

export function orderDraft(order: Order): Draft<OrderDocument> {
  const sinceMidnight = Math.max(0, Math.min(86_399_999, order.createdAt - startOfDay(order.day)));
  return { _id: order.orderId, ...order, listKey: listKey(utcMs(startOfDay(order.day) + sinceMidnight), order.orderId) };
}

export function orderView({ orderId, day, lines, totalFen, paidFen, note, cancelled }: OrderDocument): OrderView {
  return {
    orderId,
    day,
    lines: lines.map(({ productId, productName, unit, quantity, priceFen }) => ({ productId, productName, unit, quantity, priceFen })),
    totalFen,
    paidFen,
    note,
    cancelled,
  };
}

export async function historyOf(documents: Documents, customerId: CustomerId): Promise<OrderDocument[]> {
  return documents.find('orders', { index: 'byCustomer', equals: { customerId }, limit: MOST_OF_HISTORY });
}

/** The counting orders among `orders`, leaving one out. */
export function countingOrders(orders: readonly Order[], without?: Order['orderId']): CountingOrder[] {
  return orders.filter((order) => order.orderId !== without && isCounting(order)).map(countingOrder);
}

export function countingOrder({ day, totalFen, lines }: Order): CountingOrder {
  return { day, totalFen, lines };
}
