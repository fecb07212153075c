import { ok, refuse, type Result } from '../../core/kernel/result';
import { shanghaiDayOf } from '../../core/kernel/time';
import { stageAfterOrder } from '../../core/lifecycle/stage-moves';
import { checkOrder, isCounting, orderSummary, type Order, type OrderLine } from '../../core/orders/order';
import { addOrder, comesInOrder, recordOf, type PurchaseRecord } from '../../core/reorder/purchase-record';
import { readCustomer } from '../customers/customer-repository';
import { Conflict } from '../platform/conflict';
import type { Command } from '../platform/context';
import type { CustomerDocument, OrderDocument, ProductDocument } from '../platform/collections';
import { countingOrder, countingOrders, historyOf, orderDraft } from './order-repository';
import { settleCustomer, type Told } from './settle-customer';

interface Found {
  products: ProductDocument[];
  customerVersion: number;
  /** Read only when the order is earlier than the customer's last one. */
  history: OrderDocument[] | null;
}

export const placeOrder: Command<'orders.place', Found> = {
  async before({ documents }, { customerId, lines, day }) {
    const customer = await readCustomer(documents, customerId);
    if (customer === null) return refuse('CUSTOMER_NOT_FOUND', 'customerId');
    const products = await documents.getMany('products', lines.map((line) => line.productId));
    const history = comesInOrder(customer.record, day) ? null : await historyOf(documents, customerId);
    return ok({ products, customerVersion: customer.version, history });
  },
  async run(context, input, { products, customerVersion, history }) {
    const { documents, now } = context;
    const customer = await readCustomer(documents, input.customerId);
    if (customer === null) return refuse('CUSTOMER_NOT_FOUND', 'customerId');
    if (customer.version !== customerVersion) throw new Conflict('the customer changed meanwhile');
    const lines = readLines(input.lines, products);
    if (!lines.ok) return lines;
    const total = checkOrder({ ...input, lines: lines.value }, shanghaiDayOf(now));
    if (!total.ok) return total;
    const order: Order = {
      orderId: input.orderId,
      customerId: input.customerId,
      kind: customer.levelId === null ? 'sale' : 'restock',
      day: input.day,
      lines: lines.value,
      totalFen: total.value,
      paidFen: input.paidFen,
      note: input.note.trim(),
      cancelled: false,
      createdAt: now,
    };
    await documents.create('orders', orderDraft(order));
    const record = isCounting(order) ? recordWith(customer, order, history) : customer.record;
    const move = isCounting(order) ? stageAfterOrder(customer, record) : null;
    const next = await settleCustomer(context, customer, { order: { before: null, after: order }, record, move, told: [orderTold(order)] });
    return ok({ orderId: order.orderId, totalFen: order.totalFen, stage: next.stage, stageMoved: move !== null, nextRunOutDay: next.nextRunOutDay });
  },
};

function readLines(lines: readonly { productId: OrderLine['productId']; quantity: number; priceFen: OrderLine['priceFen'] }[], products: readonly ProductDocument[]): Result<OrderLine[], 'PRODUCT_NOT_FOUND'> {
  const read: OrderLine[] = [];
  for (const line of lines) {
    const product = products.find((candidate) => candidate.productId === line.productId);
    if (!product) return refuse('PRODUCT_NOT_FOUND', 'lines');
    read.push({ ...line, productName: product.name, unit: product.unit, cycleDays: product.cycleDays });
  }
  return ok(read);
}

/** The record with one more order; folded anew when the order is earlier than the last. */
export function recordWith(customer: CustomerDocument, order: Order, history: readonly OrderDocument[] | null): PurchaseRecord {
  if (history === null) return addOrder(customer.record, countingOrder(order));
  return recordOf([...countingOrders(history, order.orderId), countingOrder(order)], customer.record);
}

export function orderTold(order: Order): Told {
  const { orderId, day, totalFen, cancelled } = order;
  return { occasion: cancelled ? `${orderId}.cancelled` : orderId, entry: { kind: 'order', orderId, day, summary: orderSummary(order.lines), totalFen, cancelled } };
}
