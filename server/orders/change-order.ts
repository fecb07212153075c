import { addFen } from '../../core/kernel/money';
import type { OrderId } from '../../core/kernel/ids';
import { ok, refuse, type Result } from '../../core/kernel/result';
import { stageAfterCancel, stageAfterOrder } from '../../core/lifecycle/stage-moves';
import { isCounting } from '../../core/orders/order';
import { recordOf } from '../../core/reorder/purchase-record';
import { readCustomer } from '../customers/customer-repository';
import { Conflict } from '../platform/conflict';
import type { Command, CommandContext } from '../platform/context';
import type { CustomerDocument, OrderDocument } from '../platform/collections';
import type { Documents } from '../platform/merchant-documents';
import { countingOrders, historyOf } from './order-repository';
import { orderTold, recordWith } from './place-order';
import { settleCustomer } from './settle-customer';

interface Found {
  customerVersion: number;
  history: OrderDocument[];
}

async function readHistory({ documents }: { documents: Documents }, { orderId }: { orderId: OrderId }): Promise<Result<Found, 'ORDER_NOT_FOUND'>> {
  const order = await documents.get('orders', orderId);
  const customer = order === null ? null : await readCustomer(documents, order.customerId);
  if (order === null || customer === null) return refuse('ORDER_NOT_FOUND', 'orderId');
  return ok({ customerVersion: customer.version, history: await historyOf(documents, customer.customerId) });
}

/** The order and its customer, inside the transaction and unchanged since the history was read. */
async function readBoth({ documents }: CommandContext, orderId: OrderId, found: Found): Promise<Result<{ order: OrderDocument; customer: CustomerDocument }, 'ORDER_NOT_FOUND' | 'ORDER_CANCELLED'>> {
  const order = await documents.get('orders', orderId);
  if (order === null) return refuse('ORDER_NOT_FOUND', 'orderId');
  if (order.cancelled) return refuse('ORDER_CANCELLED', 'orderId');
  const customer = await readCustomer(documents, order.customerId);
  if (customer === null) return refuse('ORDER_NOT_FOUND', 'orderId');
  if (customer.version !== found.customerVersion) throw new Conflict('the customer changed meanwhile');
  return ok({ order, customer });
}

export const recordPayment: Command<'orders.recordPayment', Found> = {
  before: readHistory,
  async run(context, { orderId, amountFen }, found) {
    if (amountFen === 0) return refuse('AMOUNT_INVALID', 'amountFen');
    const both = await readBoth(context, orderId, found);
    if (!both.ok) return both;
    const { order, customer } = both.value;
    const paidFen = addFen(order.paidFen, amountFen);
    if (paidFen > order.totalFen) return refuse('PAID_TOO_MUCH', 'amountFen');
    const paid = { ...order, paidFen };
    await context.documents.replace('orders', paid);
    const record = isCounting(paid) ? recordWith(customer, paid, found.history) : customer.record;
    const move = isCounting(paid) ? stageAfterOrder(customer, record) : null;
    const next = await settleCustomer(context, customer, { order: { before: order, after: paid }, record, move, told: [] });
    return ok({ paidFen, stage: next.stage, stageMoved: move !== null });
  },
};

export const cancelOrder: Command<'orders.cancel', Found> = {
  before: readHistory,
  async run(context, { orderId }, found) {
    const both = await readBoth(context, orderId, found);
    if (!both.ok) return both;
    const { order, customer } = both.value;
    const cancelled = { ...order, cancelled: true };
    await context.documents.replace('orders', cancelled);
    const record = isCounting(order) ? recordOf(countingOrders(found.history, orderId), customer.record) : customer.record;
    const next = await settleCustomer(context, customer, { order: { before: order, after: cancelled }, record, move: isCounting(order) ? stageAfterCancel(customer, record) : null, told: [orderTold(cancelled)] });
    return ok({ stage: next.stage, nextRunOutDay: next.nextRunOutDay });
  },
};
