import { fen, formatYuan } from '@core/kernel/money';
import type { OrderLineView } from '@core/orders/orders.contract';
import { goodsText, paymentState, totalsOf } from './order-words';

const line = (productName: string, quantity: number) => ({ productName, quantity }) as OrderLineView;
const order = (totalFen: number, paidFen: number, cancelled = false) => ({ totalFen: fen(totalFen), paidFen: fen(paidFen), state: cancelled ? ('cancelled' as const) : ('signed' as const) });

test('an order is named by its first goods and how many kinds there are', () => {
  expect(goodsText({ lines: [line('面霜', 2)] })).toBe('面霜 ×2');
  expect(goodsText({ lines: [line('面霜', 2), line('面膜', 1)] })).toBe('面霜 ×2 等 2 种');
});

test.each([
  [order(10000, 10000), '已付清', 'settled'],
  [order(10000, 2500), '还差 ¥75', 'owing'],
  [order(10000, 0), '未付款', 'owing'],
  [order(10000, 0, true), '已取消', 'void'],
])('%j reads %s', (one, words, tone) => {
  expect(paymentState(one, formatYuan)).toEqual({ words, tone });
});

test('cancelled orders count for nothing', () => {
  expect(totalsOf([order(10000, 2500), order(5000, 5000), order(99900, 0, true)])).toEqual({ orders: 2, totalFen: 15000, owingFen: 7500 });
});
