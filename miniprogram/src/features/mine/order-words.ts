import type { OrderView } from '@core/orders/orders.contract';
import { isBinding, isVoid, type OrderState } from '@core/orders/order-states';
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

const VOID_WORDS = { cancelled: '已取消', returned: '已退款', declined: '商家没接单' } as const;

/** Where the money of an order stands. @param yuan writes an amount. */
export function paymentState({ totalFen, paidFen, state }: Pick<OrderView, 'totalFen' | 'paidFen' | 'state'>, yuan: (amount: Fen) => string): PaymentState {
  if (state === 'requested') return { words: '等商家确认', tone: 'owing' };
  if (isVoid(state)) return { words: VOID_WORDS[state], tone: 'void' };
  const left = (totalFen - paidFen) as Fen;
  if (left <= 0) return { words: '已付清', tone: 'settled' };
  return { words: paidFen > 0 ? `还差 ¥${yuan(left)}` : '未付款', tone: 'owing' };
}

const DELIVERY: Record<OrderState, string> = { requested: '等商家确认', declined: '商家没接单', waiting: '商家备货中', shipped: '已发货，在路上', signed: '已签收', cancelled: '已取消', returned: '已退回' };

/** Where the goods of an order are, for the one who ordered them. */
export function deliveryWords(state: OrderState): string {
  return DELIVERY[state];
}

export interface Totals {
  orders: number;
  totalFen: Fen;
  owingFen: Fen;
}

/** What the orders that stand come to. */
export function totalsOf(orders: readonly Pick<OrderView, 'totalFen' | 'paidFen' | 'state'>[]): Totals {
  const standing = orders.filter(({ state }) => isBinding(state) && !isVoid(state));
  const sum = (amount: (order: (typeof standing)[number]) => number) => standing.reduce((total, order) => total + amount(order), 0) as Fen;
  return { orders: standing.length, totalFen: sum(({ totalFen }) => totalFen), owingFen: sum(({ totalFen, paidFen }) => totalFen - paidFen) };
}
