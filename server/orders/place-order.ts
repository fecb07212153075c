import type { ActionInput } from '../../core/contract';
import { fen } from '../../core/kernel/money';
import { ok, refuse, type Result } from '../../core/kernel/result';
import { shanghaiDayOf, type UtcMs } from '../../core/kernel/time';
import { chooseDestination } from '../../core/orders/destination';
import { checkOrder, orderSummary, type Order, type OrderLine } from '../../core/orders/order';
import type { LowStockView } from '../../core/orders/orders.contract';
import { isLow, takeStock, type StockChange } from '../../core/products/stock';
import { comesInOrder } from '../../core/reorder/purchase-record';
import { readCustomer } from '../customers/customer-repository';
import { areUploadsOf } from '../platform/cloud-files';
import { Conflict } from '../platform/conflict';
import type { Command } from '../platform/context';
import type { CustomerDocument, OrderDocument, ProductDocument } from '../platform/collections';
import { saveStock } from '../products/save-stock';
import { readStock } from '../products/stock-sheet';
import { addressee, historyOf, orderDraft } from './order-repository';
import { settleCustomer, type Told } from './settle-customer';

interface Found {
  products: ProductDocument[];
  customerVersion: number;
  /** Read only when the order is earlier than the customer's last one. */
  history: OrderDocument[] | null;
}

export const placeOrder: Command<'orders.place', Found> = {
  async before({ documents, caller }, { customerId, lines, day, pictureIds = [] }) {
    if (!areUploadsOf('orders', caller.merchantId, pictureIds)) return refuse('FILE_NOT_FOUND', 'pictureIds');
    const customer = await readCustomer(documents, customerId);
    if (customer === null) return refuse('CUSTOMER_NOT_FOUND', 'customerId');
    const products = await documents.getMany('products', lines.map((line) => line.productId));
    const history = comesInOrder(customer.record, day) ? null : await historyOf(documents, customerId);
    return ok({ products, customerVersion: customer.version, history });
  },
  async run(context, input, { products, customerVersion, history }) {
    const { documents, caller, now } = context;
    const customer = await readCustomer(documents, input.customerId);
    if (customer === null) return refuse('CUSTOMER_NOT_FOUND', 'customerId');
    if (customer.version !== customerVersion) throw new Conflict('the customer changed meanwhile');
    const lines = readLines(input.lines, products);
    if (!lines.ok) return lines;
    const total = checkOrder({ ...input, lines: lines.value }, shanghaiDayOf(now));
    if (!total.ok) return total;
    const destination = input.handedOver ? ok(null) : chooseDestination(addressee(customer), input.addressId ?? null);
    if (!destination.ok) return destination;
    const shelf = await readStock(documents, caller.merchantId);
    const stock = takeStock(shelf, lines.value, input.day);
    if (!stock.ok) return stock;
    const order: Order = { ...newOrder(input, customer, now), lines: linesTaken(lines.value, stock.value), totalFen: total.value, destination: destination.value };
    await documents.create('orders', orderDraft(order));
    await context.outbox.keepFiles(order.pictureIds);
    if (stock.value.moves.length > 0) await saveStock(context, shelf, stock.value, { occasion: order.orderId, orderId: order.orderId });
    const settled = await settleCustomer(context, customer, { before: null, after: order }, history, { occasion: order.orderId, told: [orderTold(order)] });
    return ok({ orderId: order.orderId, totalFen: order.totalFen, ...settled, lowStock: lowStockOf(order, stock.value) });
  },
};

function newOrder(input: ActionInput<'orders.place'>, customer: CustomerDocument, now: UtcMs): Order {
  const { orderId, customerId, day, paidFen, method = 'wechat', handedOver = false, note, pictureIds = [], discountFen = fen(0) } = input;
  return {
    orderId,
    customerId,
    kind: customer.levelId === null ? 'sale' : 'restock',
    day,
    state: handedOver ? 'signed' : 'waiting',
    lines: [],
    discountFen,
    totalFen: fen(0),
    paidFen,
    refundedFen: fen(0),
    payments: paidFen > 0 ? [{ direction: 'in', amountFen: paidFen, method, day }] : [],
    parcels: [],
    note: note.trim(),
    pictureIds,
    request: null,
    createdAt: now,
  };
}

function readLines(lines: ActionInput<'orders.place'>['lines'], products: readonly ProductDocument[]): Result<OrderLine[], 'PRODUCT_NOT_FOUND'> {
  const read: OrderLine[] = [];
  for (const { productId, quantity, priceFen, discountFen = fen(0) } of lines) {
    const product = products.find((candidate) => candidate.productId === productId);
    if (!product) return refuse('PRODUCT_NOT_FOUND', 'lines');
    read.push({ productId, quantity, priceFen, discountFen, productName: product.name, unit: product.unit, cycleDays: product.cycleDays, costFen: product.costFen ?? null, returned: 0, taken: 0 });
  }
  return ok(read);
}

/** The lines with what they took from the shelf. */
export function linesTaken(lines: readonly OrderLine[], { moves }: StockChange): OrderLine[] {
  const taken = new Map(moves.map(({ productId, change }) => [productId, -change]));
  return lines.map((line) => ({ ...line, taken: taken.get(line.productId) ?? 0 }));
}

/** What the order has left low. */
export function lowStockOf(order: Order, { sheet, moves }: StockChange): LowStockView[] {
  return moves.flatMap(({ productId, onHand }) => {
    const item = sheet[productId];
    const line = order.lines.find((candidate) => candidate.productId === productId);
    return item && line && isLow(item) ? [{ productId, productName: line.productName, unit: line.unit, onHand }] : [];
  });
}

export function orderTold(order: Order): Told {
  const { orderId, day, totalFen } = order;
  const cancelled = order.state === 'cancelled';
  return { occasion: orderId, entry: { kind: 'order', orderId, day, summary: orderSummary(order.lines), totalFen, cancelled } };
}
