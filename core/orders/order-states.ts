import { ok, refuse, type Result } from '../kernel/result';

/**
 * Where an order stands between the shop and the customer; whether it is paid stands apart ({@link paymentStateOf}).
 * requested 待确认: a reseller asks for goods, the seller has not answered · declined 未接单: the seller said no ·
 * waiting 待发货 · shipped 已发货 · signed 已签收, or handed over in person · cancelled 已撤销, as if it had never been ·
 * returned 已退: all the goods or all the money went back
 */
export const ORDER_STATES = ['requested', 'waiting', 'shipped', 'signed', 'cancelled', 'returned', 'declined'] as const;
export type OrderState = (typeof ORDER_STATES)[number];

/**
 * ship: a parcel leaves · unship: the last parcel was a mistake · hand-over: given in person · take-back: it was not, after all ·
 * sign: the customer has it · unsign: not yet, after all · cancel: the order was a mistake · return-all: nothing of it is left ·
 * accept, decline: the seller answers a request · reconsider: the no was a mistake · withdraw: the reseller takes it back
 */
export const ORDER_EVENTS = ['ship', 'unship', 'hand-over', 'take-back', 'sign', 'unsign', 'cancel', 'return-all', 'accept', 'decline', 'reconsider', 'withdraw'] as const;
export type OrderEvent = (typeof ORDER_EVENTS)[number];

/** Every legal move. What is not here is refused. */
const MOVES: Record<OrderState, Partial<Record<OrderEvent, OrderState>>> = {
  requested: { accept: 'waiting', decline: 'declined', withdraw: 'cancelled' },
  waiting: { ship: 'shipped', 'hand-over': 'signed', cancel: 'cancelled', 'return-all': 'returned' },
  shipped: { ship: 'shipped', unship: 'waiting', sign: 'signed', 'return-all': 'returned' },
  signed: { ship: 'shipped', unsign: 'shipped', 'take-back': 'waiting', cancel: 'cancelled', 'return-all': 'returned' },
  cancelled: {},
  returned: {},
  declined: { reconsider: 'requested' },
};

/** Moves that the parcels of the order decide as well. */
const NEEDS_PARCELS: Partial<Record<OrderEvent, boolean>> = { unship: false, unsign: true, 'take-back': false, cancel: false };

/** What a move is refused with that the state does not allow. */
export const REFUSED_AS = {
  requested: 'ORDER_REQUESTED',
  waiting: 'ORDER_NOT_SHIPPED',
  shipped: 'ORDER_SHIPPED',
  signed: 'ORDER_SIGNED',
  cancelled: 'ORDER_CANCELLED',
  returned: 'ORDER_RETURNED',
  declined: 'ORDER_DECLINED',
} as const satisfies Record<OrderState, string>;
export type IllegalMove = (typeof REFUSED_AS)[OrderState];
export const ILLEGAL_MOVES: readonly IllegalMove[] = Object.values(REFUSED_AS);

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

/** Whether the goods may still be sent anywhere. */
export function isStillHere(state: OrderState): state is 'waiting' | 'requested' {
  return state === 'waiting' || state === 'requested';
}

/** Whether nothing of the order stands any more. */
export function isVoid(state: OrderState): state is 'cancelled' | 'returned' | 'declined' {
  return state === 'cancelled' || state === 'returned' || state === 'declined';
}

/** The states in which nothing is sold, owed or paid: not agreed yet, never agreed, or a mistake. */
export const UNBOUND_STATES = ['requested', 'cancelled', 'declined'] as const satisfies readonly OrderState[];
export type UnboundState = (typeof UNBOUND_STATES)[number];

/** Whether both sides have agreed on the order, and it was no mistake. */
export function isBinding(state: OrderState): state is Exclude<OrderState, UnboundState> {
  return !(UNBOUND_STATES as readonly OrderState[]).includes(state);
}

export type PaymentState = 'unpaid' | 'part-paid' | 'paid';

/** An order that costs nothing is paid. */
export function paymentStateOf({ totalFen, paidFen }: { totalFen: number; paidFen: number }): PaymentState {
  if (paidFen >= totalFen) return 'paid';
  return paidFen > 0 ? 'part-paid' : 'unpaid';
}
