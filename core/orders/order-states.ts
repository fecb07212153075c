import { ok, refuse, type Result } from '../kernel/result';

/**
 * Where an order stands between the shop and the customer; whether it is paid stands apart ({@link paymentStateOf}).
 * waiting 待发货 · shipped 已发货 · signed 已签收, or handed over in person · cancelled 已撤销, as if it had never been ·
 * returned 已退: all the goods or all the money went back
 */
export const ORDER_STATES = ['waiting', 'shipped', 'signed', 'cancelled', 'returned'] as const;
export type OrderState = (typeof ORDER_STATES)[number];

/**
 * ship: a parcel leaves · unship: the last parcel was a mistake · hand-over: given in person · take-back: it was not, after all ·
 * sign: the customer has it · unsign: not yet, after all · cancel: the order was a mistake · return-all: nothing of it is left
 */
export const ORDER_EVENTS = ['ship', 'unship', 'hand-over', 'take-back', 'sign', 'unsign', 'cancel', 'return-all'] as const;
export type OrderEvent = (typeof ORDER_EVENTS)[number];

/** Every legal move. What is not here is refused. */
const MOVES: Record<OrderState, Partial<Record<OrderEvent, OrderState>>> = {
  waiting: { ship: 'shipped', 'hand-over': 'signed', cancel: 'cancelled', 'return-all': 'returned' },
  shipped: { ship: 'shipped', unship: 'waiting', sign: 'signed', 'return-all': 'returned' },
  signed: { ship: 'shipped', unsign: 'shipped', 'take-back': 'waiting', cancel: 'cancelled', 'return-all': 'returned' },
  cancelled: {},
  returned: {},
};

/** Moves that the parcels of the order decide as well. */
const NEEDS_PARCELS: Partial<Record<OrderEvent, boolean>> = { unship: false, unsign: true, 'take-back': false, cancel: false };

const REFUSED_AS = { waiting: 'ORDER_NOT_SHIPPED', shipped: 'ORDER_SHIPPED', signed: 'ORDER_SIGNED', cancelled: 'ORDER_CANCELLED', returned: 'ORDER_RETURNED' } as const;
export type IllegalMove = (typeof REFUSED_AS)[OrderState];

/** The state after `event`. A move that the machine does not know is refused with the code of the state it met. */
export function moveOrder(order: { state: OrderState; parcels: readonly unknown[] }, event: OrderEvent): Result<OrderState, IllegalMove> {
  const to = MOVES[order.state][event];
  const parcels = NEEDS_PARCELS[event];
  if (to === undefined || (parcels !== undefined && parcels !== order.parcels.length > 0)) return refuse(REFUSED_AS[order.state], 'orderId');
  return ok(to);
}

/** Whether the goods have left the shop: an order that has counts even on credit. */
export function hasLeft(state: OrderState): boolean {
  return state === 'shipped' || state === 'signed';
}

/** Whether nothing of the order stands any more. */
export function isVoid(state: OrderState): boolean {
  return state === 'cancelled' || state === 'returned';
}

export type PaymentState = 'unpaid' | 'part-paid' | 'paid';

/** An order that costs nothing is paid. */
export function paymentStateOf({ totalFen, paidFen }: { totalFen: number; paidFen: number }): PaymentState {
  if (paidFen >= totalFen) return 'paid';
  return paidFen > 0 ? 'part-paid' : 'unpaid';
}
