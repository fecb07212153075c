import { displayName } from '../../core/customers/customer';
import type { CustomerId } from '../../core/kernel/ids';
import { listKey } from '../../core/kernel/list-key';
import { startOfDay, utcMs } from '../../core/kernel/time';
import { destinationNow, type Addressee } from '../../core/orders/destination';
import { isStillHere } from '../../core/orders/order-states';
import { owedOf, type Order } from '../../core/orders/order';
import { profitOf } from '../../core/orders/profit';
import type { OrderView, ShopOrderView } from '../../core/orders/orders.contract';
import type { CustomerDocument, OrderDocument } from '../platform/collections';
import type { Caller } from '../platform/context';
import type { Documents, Draft } from '../platform/merchant-documents';

/** Orders of one customer that a history is folded from: far beyond what one person buys. */
const MOST_OF_HISTORY = 1000;

export function orderDraft(order: Order): Draft<OrderDocument> {
  return { _id: order.orderId, ...order, ...derived(order) };
}

/** The next state of a stored order, with what follows from it. */
export function changedOrder(next: OrderDocument): OrderDocument {
  return { ...next, ...derived(next) };
}

function derived(order: Order) {
  const sinceMidnight = Math.max(0, Math.min(86_399_999, order.createdAt - startOfDay(order.day)));
  return { owing: owedOf(order) > 0, listKey: listKey(utcMs(startOfDay(order.day) + sinceMidnight), order.orderId) };
}

/** What nobody needs to be a member to see: no costs. */
export function orderView({ orderId, day, state, lines, discountFen, totalFen, paidFen, refundedFen, payments, parcels, note, pictureIds, request }: Order): OrderView {
  return {
    orderId,
    day,
    state,
    lines: lines.map(({ cycleDays: _cycle, taken: _taken, costFen: _cost, ...line }) => line),
    discountFen,
    totalFen,
    paidFen,
    refundedFen,
    payments,
    parcels,
    note,
    pictureIds,
    request: request ?? null,
  };
}

/** The customer's own: pictures are the shop's notes, of chats and payments. */
export function ownOrderView(order: Order): OrderView {
  return { ...orderView(order), pictureIds: [] };
}

export function shopOrderView(order: Order, customer: CustomerDocument, { seesCosts }: Pick<Caller, 'seesCosts'>): ShopOrderView {
  const destination = isStillHere(order.state) ? destinationNow(order, addressee(customer)) : (order.destination ?? null);
  return { ...orderView(order), profitFen: seesCosts ? profitOf(order) : null, receiver: destination?.receiver ?? null, addressId: destination?.addressId ?? null };
}

/** The customer as a parcel's label calls them. */
export function addressee(customer: CustomerDocument): Addressee {
  return { ...customer, calledAs: displayName(customer) };
}

export async function historyOf(documents: Documents, customerId: CustomerId): Promise<OrderDocument[]> {
  return documents.find('orders', { index: 'byCustomer', equals: { customerId }, limit: MOST_OF_HISTORY });
}
