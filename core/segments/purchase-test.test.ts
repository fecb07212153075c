import fc from 'fast-check';
import type { ProductId } from '../kernel/ids';
import { fen } from '../kernel/money';
import { addDays, shanghaiDay } from '../kernel/time';
import type { Period } from './period';
import { boughtBy, type LeastBought, type PurchaseTest } from './purchase-test';

type Asked = { productIds: ProductId[]; each?: boolean } & LeastBought & Period;

const TODAY = shanghaiDay('2026-03-10');
const [MASK, CREAM, SERUM] = ['p_mask00000', 'p_cream0000', 'p_serum0000'] as [ProductId, ProductId, ProductId];
const purchase = (day: string, ...lines: [ProductId, number, number][]) => ({ day: shanghaiDay(day), lines: lines.map(([productId, quantity, yuan]) => ({ productId, quantity, amountFen: fen(yuan * 100) })) });
const inMarch = { from: shanghaiDay('2025-03-01'), until: shanghaiDay('2025-03-31') };

describe('bought so much of the same goods in the same days', () => {
  const history = [purchase('2025-02-27', [MASK, 1, 200]), purchase('2025-03-05', [MASK, 1, 160], [CREAM, 1, 300]), purchase('2025-03-30', [MASK, 1, 150]), purchase('2025-04-02', [SERUM, 2, 500])];
  it.each<[string, Asked, boolean]>([
    ['masks twice for 300 yuan in March', { productIds: [MASK], times: 2, amountFen: fen(30_000), ...inMarch }, true],
    ['masks three times in March, when the third was in February', { productIds: [MASK], times: 3, ...inMarch }, false],
    ['masks for 311 yuan in March, when 310 were paid for them', { productIds: [MASK], amountFen: fen(31_100), ...inMarch }, false],
    ['anything for 600 yuan in March', { productIds: [], amountFen: fen(60_000), ...inMarch }, true],
    ['one and the same product for 600 yuan in March', { productIds: [], each: true, amountFen: fen(60_000), ...inMarch }, false],
    ['one of two products twice in March', { productIds: [CREAM, MASK], each: true, times: 2, ...inMarch }, true],
    ['twice one product, and for 300 yuan another', { productIds: [CREAM, MASK], each: true, times: 2, amountFen: fen(31_100), ...inMarch }, false],
    ['one order with two of the products is one order', { productIds: [CREAM, MASK], times: 3, ...inMarch }, false],
    ['masks three times in any 32 days', { productIds: [MASK], times: 3, inAnyDays: 32 }, true],
    ['masks three times in any 31 days', { productIds: [MASK], times: 3, inAnyDays: 31 }, false],
    ['two units, bought at once', { productIds: [SERUM], quantity: 2, from: null, until: null }, true],
  ])('%s', (_words, test, expected) => expect(boughtBy({ test: 'bought', ...test }, TODAY)(history)).toBe(expected));

  const OLDEST = 120;
  const products = [MASK, CREAM, SERUM];
  const anyDay = fc.integer({ min: 0, max: OLDEST }).map((days) => addDays(TODAY, -days));
  const line = fc.record({ productId: fc.constantFrom(...products), quantity: fc.integer({ min: 1, max: 3 }), amountFen: fc.nat(300).map((yuan) => fen(yuan * 100)) });
  const anyHistory = fc
    .array(fc.record({ day: anyDay, lines: fc.uniqueArray(line, { minLength: 1, maxLength: 3, selector: ({ productId }) => productId }) }), { maxLength: 8 })
    .map((purchases) => purchases.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)));
  const period = fc.oneof(fc.record({ withinDays: fc.nat(OLDEST) }), fc.record({ from: fc.option(anyDay), until: fc.option(anyDay) }), fc.record({ inAnyDays: fc.integer({ min: 1, max: 60 }) }));
  const least = fc.record({ times: fc.integer({ min: 1, max: 4 }), quantity: fc.nat(6), amountFen: fc.nat(700).map((yuan) => fen(yuan * 100)) }, { requiredKeys: [] });
  const anyTest = fc.tuple(fc.subarray(products), fc.boolean(), period, least).map(([productIds, each, days, asked]): PurchaseTest => ({ test: 'bought', productIds, each, ...asked, ...days }));

  /** The plain books: every set of goods that may be meant, every row of days that may be meant, and what was bought of it day by day. */
  function bought(purchases: ReturnType<typeof purchase>[], test: PurchaseTest): boolean {
    const named = test.productIds.length > 0 ? test.productIds : products;
    const goods = test.each ? named.map((productId) => [productId]) : [named];
    const calendar = Array.from({ length: OLDEST + 1 }, (_, at) => addDays(TODAY, at - OLDEST));
    const rows =
      'inAnyDays' in test ? calendar.map((_, at) => calendar.slice(at, at + test.inAnyDays))
      : 'withinDays' in test ? [calendar.slice(-test.withinDays - 1)]
      : [calendar.filter((day) => !(test.from && day < test.from) && !(test.until && day > test.until))];
    return goods.some((meant) => rows.some((days) => {
      const orders = purchases.filter(({ day, lines }) => days.includes(day) && lines.some(({ productId }) => meant.includes(productId)));
      const kept = orders.flatMap(({ lines }) => lines).filter(({ productId }) => meant.includes(productId));
      const [units, amount] = [kept.reduce((sum, { quantity }) => sum + quantity, 0), kept.reduce((sum, { amountFen }) => sum + amountFen, 0)];
      return orders.length >= (test.times ?? 1) && units >= (test.quantity ?? 0) && amount >= (test.amountFen ?? 0);
    }));
  }

  it('is what the plain books say', () => {
    const said = { true: 0, false: 0 };
    fc.assert(
      fc.property(anyHistory, anyTest, (purchases, test) => {
        const expected = bought(purchases, test);
        said[`${expected}`] += 1;
        expect(boughtBy(test, TODAY)(purchases)).toBe(expected);
      }),
      { numRuns: 3_000 },
    );
    expect(Math.min(said.true, said.false)).toBeGreaterThan(300);
  });
});
