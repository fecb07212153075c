import type { ShanghaiDay } from '../../core/kernel/time';
import { isBinding, type Order } from './expected-order';
import { CUSTOMERS, type Step } from './shop-steps';

export const BY_STATE = { requested: 'ORDER_REQUESTED', declined: 'ORDER_DECLINED', waiting: 'ORDER_NOT_SHIPPED', shipped: 'ORDER_SHIPPED', signed: 'ORDER_SIGNED', cancelled: 'ORDER_CANCELLED', returned: 'ORDER_RETURNED' };

/** What is on hand of each product, by place, and since when it is counted; null of one that nobody counts. */
export type Shelf = ({ onHand: number; counted: ShanghaiDay } | null)[];

export function pay(order: Order, amount: number): string {
  if (!isBinding(order)) return BY_STATE[order.state];
  if (amount <= 0) return 'AMOUNT_INVALID';
  if (order.paid + amount > order.total) return 'PAID_TOO_MUCH';
  order.paid += amount;
  return 'OK';
}

export function refund(order: Order, { back, backToStock }: Extract<Step, { do: 'refund' }>, amount: number, shelf: Shelf): string {
  if (!isBinding(order) || order.state === 'returned') return BY_STATE[order.state];
  const units = order.lines.map((_, index) => back[index] ?? 0);
  if (order.lines.some((line, index) => units[index]! > line.quantity - line.returned)) return 'QUANTITY_TOO_LARGE';
  if (amount === 0 && units.every((unit) => unit === 0)) return 'AMOUNT_INVALID';
  if (amount > order.total) return 'REFUND_TOO_MUCH';
  order.total -= amount;
  order.refunded += amount;
  order.paid = Math.min(order.paid, order.total);
  order.lines.forEach((line, index) => {
    line.returned += units[index]!;
    const item = shelf[line.product];
    if (backToStock && item) item.onHand += units[index]!;
  });
  if (order.lines.every((line) => line.returned === line.quantity) || (order.total === 0 && amount > 0)) order.state = 'returned';
  return 'OK';
}

export function move(order: Order, event: 'cancel' | 'ship' | 'unship' | 'sign' | 'unsign' | 'hand-over' | 'take-back', shelf: Shelf): string {
  const { state, parcels } = order;
  if (event === 'unship') {
    if (parcels.length === 0) return 'PARCEL_NOT_FOUND';
    if (state !== 'shipped' && (state !== 'signed' || parcels.length === 1)) return BY_STATE[state];
    order.parcels = parcels.slice(0, -1);
    if (order.parcels.length === 0) order.state = 'waiting';
    return 'OK';
  }
  const can = {
    ship: state === 'waiting' || state === 'shipped' || state === 'signed',
    sign: state === 'shipped',
    unsign: state === 'signed' && parcels.length > 0,
    'hand-over': state === 'waiting',
    'take-back': state === 'signed' && parcels.length === 0,
    cancel: (state === 'waiting' || state === 'signed') && parcels.length === 0,
  }[event];
  if (!can) return BY_STATE[state];
  if (event === 'cancel' && (order.refunded > 0 || order.lines.some(({ returned }) => returned > 0))) return 'ORDER_REFUNDED';
  if (event === 'ship') order.parcels = [...parcels, ''];
  if (event === 'cancel') for (const { product, taken } of order.lines) if (shelf[product]) shelf[product]!.onHand += taken;
  order.state = ({ ship: 'shipped', sign: 'signed', unsign: 'shipped', 'hand-over': 'signed', 'take-back': 'waiting', cancel: 'cancelled' } as const)[event];
  return 'OK';
}

export function renumber(order: Order, parcel: number, number: string): string {
  if (order.parcels[parcel] === undefined) return 'PARCEL_NOT_FOUND';
  if (order.state !== 'shipped' && order.state !== 'signed') return BY_STATE[order.state];
  if (number !== '' && order.parcels.some((other, at) => at !== parcel && other === number)) return 'PARCEL_TWICE';
  order.parcels = order.parcels.map((other, at) => (at === parcel ? number : other));
  return 'OK';
}

export function answer(order: Order, event: 'decline' | 'reconsider' | 'withdraw'): string {
  if (event === 'withdraw' && order.customer !== CUSTOMERS) return 'ORDER_NOT_FOUND';
  const from = event === 'reconsider' ? 'declined' : 'requested';
  if (order.state !== from) return BY_STATE[order.state];
  order.state = ({ decline: 'declined', reconsider: 'requested', withdraw: 'cancelled' } as const)[event];
  return 'OK';
}
