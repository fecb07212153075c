import fc from 'fast-check';
import { fen } from '../kernel/money';
import { addDays, shanghaiDay } from '../kernel/time';
import { changeTotals, NO_TOTALS, salesOfMonths, totalsOf } from './customer-totals';
import { byMonth, changeDays, customerChange, orderChange, sumOfDays, type DaysOfMonth } from './day-totals';
import { cutsOf, gradedSales, gradeOf, growthOf, nextGradeDay, reach, salesKey, salesOfKey, SHARE_OF_A, SHARE_OF_B } from './grade';
import { addMonths, firstDayOf, isMonth, monthOf, type Month } from './period';
import { findShare, entryOf, moveSales, totalSales, type SalesHistogram } from './sales-histogram';
import type { Order } from '../orders/order';
import { isBinding } from '../orders/order-states';
import { profitOf } from '../orders/profit';

const START = shanghaiDay('2024-11-20');
const aLine = fc.record({ quantity: fc.integer({ min: 1, max: 9 }), back: fc.nat({ max: 9 }), cost: fc.option(fc.integer({ min: 0, max: 20_000 }), { freq: 4 }) }).map(({ quantity, back, cost }) => ({ quantity, returned: Math.min(quantity, back), costFen: cost === null ? null : fen(cost) }));
const anOrder = fc
  .record({ offset: fc.integer({ min: 0, max: 800 }), total: fc.integer({ min: 0, max: 500_000 }), paid: fc.double({ min: 0, max: 1, noNaN: true }), kind: fc.constantFrom('sale' as const, 'restock' as const), state: fc.constantFrom('waiting' as const, 'signed' as const, 'cancelled' as const, 'requested' as const, 'declined' as const), lines: fc.array(aLine, { minLength: 1, maxLength: 3 }) })
  .map(({ offset, total, paid, ...rest }) => ({ ...rest, day: addDays(START, offset), totalFen: fen(total), paidFen: fen(Math.floor(total * paid)) }) as Order);

describe('months', () => {
  it('go on and back over the ends of years', () => {
    expect(addMonths('2026-12' as Month, 1)).toBe('2027-01');
    expect(addMonths('2026-01' as Month, -1)).toBe('2025-12');
    expect(addMonths('2026-03' as Month, -15)).toBe('2024-12');
    fc.assert(
      fc.property(fc.integer({ min: -500, max: 500 }), (n) => {
        const there = addMonths('2026-03' as Month, n);
        expect(isMonth(there)).toBe(true);
        expect(addMonths(there, -n)).toBe('2026-03');
        expect(monthOf(firstDayOf(there))).toBe(there);
      }),
    );
  });
});

describe('the totals of a customer', () => {
  it('are the same kept up order by order, changed and taken back, as summed at once', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anOrder, anOrder, fc.boolean())), (steps) => {
        let totals = NO_TOTALS;
        const stand: Order[] = [];
        for (const [first, second, gone] of steps) {
          const changed = { ...second, day: first.day };
          totals = changeTotals(changeTotals(totals, null, first), first, changed);
          if (gone) totals = changeTotals(totals, changed, null);
          else stand.push(changed);
        }
        expect(totals).toEqual(totalsOf(stand));
        expect(totals.salesFen).toBe(stand.reduce((sum, order) => sum + (isBinding(order.state) ? order.totalFen : 0), 0));
        expect(salesOfMonths(totals, '2199-12' as Month, 5000)).toBe(totals.salesFen);
      }),
    );
  });
});

describe('the totals of days', () => {
  it('come back to nothing when everything is taken back, and sum to what stands', () => {
    fc.assert(
      fc.property(fc.array(anOrder), (orders) => {
        const months = new Map<string, DaysOfMonth>();
        const apply = (changes: ReturnType<typeof orderChange>) => {
          for (const [month, of] of byMonth(changes)) months.set(month, changeDays(months.get(month) ?? {}, of));
        };
        apply(orders.flatMap((order) => [...orderChange(null, order), ...customerChange(order.day, 1)]));
        const all = [...months.values()].map(sumOfDays);
        expect(all.reduce((sum, { salesFen }) => sum + salesFen, 0)).toBe(totalsOf(orders).salesFen);
        const profits = orders.filter(({ state }) => isBinding(state)).map((order) => ({ sales: order.totalFen, profit: profitOf(order) }));
        expect(all.reduce((sum, { profitFen }) => sum + profitFen, 0)).toBe(profits.reduce((sum, { profit }) => sum + (profit ?? 0), 0));
        expect(all.reduce((sum, { uncostedFen }) => sum + uncostedFen, 0)).toBe(profits.reduce((sum, { sales, profit }) => sum + (profit === null ? sales : 0), 0));
        expect(all.reduce((sum, { newCustomers }) => sum + newCustomers, 0)).toBe(orders.length);
        apply(orders.flatMap((order) => [...orderChange(order, null), ...customerChange(order.day, -1)]));
        expect([...months.values()].every((days) => Object.keys(days).length === 0)).toBe(true);
      }),
    );
  });
});

describe('grades', () => {
  const sales = fc.array(fc.integer({ min: 0, max: 10_000_000 }), { minLength: 1, maxLength: 200 });
  const keysOf = (amounts: number[]) => amounts.flatMap((amount, index) => salesKey(fen(amount), `c_${String(index).padStart(8, '0')}`) ?? []);

  it('give A to the fewest customers who make 80 % of the sales, and B to those who bring it to 95 %', () => {
    const keys = keysOf([5000, 3000, 1000, 500, 300, 200, 0]);
    const cuts = cutsOf(keys);
    expect(keys.map((key) => gradeOf(key, cuts))).toEqual(['A', 'A', 'B', 'B', 'C', 'C']);
    expect(gradeOf(null, cuts)).toBeNull();
    fc.assert(
      fc.property(sales, (amounts) => {
        const sorted = keysOf(amounts).sort();
        const total = sorted.reduce((sum, key) => sum + salesOfKey(key), 0);
        const of = cutsOf(sorted);
        let sum = 0;
        for (const key of sorted) {
          const expected = sum < SHARE_OF_A * total ? 'A' : sum < SHARE_OF_B * total ? 'B' : 'C';
          expect(gradeOf(key, of)).toBe(expected);
          sum += salesOfKey(key);
        }
      }),
    );
  });

  it('are found from the histogram by looking at the customers of one entry', () => {
    fc.assert(
      fc.property(sales, fc.constantFrom(SHARE_OF_A, SHARE_OF_B), (amounts, share) => {
        const sorted = keysOf(amounts).sort();
        const histogram = amounts.reduce<SalesHistogram>((all, amount) => moveSales(all, fen(0), fen(amount)), {});
        const total = totalSales(histogram);
        const stretch = findShare(histogram, share);
        if (stretch === null) return expect(total).toBe(0);
        const within = sorted.filter((key) => salesOfKey(key) <= stretch.atMost);
        expect(reach(within, stretch.before, stretch.goal).key).toBe(reach(sorted, 0, share * total).key);
        expect(entryOf(fen(stretch.atMost + 1))).toBeGreaterThan(entryOf(stretch.atMost));
        expect(amounts.reduce<SalesHistogram>((all, amount) => moveSales(all, fen(amount), fen(0)), histogram)).toEqual({});
      }),
    );
  });

  it('look at twelve months, know when one leaves, and show growth over the twelve before', () => {
    const totals = totalsOf([
      { kind: 'sale', day: shanghaiDay('2025-02-10'), totalFen: fen(4000), paidFen: fen(0), state: 'waiting' as const },
      { kind: 'sale', day: shanghaiDay('2025-08-10'), totalFen: fen(5000), paidFen: fen(0), state: 'waiting' as const },
    ]);
    expect(gradedSales(totals, shanghaiDay('2026-01-31'))).toBe(9000);
    expect(nextGradeDay(totals, shanghaiDay('2026-01-31'))).toBe('2026-01-31');
    expect(gradedSales(totals, shanghaiDay('2026-02-01'))).toBe(5000);
    expect(growthOf(totals, shanghaiDay('2026-01-31'))).toBeNull();
    expect(growthOf(totals, shanghaiDay('2026-02-01'))).toBeCloseTo(0.25);
    expect(nextGradeDay(totals, shanghaiDay('2026-08-01'))).toBeNull();
  });
});
