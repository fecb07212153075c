import type { ProductId } from '../kernel/ids';
import { fen } from '../kernel/money';
import { shanghaiDay } from '../kernel/time';
import { checkOrder, isCounting, orderSummary, totalOf } from './order';

const today = shanghaiDay('2026-03-01');
const line = (n: number, quantity: number, price: number) => ({ productId: `p_product${n}` as ProductId, productName: `产品${n}`, unit: '盒', cycleDays: 30, quantity, priceFen: fen(price) });

describe('an order', () => {
  it('costs the sum of its lines', () => expect(totalOf([line(1, 2, 1250), line(2, 1, 99)])).toBe(2599));

  it('is refused when it lies in the future, names a product twice, is paid too much or costs too much', () => {
    const good = { day: today, paidFen: fen(100), lines: [line(1, 1, 100)] };
    expect(checkOrder(good, today)).toEqual({ ok: true, value: 100 });
    expect(checkOrder({ ...good, day: shanghaiDay('2026-03-02') }, today)).toMatchObject({ code: 'DAY_IN_FUTURE' });
    expect(checkOrder({ ...good, lines: [line(1, 1, 50), line(1, 1, 50)] }, today)).toMatchObject({ code: 'PRODUCT_TWICE' });
    expect(checkOrder({ ...good, paidFen: fen(101) }, today)).toMatchObject({ code: 'PAID_TOO_MUCH' });
    expect(checkOrder({ ...good, lines: [line(1, 9999, 999_999)] }, today)).toMatchObject({ code: 'AMOUNT_TOO_LARGE' });
  });

  it('counts when it is a sale that stands and is fully paid, or has left on credit', () => {
    const paid = { kind: 'sale' as const, state: 'waiting' as const, totalFen: fen(100), paidFen: fen(100) };
    expect(isCounting(paid)).toBe(true);
    expect(isCounting({ ...paid, paidFen: fen(99) })).toBe(false);
    expect(isCounting({ ...paid, state: 'cancelled' })).toBe(false);
    expect(isCounting({ ...paid, state: 'returned' })).toBe(false);
    expect(isCounting({ ...paid, paidFen: fen(0), state: 'shipped' })).toBe(true);
    expect(isCounting({ ...paid, kind: 'restock' })).toBe(false);
  });

  it('is told in a line', () => {
    expect(orderSummary([line(1, 2, 1), line(2, 1, 1)])).toBe('产品1×2、产品2×1');
    expect(orderSummary([1, 2, 3, 4].map((n) => line(n, 1, 1)))).toBe('产品1×1、产品2×1、产品3×1 等4种');
  });
});
