import fc from 'fast-check';
import type { ProductId } from '../kernel/ids';
import { fen } from '../kernel/money';
import { addDays, shanghaiDay } from '../kernel/time';
import { addOrder, comesInOrder, dueProducts, emptyRecord, lapseDayOf, markHandled, nextToRemind, nextToRunOut, recordOf, type CountingOrder } from './purchase-record';

const START = shanghaiDay('2026-01-01');
const product = (n: number) => ({ productId: `p_product${n}` as ProductId, productName: `产品${n}`, unit: '盒', cycleDays: 10 * n });
const order = (offset: number, ...lines: [number, number][]): CountingOrder => ({
  day: addDays(START, offset),
  totalFen: fen(100),
  lines: lines.map(([n, quantity]) => ({ ...product(n), quantity, amountFen: fen(50 * quantity) })),
});

const anyOrder = fc
  .tuple(fc.integer({ min: 0, max: 400 }), fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 }), fc.integer({ min: 1, max: 5 }))
  .map(([offset, products, quantity]) => order(offset, ...products.map((n): [number, number] => [n, quantity])));

describe('the record of a customer’s purchases', () => {
  it('is the same folded order by order as from the whole history in any order', () => {
    fc.assert(
      fc.property(fc.array(anyOrder, { maxLength: 30 }), (orders) => {
        const sorted = [...orders].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
        expect(recordOf(sorted)).toEqual(sorted.reduce(addOrder, emptyRecord()));
        const shuffled = recordOf([...orders].reverse());
        expect({ ...shuffled, cycles: [], purchases: [] }).toEqual({ ...recordOf(orders), cycles: [], purchases: [] });
        expect(shuffled.orderCount).toBe(orders.length);
        expect(shuffled.orderDays).toBe(new Set(orders.map(({ day }) => day)).size);
      }),
    );
  });

  it('says when an order comes too early to be added', () => {
    const record = addOrder(emptyRecord(), order(5, [1, 1]));
    expect(comesInOrder(record, order(5).day)).toBe(true);
    expect(comesInOrder(record, order(4).day)).toBe(false);
    expect(() => addOrder(record, order(4, [1, 1]))).toThrow();
  });

  it('reminds of the product that runs out first, then of the next once that was acted on', () => {
    const record = addOrder(emptyRecord(), order(0, [3, 1], [1, 1]));
    const today = addDays(START, 10);
    expect(nextToRemind(record, today)?.productId).toBe(product(1).productId);
    expect(dueProducts(record, today)).toEqual([product(1).productId]);
    const acted = markHandled(record, dueProducts(record, today), true);
    expect(nextToRemind(acted, today)?.productId).toBe(product(3).productId);
    expect(nextToRunOut(acted, today)?.productId).toBe(product(1).productId);
    expect(nextToRemind(markHandled(acted, [product(1).productId], false), today)?.productId).toBe(product(1).productId);
  });

  it('reminds again after the next purchase', () => {
    const acted = markHandled(addOrder(emptyRecord(), order(0, [1, 1])), [product(1).productId], true);
    expect(nextToRemind(acted, addDays(START, 10))).toBeNull();
    expect(nextToRemind(addOrder(acted, order(11, [1, 1])), addDays(START, 11))?.productId).toBe(product(1).productId);
  });

  it('keeps what was acted on when a history is folded anew', () => {
    const acted = markHandled(recordOf([order(5, [1, 1])]), [product(1).productId], true);
    expect(nextToRemind(recordOf([order(5, [1, 1]), order(0, [1, 1])], acted), addDays(START, 6))).toBeNull();
  });

  it('lapses only when every product has', () => {
    const record = addOrder(emptyRecord(), order(0, [1, 1], [3, 1]));
    expect(lapseDayOf(record)).toBe(addDays(START, 91));
    expect(nextToRunOut(record, addDays(START, 40))?.productId).toBe(product(3).productId);
    expect(nextToRunOut(record, addDays(START, 91))).toBeNull();
    expect(lapseDayOf(emptyRecord())).toBeNull();
  });
});
