import type { Customer } from '../customers/customer';
import { stageAfterCancel, stageAfterOrder, type Stage } from '../lifecycle/stage-moves';
import { keptAmounts } from '../orders/kept-amounts';
import { isCounting, keptOf, type Order } from '../orders/order';
import { fen } from '../kernel/money';
import { changeTotals, type CustomerTotals } from '../totals/customer-totals';
import { addOrder, comesInOrder, recordOf, type CountingOrder, type PurchaseRecord } from '../reorder/purchase-record';

/** What a customer's orders have made of them. */
export type Standing = Pick<Customer, 'stage' | 'stagePinned' | 'stageReason' | 'stageRules' | 'details'> & {
  record: PurchaseRecord;
  totals: CustomerTotals;
};

/** One order before and after what happened to it; null before it was placed. */
export interface OrderChange {
  before: Order | null;
  after: Order;
}

/** What an order adds to the purchase record: the goods that were kept, at what they came to. Null when it does not count. */
export function purchaseOf(order: Order): CountingOrder | null {
  if (!isCounting(order)) return null;
  const { day, totalFen, lines } = order;
  const amounts = keptAmounts(order);
  return { day, totalFen, lines: lines.flatMap((line, at) => (keptOf(line) > 0 ? [{ ...line, quantity: keptOf(line), amountFen: amounts[at] ?? fen(0) }] : [])) };
}

/** The counting orders among `orders`, the earliest first; of one day, the one that was written down first. */
export function purchasesOf(orders: readonly Order[]): CountingOrder[] {
  return [...orders].sort((a, b) => a.createdAt - b.createdAt).flatMap((order) => purchaseOf(order) ?? []);
}

/** Whether the change alters the record in a way that only the whole history can tell. */
export function needsHistory(record: PurchaseRecord, { before, after }: OrderChange): boolean {
  const [was, is] = [before && purchaseOf(before), purchaseOf(after)];
  if (isSame(was, is)) return false;
  return was !== null || (is !== null && !comesInOrder(record, is.day));
}

/**
 * What the change makes of the customer. `history` holds all their orders, and is needed when {@link needsHistory} says so.
 * @throws when a history is needed and missing
 */
export function standingAfter(standing: Standing, change: OrderChange, history: readonly Order[] | null): { record: PurchaseRecord; totals: CustomerTotals; move: Stage | null } {
  const { before, after } = change;
  const totals = changeTotals(standing.totals, before, after);
  const [was, is] = [before && purchaseOf(before), purchaseOf(after)];
  if (isSame(was, is)) return { record: standing.record, totals, move: null };
  const record = recordAfter(standing.record, change, history);
  const move = was === null ? stageAfterOrder(standing, record) : stageAfterCancel(standing, record);
  return { record, totals, move };
}

function recordAfter(record: PurchaseRecord, change: OrderChange, history: readonly Order[] | null): PurchaseRecord {
  const { after } = change;
  if (needsHistory(record, change)) {
    if (history === null) throw new Error('the change needs the history');
    return recordOf(purchasesOf([...history.filter((order) => order.orderId !== after.orderId), after]), record);
  }
  const is = purchaseOf(after);
  return is === null ? record : addOrder(record, is);
}

function isSame(one: CountingOrder | null, other: CountingOrder | null): boolean {
  if (one === null || other === null) return one === other;
  return one.totalFen === other.totalFen && one.lines.length === other.lines.length && one.lines.every((line, index) => line.quantity === other.lines[index]?.quantity);
}
