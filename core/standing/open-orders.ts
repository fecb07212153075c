import { addDays, type ShanghaiDay } from '../kernel/time';
import { isVoid } from '../orders/order-states';
import { orderSummary, owedOf, type Order } from '../orders/order';
import type { OpenOrder } from '../reminders/contact-facts';

/** How long after signing for it an order may still ask for care. */
const CARE_DAYS = 30;
const MOST_OPEN = 20;

/** The customer's orders that still ask for something, after one changed: to be shipped, paid, or followed up. Newest last. */
export function changeOpenOrders(open: readonly OpenOrder[], before: Order | null, after: Order, today: ShanghaiDay): OpenOrder[] {
  const others = open.filter((order) => order.orderId !== after.orderId && isOpen(order, today));
  const held = open.find((order) => order.orderId === after.orderId);
  const next = openOrder(after, signedDay(held, before, after, today));
  return isVoid(after.state) || !isOpen(next, today) ? others : [...others, next].slice(-MOST_OPEN);
}

function openOrder(order: Order, signed: ShanghaiDay | null): OpenOrder {
  const { orderId, day, lines, state } = order;
  return { orderId, day, summary: orderSummary(lines), waiting: state === 'waiting', requested: state === 'requested', owedFen: owedOf(order), signedDay: signed };
}

/** One that was handed over when it was written down was signed for on its own day. */
function signedDay(held: OpenOrder | undefined, before: Order | null, after: Order, today: ShanghaiDay): ShanghaiDay | null {
  if (after.state !== 'signed' || after.kind === 'restock') return null;
  if (before === null) return after.day;
  return before.state === 'signed' ? (held?.signedDay ?? null) : today;
}

function isOpen({ waiting, requested, owedFen, signedDay: signed }: OpenOrder, today: ShanghaiDay): boolean {
  return waiting || requested === true || owedFen > 0 || (signed !== null && addDays(signed, CARE_DAYS) >= today);
}
