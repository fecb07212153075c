import type { Order } from '../orders/order';
import { isBinding } from '../orders/order-states';
import { fen, type Fen } from '../kernel/money';

/** What one order, as it stands, adds to the totals of its day and of its customer. A returned one is no order, but what was kept of its price stays. */
export interface OrderShare {
  orders: number;
  /** What was sold, paid or not. */
  salesFen: Fen;
  /** The part of the sales that resellers bought to sell on. */
  restockFen: Fen;
  /** What is still to be paid. */
  owedFen: Fen;
}

export const NO_SHARE: OrderShare = { orders: 0, salesFen: fen(0), restockFen: fen(0), owedFen: fen(0) };

type SharedOrder = Pick<Order, 'kind' | 'totalFen' | 'paidFen' | 'state'>;

/** @param order null when there is none (yet, or any more). */
export function shareOf(order: SharedOrder | null): OrderShare {
  if (order === null || !isBinding(order.state)) return NO_SHARE;
  const { kind, totalFen, paidFen } = order;
  return { orders: order.state === 'returned' ? 0 : 1, salesFen: totalFen, restockFen: kind === 'restock' ? totalFen : fen(0), owedFen: fen(totalFen - paidFen) };
}
