import { addFen, fen, splitFen, type Fen } from '../kernel/money';
import type { ProductId } from '../kernel/ids';
import { ok, refuse, type Result } from '../kernel/result';
import type { ShanghaiDay } from '../kernel/time';
import type { Parcel } from '../shipping/parcel';
import { keptOf, MAX_PARCELS, MAX_PAYMENTS, payableOf, type Order, type OrderLine, type Payment } from './order';
import { hasLeft, isBinding, isVoid, moveOrder, REFUSED_AS, type IllegalMove, type OrderEvent, type UnboundState } from './order-states';

/** Moves the order along, where nothing but its state changes. */
export function stepOrder<O extends Order>(order: O, event: OrderEvent): Result<O, IllegalMove> {
  const state = moveOrder(order, event);
  return state.ok ? ok({ ...order, state: state.value }) : state;
}

/** A mistaken order goes back to nothing; one that was refunded already has a history to keep. */
export function cancelOrder<O extends Order>(order: O): Result<O, IllegalMove | 'ORDER_REFUNDED'> {
  const cancelled = stepOrder(order, 'cancel');
  if (cancelled.ok && order.refundedFen + order.lines.reduce((sum, line) => sum + line.returned, 0) > 0) return refuse('ORDER_REFUNDED', 'orderId');
  return cancelled;
}

/** Why no money moves for an order that binds nobody. */
type UnboundRefusal = (typeof REFUSED_AS)[UnboundState];

type PaymentRefusal = UnboundRefusal | 'AMOUNT_INVALID' | 'PAID_TOO_MUCH' | 'TOO_MANY_PAYMENTS' | 'DAY_IN_FUTURE';

/** The customer pays, in whole or in part. */
export function payOrder<O extends Order>(order: O, payment: Omit<Payment, 'direction'>, today: ShanghaiDay): Result<O, PaymentRefusal> {
  if (!isBinding(order.state)) return refuse(REFUSED_AS[order.state], 'orderId');
  if (payment.amountFen <= 0) return refuse('AMOUNT_INVALID', 'amountFen');
  if (payment.day > today) return refuse('DAY_IN_FUTURE', 'day');
  const paidFen = addFen(order.paidFen, payment.amountFen);
  if (paidFen > order.totalFen) return refuse('PAID_TOO_MUCH', 'amountFen');
  if (order.payments.length >= MAX_PAYMENTS) return refuse('TOO_MANY_PAYMENTS', 'orderId');
  return ok({ ...order, paidFen, payments: [...order.payments, { ...payment, direction: 'in' }] });
}

export interface Refund extends Omit<Payment, 'direction'> {
  /** Units that come back, by product; none when only money does. */
  quantities: readonly { productId: ProductId; quantity: number }[];
}

type RefundRefusal = UnboundRefusal | 'ORDER_RETURNED' | 'AMOUNT_INVALID' | 'REFUND_TOO_MUCH' | 'QUANTITY_TOO_LARGE' | 'PRODUCT_NOT_FOUND' | 'PRODUCT_TWICE' | 'TOO_MANY_PAYMENTS' | 'DAY_IN_FUTURE';

/**
 * Takes goods back, money off, or both. `amountFen` comes off the total: first off what the customer still owes, and only what
 * they have paid beyond the new total goes back to them. When nothing is left of the goods or of the total, the order is returned.
 */
export function refundOrder<O extends Order>(order: O, refund: Refund, today: ShanghaiDay): Result<O, RefundRefusal> {
  if (!isBinding(order.state)) return refuse(REFUSED_AS[order.state], 'orderId');
  if (order.state === 'returned') return refuse('ORDER_RETURNED', 'orderId');
  if (refund.day > today) return refuse('DAY_IN_FUTURE', 'day');
  const lines = returnedLines(order, refund.quantities);
  if (!lines.ok) return lines;
  if (refund.amountFen === 0 && refund.quantities.length === 0) return refuse('AMOUNT_INVALID', 'amountFen');
  if (refund.amountFen > order.totalFen) return refuse('REFUND_TOO_MUCH', 'amountFen');
  const totalFen = fen(order.totalFen - refund.amountFen);
  const backFen = fen(Math.max(0, order.paidFen - totalFen));
  if (backFen > 0 && order.payments.length >= MAX_PAYMENTS) return refuse('TOO_MANY_PAYMENTS', 'orderId');
  const { method, day } = refund;
  const next: O = {
    ...order,
    lines: lines.value,
    totalFen,
    refundedFen: addFen(order.refundedFen, refund.amountFen),
    paidFen: fen(order.paidFen - backFen),
    payments: backFen > 0 ? [...order.payments, { direction: 'out', amountFen: backFen, method, day }] : order.payments,
  };
  const nothingLeft = lines.value.every((line) => keptOf(line) === 0) || (totalFen === 0 && refund.amountFen > 0);
  return ok(nothingLeft ? { ...next, state: 'returned' } : next);
}

function returnedLines(order: Order, quantities: Refund['quantities']): Result<Order['lines'], 'QUANTITY_TOO_LARGE' | 'PRODUCT_NOT_FOUND' | 'PRODUCT_TWICE'> {
  if (new Set(quantities.map(({ productId }) => productId)).size < quantities.length) return refuse('PRODUCT_TWICE', 'lines');
  for (const [index, { productId, quantity }] of quantities.entries()) {
    const line = order.lines.find((candidate) => candidate.productId === productId);
    if (!line) return refuse('PRODUCT_NOT_FOUND', `lines.${index}.productId`);
    if (quantity > keptOf(line)) return refuse('QUANTITY_TOO_LARGE', `lines.${index}.quantity`);
  }
  const back = new Map(quantities.map(({ productId, quantity }) => [productId, quantity]));
  return ok(order.lines.map((line) => ({ ...line, returned: line.returned + (back.get(line.productId) ?? 0) })));
}

/**
 * What the units were sold for, discounts included: what a refund form proposes. Whatever comes back in turns sums exactly to
 * the line, and never to more than the order's total.
 */
export function worthOfReturn(order: { lines: readonly Pick<OrderLine, 'productId' | 'quantity' | 'priceFen' | 'discountFen' | 'returned'>[]; discountFen: Fen; totalFen: Fen }, quantities: Refund['quantities']): Fen {
  const payable = payableOf(order.lines, order.discountFen);
  const worth = quantities.map(({ productId, quantity }) => {
    const index = order.lines.findIndex((line) => line.productId === productId);
    const line = order.lines[index];
    if (!line) return fen(0);
    const units = splitFen(payable[index] ?? fen(0), Array.from({ length: line.quantity }, () => 1));
    return addFen(...units.slice(line.returned, line.returned + quantity));
  });
  return fen(Math.min(order.totalFen, addFen(...worth)));
}

type ShipRefusal = IllegalMove | 'TOO_MANY_PARCELS' | 'PARCEL_TWICE';

/** A parcel leaves; the first makes the order shipped, further ones add to it. */
export function shipOrder<O extends Order>(order: O, parcels: readonly Parcel[]): Result<O, ShipRefusal> {
  const shipped = stepOrder(order, 'ship');
  if (!shipped.ok) return shipped;
  const all = [...order.parcels, ...parcels];
  if (all.length > MAX_PARCELS) return refuse('TOO_MANY_PARCELS', 'parcels');
  const numbers = all.map(({ number }) => number).filter((number) => number !== '');
  if (new Set(numbers).size < numbers.length) return refuse('PARCEL_TWICE', 'parcels');
  return ok({ ...shipped.value, parcels: all });
}

/** Gives a parcel that has left its number, or another one for a wrong one; neither the parcel nor the state moves. */
export function renumberParcel<O extends Order>(order: O, index: number, { courier, number }: Pick<Parcel, 'courier' | 'number'>): Result<O, IllegalMove | 'PARCEL_NOT_FOUND' | 'PARCEL_TWICE'> {
  const parcel = order.parcels[index];
  if (parcel === undefined) return refuse('PARCEL_NOT_FOUND', 'index');
  if (!hasLeft(order.state)) return refuse(REFUSED_AS[order.state], 'orderId');
  if (number !== '' && order.parcels.some((other, at) => at !== index && other.number === number)) return refuse('PARCEL_TWICE', 'parcel');
  return ok({ ...order, parcels: order.parcels.map((other, at) => (at === index ? { ...parcel, courier, number } : other)) });
}

/** Takes a mistaken parcel off; without any left the order waits again. */
export function withoutParcel<O extends Order>(order: O, index: number): Result<O, IllegalMove | 'PARCEL_NOT_FOUND'> {
  if (order.parcels[index] === undefined) return refuse('PARCEL_NOT_FOUND', 'index');
  const fewer = { ...order, parcels: order.parcels.filter((_, at) => at !== index) };
  if (fewer.parcels.length === 0) return stepOrder(fewer, 'unship');
  return isVoid(order.state) ? stepOrder(order, 'unship') : ok(fewer);
}
