import type { OrderView } from '@core/orders/orders.contract';
import type { Fen } from '@core/kernel/money';

/** "面霜 ×2 等 3 种" */
export function goodsText({ lines }: Pick<OrderView, 'lines'>): string {
  const [first] = lines;
  if (!first) return '';
  const goods = `${first.productName} ×${first.quantity}`;
  return lines.length > 1 ? `${goods} 等 ${lines.length} 种` : goods;
}

export interface PaymentState {
  words: string;
  tone: 'settled' | 'owing' | 'void';
}

/** Where the money of an order stands. @param yuan writes an amount. */
export function paymentState({ totalFen, paidFen, cancelled }: Pick<OrderView, 'totalFen' | 'paidFen' | 'cancelled'>, yuan: (amount: Fen) => string): PaymentState {
  if (cancelled) return { words: '已取消', tone: 'void' };
  const left = (totalFen - paidFen) as Fen;
  if (left <= 0) return { words: '已付清', tone: 'settled' };
  return { words: paidFen > 0 ? `还差 ¥${yuan(left)}` : '未付款', tone: 'owing' };
}

export interface Totals {
  orders: number;
  totalFen: Fen;
  owingFen: Fen;
}

/** What the orders that stand come to. */
export function totalsOf(orders: readonly Pick<OrderView, 'totalFen' | 'paidFen' | 'cancelled'>[]): Totals {
  const standing = orders.filter(({ cancelled }) => !cancelled);
  const sum = (amount: (order: (typeof standing)[number]) => number) => standing.reduce((total, order) => total + amount(order), 0) as Fen;
  return { orders: standing.length, totalFen: sum(({ totalFen }) => totalFen), owingFen: sum(({ totalFen, paidFen }) => totalFen - paidFen) };
}
