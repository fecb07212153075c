import type { OrderId } from '../../core/kernel/ids';
import { ok, refuse, type Result } from '../../core/kernel/result';
import type { Order } from '../../core/orders/order';
import { putBack } from '../../core/products/stock';
import { needsHistory } from '../../core/standing/customer-standing';
import { readCustomer } from '../customers/customer-repository';
import { Conflict } from '../platform/conflict';
import type { CommandContext, QueryContext } from '../platform/context';
import type { CustomerDocument, OrderDocument } from '../platform/collections';
import { saveStock } from '../products/save-stock';
import { readStock } from '../products/stock-sheet';
import { changedOrder, historyOf } from './order-repository';
import { settleCustomer, type Settled, type Telling, type Told } from './settle-customer';

/** What stood before the transaction: the history is read only when the change calls for it. */
export interface FoundOrder {
  customerVersion: number;
  history: OrderDocument[] | null;
}

/** A rule over one order of a customer: what becomes of it, or why not. */
export type OrderRule<C extends string> = (order: OrderDocument, customer: CustomerDocument) => Result<OrderDocument, C>;

/** Reads what {@link applyToOrder} will need, trying the rule on the order as it stands now. */
export async function findOrder<C extends string>({ documents }: QueryContext, orderId: OrderId, rule: OrderRule<C>): Promise<Result<FoundOrder, 'ORDER_NOT_FOUND'>> {
  const order = await documents.get('orders', orderId);
  const customer = order === null ? null : await readCustomer(documents, order.customerId);
  if (order === null || customer === null) return refuse('ORDER_NOT_FOUND', 'orderId');
  const tried = rule(order, customer);
  const asks = tried.ok && needsHistory(customer.record, { before: order, after: tried.value });
  return ok({ customerVersion: customer.version, history: asks ? await historyOf(documents, customer.customerId) : null });
}

export interface AppliedOrder {
  order: OrderDocument;
  customer: CustomerDocument;
  settled: Settled;
}

/**
 * Applies the rule to the order, and to its customer what follows from it: record, debt, stage, reminder and timeline.
 * @param told what the timeline says of it
 */
export async function applyToOrder<C extends string>(
  context: CommandContext,
  orderId: OrderId,
  { customerVersion, history }: FoundOrder,
  rule: OrderRule<C>,
  told: (order: OrderDocument, before: OrderDocument) => Told['entry'][],
): Promise<Result<AppliedOrder, C | 'ORDER_NOT_FOUND'>> {
  const before = await context.documents.get('orders', orderId);
  const customer = before === null ? null : await readCustomer(context.documents, before.customerId);
  if (before === null || customer === null) return refuse('ORDER_NOT_FOUND', 'orderId');
  if (customer.version !== customerVersion) throw new Conflict('the customer changed meanwhile');
  const ruled = rule(before, customer);
  if (!ruled.ok) return ruled;
  const order = changedOrder(ruled.value);
  await context.documents.replace('orders', order);
  const settled = await settleCustomer(context, customer, { before, after: order }, history, tellingOf(before, told(order, before)));
  return ok({ order, customer, settled });
}

/** A version of an order comes once. */
function tellingOf({ orderId, version }: OrderDocument, entries: readonly Told['entry'][]): Telling {
  const occasion = `${orderId}.v${version}`;
  return { occasion, told: entries.map((entry) => ({ occasion, entry })) };
}

/** Puts goods of the order back on the shelf. */
export async function returnToStock(context: CommandContext, order: Order, lines: Parameters<typeof putBack>[1], reason: 'cancelled' | 'returned', occasion: string): Promise<void> {
  if (!lines.some(({ quantity }) => quantity > 0)) return;
  const shelf = await readStock(context.documents, context.caller.merchantId);
  const change = putBack(shelf, lines, reason);
  if (change.moves.length > 0) await saveStock(context, shelf, change, { occasion: `${order.orderId}.${occasion}`, orderId: order.orderId });
}
