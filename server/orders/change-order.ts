import type { ActionInput } from '../../core/contract';
import { fen } from '../../core/kernel/money';
import { ok, refuse } from '../../core/kernel/result';
import { shanghaiDayOf, type UtcMs } from '../../core/kernel/time';
import { cancelOrder as cancelled, payOrder, refundOrder as refunded } from '../../core/orders/change-order';
import { chooseDestination } from '../../core/orders/destination';
import { isStillHere, REFUSED_AS } from '../../core/orders/order-states';
import { orderSummary, type Order } from '../../core/orders/order';
import { exchangeFiles } from '../files/exchange-files';
import { areUploadsOf } from '../platform/cloud-files';
import type { Command } from '../platform/context';
import type { OrderDocument } from '../platform/collections';
import { readCustomer } from '../customers/customer-repository';
import { applyToOrder, findOrder, returnToStock, type FoundOrder } from './apply-to-order';
import { addressee, orderView } from './order-repository';
import { orderTold } from './place-order';
import type { Told } from './settle-customer';

const paying = ({ amountFen, method = 'wechat', day }: ActionInput<'orders.recordPayment'>, now: UtcMs) => (order: OrderDocument) => {
  const today = shanghaiDayOf(now);
  return payOrder(order, { amountFen, method, day: day ?? today }, today);
};

export const recordPayment: Command<'orders.recordPayment', FoundOrder> = {
  before: (context, input) => findOrder(context, input.orderId, paying(input, context.now)),
  async run(context, input, found) {
    const applied = await applyToOrder(context, input.orderId, found, paying(input, context.now), paymentTold);
    if (!applied.ok) return applied;
    const { order, settled } = applied.value;
    return ok({ paidFen: order.paidFen, ...settled });
  },
};

function paymentTold({ orderId, payments }: Order): Told['entry'][] {
  const last = payments[payments.length - 1];
  if (!last) return [];
  return [{ kind: 'payment', orderId, amountFen: last.amountFen, method: last.method }];
}

const refunding = ({ lines, amountFen, method = 'wechat', day }: ActionInput<'orders.refund'>, now: UtcMs) => (order: OrderDocument) => {
  const today = shanghaiDayOf(now);
  return refunded(order, { quantities: lines, amountFen, method, day: day ?? today }, today);
};

export const refundOrder: Command<'orders.refund', FoundOrder> = {
  before: (context, input) => findOrder(context, input.orderId, refunding(input, context.now)),
  async run(context, input, found) {
    const applied = await applyToOrder(context, input.orderId, found, refunding(input, context.now), refundTold);
    if (!applied.ok) return applied;
    const { order, settled } = applied.value;
    if (input.backToStock) await returnToStock(context, order, input.lines, 'returned', `refund.${order.version}`);
    return ok({ order: orderView(order), ...settled });
  },
};

function refundTold(order: Order, before: Order): Told['entry'][] {
  const back = order.lines.map((line, index) => ({ productName: line.productName, quantity: line.returned - (before.lines[index]?.returned ?? 0) })).filter(({ quantity }) => quantity > 0);
  const { orderId, refundedFen } = order;
  return [{ kind: 'refund', orderId, summary: orderSummary(back), amountFen: fen(refundedFen - before.refundedFen) }];
}

export const cancelOrder: Command<'orders.cancel', FoundOrder> = {
  before: (context, { orderId }) => findOrder(context, orderId, cancelled),
  async run(context, { orderId }, found) {
    const applied = await applyToOrder(context, orderId, found, cancelled<OrderDocument>, (order) => [orderTold(order).entry]);
    if (!applied.ok) return applied;
    const { order, settled } = applied.value;
    await returnToStock(context, order, order.lines.map(({ productId, taken }) => ({ productId, quantity: taken })), 'cancelled', 'cancelled');
    return ok(settled);
  },
};

/** Once a parcel has left, it goes where it goes. */
export const sendOrderTo: Command<'orders.sendTo'> = {
  async run({ documents }, { orderId, addressId }) {
    const order = await documents.get('orders', orderId);
    const customer = order === null ? null : await readCustomer(documents, order.customerId);
    if (order === null || customer === null) return refuse('ORDER_NOT_FOUND', 'orderId');
    if (!isStillHere(order.state)) return refuse(REFUSED_AS[order.state], 'orderId');
    const destination = chooseDestination(addressee(customer), addressId);
    if (!destination.ok) return destination;
    await documents.replace('orders', { ...order, destination: destination.value });
    return ok({});
  },
};

export const annotateOrder: Command<'orders.annotate'> = {
  async run({ documents, outbox, caller }, { orderId, note, pictureIds }) {
    if (!areUploadsOf('orders', caller.merchantId, pictureIds)) return refuse('FILE_NOT_FOUND', 'pictureIds');
    const order = await documents.get('orders', orderId);
    const customer = order === null ? null : await readCustomer(documents, order.customerId);
    if (order === null || customer === null) return refuse('ORDER_NOT_FOUND', 'orderId');
    await documents.replace('orders', { ...order, note: note.trim(), pictureIds });
    await exchangeFiles(outbox, order.pictureIds, pictureIds);
    return ok({});
  },
};
