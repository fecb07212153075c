import fc from 'fast-check';
import type { ProductId } from '../kernel/ids';
import { addDays, shanghaiDay } from '../kernel/time';
import { continueCycle, favouriteWeekday, lapseDay, phaseOf, runOutDay, startCycle, usualDays, type ProductCycle } from './product-cycle';

const WEEK = 7;
const START = shanghaiDay('2026-01-01');
const cream = { productId: 'p_cream0000' as ProductId, productName: '面霜', unit: '瓶', cycleDays: 30 };
const bought = (day: string, quantity = 1) => ({ ...cream, day: shanghaiDay(day), quantity });

/** A person who buys `quantity` each `days` days, `times` times. */
function habit(days: number, times: number, quantity = 1): ProductCycle {
  let cycle = startCycle({ ...cream, day: START, quantity });
  for (let i = 1; i < times; i += 1) cycle = continueCycle(cycle, { ...cream, day: addDays(START, i * days), quantity });
  return cycle;
}

describe('the usage cycle of one product', () => {
  it('starts from cycle × quantity', () => {
    expect(runOutDay(startCycle(bought('2026-01-01', 2)))).toBe('2026-03-02');
  });

  it('moves to the person’s own rhythm as purchases are known', () => {
    const known = [1, 2, 4, 8].map((times) => habit(21, times).expectedDays);
    expect(known[0]).toBe(30);
    expect(Math.abs((known[3] ?? 0) - 21)).toBeLessThanOrEqual(1);
    known.slice(1).forEach((days, index) => expect(Math.abs(days - 21)).toBeLessThanOrEqual(Math.abs((known[index] ?? 0) - 21)));
  });

  it('counts a rhythm per unit, so that a double purchase waits twice as long', () => {
    const steady = habit(21, 9);
    const double = continueCycle(steady, { ...cream, day: addDays(steady.lastDay, 21), quantity: 2 });
    expect(Math.abs(double.expectedDays - 2 * steady.expectedDays)).toBeLessThanOrEqual(2);
  });

  it('is bent little by one odd interval', () => {
    const steady = habit(21, 8);
    const odd = continueCycle(steady, { ...cream, day: addDays(steady.lastDay, 210), quantity: 1 });
    expect(odd.expectedDays - steady.expectedDays).toBeLessThanOrEqual(7);
  });

  it('says why: the person’s median for as much as was bought last, and their day of the week', () => {
    expect([usualDays(habit(21, 1)), favouriteWeekday(habit(21, 3))]).toEqual([null, null]);
    const saturdays = [2, 9, 16, 24, 30].map((day) => bought(`2026-05-${String(day).padStart(2, '0')}`));
    const cycle = saturdays.slice(1).reduce(continueCycle, startCycle(saturdays[0]!));
    expect([usualDays(cycle), favouriteWeekday(cycle)]).toEqual([7, 6]);
    expect(usualDays(continueCycle(cycle, bought('2026-06-06', 3)))).toBe(21);
    expect(favouriteWeekday(habit(10, 8))).toBeNull();
  });

  it('adds up what was bought on one day', () => {
    const cycle = continueCycle(startCycle(bought('2026-01-01')), bought('2026-01-01', 2));
    expect(cycle).toMatchObject({ lastQuantity: 3, intervals: [] });
  });

  it('takes no purchase from before the last', () => {
    expect(() => continueCycle(startCycle(bought('2026-01-02')), bought('2026-01-01'))).toThrow('order of days');
  });

  it('stays constant in size and expects between the prior and the extremes of the person', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ gap: fc.integer({ min: 1, max: 200 }), quantity: fc.integer({ min: 1, max: 9 }) }), { minLength: 1, maxLength: 40 }), (purchases) => {
        let cycle = startCycle({ ...cream, day: START, quantity: 1 });
        for (const { gap, quantity } of purchases) cycle = continueCycle(cycle, { ...cream, day: addDays(cycle.lastDay, gap), quantity });
        expect(cycle.intervals.length).toBeLessThanOrEqual(16);
        const days = [cream.cycleDays, ...cycle.intervals.map((interval) => interval.perUnit)].map((perUnit) => perUnit * cycle.lastQuantity);
        expect(cycle.expectedDays).toBeGreaterThanOrEqual(Math.min(...days) - WEEK);
        expect(cycle.expectedDays).toBeLessThanOrEqual(Math.max(...days) * 1.1 + WEEK);
      }),
    );
  });

  it.each([
    [0, 'purchase'],
    [2, 'purchase'],
    [3, 'using'],
    [23, 'using'],
    [24, 'ending'],
    [29, 'ending'],
    [30, 'reorder'],
    [90, 'reorder'],
    [91, 'lapsed'],
  ] as const)('is after %i of 30 days in the phase %s', (days, phase) => {
    const cycle = startCycle(bought('2026-01-01'));
    expect(phaseOf(cycle, addDays(START, days))).toBe(phase);
    expect(addDays(START, days) >= lapseDay(cycle)).toBe(phase === 'lapsed');
  });
});
