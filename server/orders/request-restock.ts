import { ok, refuse } from '../../core/kernel/result';
import { stepOrder } from '../../core/orders/change-order';
import { orderSummary, type Order } from '../../core/orders/order';
import { MAX_REQUESTS, pricedFor, requestOrder } from '../../core/orders/restock';
import { templateIdsOf } from '../notices/template-ids';
import { readCustomer } from '../customers/customer-repository';
import { Conflict } from '../platform/conflict';
import type { ProductDocument } from '../platform/collections';
import type { Caller, Command, Query } from '../platform/context';
import { MOST_PRODUCTS } from '../products/product-repository';
import { applyToOrder, findOrder, type FoundOrder } from './apply-to-order';
import { orderDraft } from './order-repository';
import { settleCustomer, type Told } from './settle-customer';

export const readPriceList: Query<'restock.prices'> = async ({ documents, caller }) => {
  const merchant = await documents.get('merchants', caller.merchantId);
  const reseller = await readCustomer(documents, ownCustomer(caller));
  const levelId = reseller?.levelId ?? null;
  if (merchant === null || levelId === null) throw new Error('a reseller has a merchant and a level');
  const products = await documents.find('products', { index: 'byName', limit: MOST_PRODUCTS });
  const levelName = merchant.levels.find((level) => level.levelId === levelId)?.name ?? '';
  return ok({ merchantName: merchant.name, levelName, products: products.map((product) => pricedFor(product, levelId)), templates: templateIdsOf(merchant.templates) });
};

export const requestRestock: Command<'restock.request', ProductDocument[]> = {
  async before({ documents }, { lines }) {
    return ok(await documents.getMany('products', lines.map(({ productId }) => productId)));
  },
  async run(context, { orderId, lines, seenTotalFen, note }, products) {
    const { documents, caller, now } = context;
    const reseller = await readCustomer(documents, ownCustomer(caller));
    if (reseller === null || reseller.levelId === null) throw new Conflict('the level was lost meanwhile');
    if (reseller.contact.openOrders.filter(({ requested }) => requested).length >= MAX_REQUESTS) return refuse('TOO_MANY_REQUESTS');
    const { customerId, levelId } = reseller;
    const order = requestOrder({ orderId, reseller: { customerId, levelId }, asked: lines, note, now }, products);
    if (!order.ok) return order;
    if (order.value.totalFen !== seenTotalFen) return refuse('PRICES_CHANGED', 'seenTotalFen');
    await documents.create('orders', orderDraft(order.value));
    await settleCustomer(context, reseller, { before: null, after: order.value }, null, { occasion: orderId, told: [{ occasion: orderId, entry: requestTold(order.value, 'asked') }] });
    return ok({ orderId, totalFen: order.value.totalFen });
  },
};

export const withdrawRequest: Command<'restock.withdraw', FoundOrder> = {
  before: (context, { orderId }) => findOrder(context, orderId, (order) => stepOrder(order, 'withdraw')),
  async run(context, { orderId }, found) {
    const applied = await applyToOrder(context, orderId, found, (order) => stepOrder(order, 'withdraw'), (order) => [requestTold(order, 'withdrawn')]);
    return applied.ok ? ok({}) : applied;
  },
};

/** What the timeline says of a request and of its answer. */
export function requestTold({ orderId, lines, totalFen, request }: Order, step: Extract<Told['entry'], { kind: 'restock' }>['step']): Told['entry'] {
  return { kind: 'restock', orderId, step, summary: orderSummary(lines), totalFen, word: request?.word ?? '' };
}

function ownCustomer({ customerId }: Caller) {
  if (customerId === null) throw new Error('a bound caller has a customer');
  return customerId;
}
