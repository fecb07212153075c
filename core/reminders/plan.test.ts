import fc from 'fast-check';
import { addDays, shanghaiDay, weekdayOf, type ShanghaiDay } from '../kernel/time';
import { firstFrom, occurrences, type Plan, type PlanRule } from './plan';

const plan = (start: string, rule: PlanRule): Plan => ({ planId: 'n_1', text: '寄小样', visit: false, start: start as ShanghaiDay, rule });
const days = (of: Plan, from: string, count: number): string[] => {
  const found: string[] = [];
  for (let day = firstFrom(of, from as ShanghaiDay); day !== null && found.length < count; day = firstFrom(of, addDays(day, 1))) found.push(day);
  return found;
};

describe('a plan comes round', () => {
  it('once, and not again', () => {
    expect(occurrences(plan('2026-03-20', { every: 'once' }), shanghaiDay('2026-03-10'))).toEqual({ last: null, next: '2026-03-20' });
    expect(occurrences(plan('2026-03-20', { every: 'once' }), shanghaiDay('2026-03-22'))).toEqual({ last: '2026-03-20', next: null });
  });

  it('on the last day of months too short for it, and on its own day again after', () => {
    expect(days(plan('2026-01-31', { every: 'months', step: 1 }), '2026-01-01', 5)).toEqual(['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31']);
    expect(days(plan('2024-02-29', { every: 'months', step: 12 }), '2024-03-01', 4)).toEqual(['2025-02-28', '2026-02-28', '2027-02-28', '2028-02-29']);
    expect(days(plan('2026-11-30', { every: 'months', step: 3 }), '2026-12-01', 2)).toEqual(['2027-02-28', '2027-05-30']);
  });

  it('on the weekdays of every second week, counted from the week it starts in', () => {
    expect(days(plan('2026-03-11', { every: 'weeks', step: 2, weekdays: [1, 3, 0] }), '2026-03-01', 6)).toEqual(['2026-03-11', '2026-03-15', '2026-03-23', '2026-03-25', '2026-03-29', '2026-04-06']);
  });

  const rule: fc.Arbitrary<PlanRule> = fc.oneof(
    fc.record({ every: fc.constant('days' as const), step: fc.integer({ min: 1, max: 365 }) }),
    fc.record({ every: fc.constant('weeks' as const), step: fc.integer({ min: 1, max: 12 }), weekdays: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1 }) }),
    fc.record({ every: fc.constant('months' as const), step: fc.integer({ min: 1, max: 24 }) }),
  );
  const anyDay = fc.integer({ min: 0, max: 2000 }).map((offset) => addDays(shanghaiDay('2024-01-01'), offset));

  it('on the same days whenever one looks: late or twice changes nothing', () => {
    fc.assert(
      fc.property(anyDay, rule, anyDay, fc.integer({ min: 0, max: 40 }), (start, of, today, late) => {
        const one = plan(start, of);
        const { last, next } = occurrences(one, today);
        if (last !== null) expect(firstFrom(one, last)).toBe(last);
        if (last !== null && next !== null) expect(firstFrom(one, addDays(last, 1))).toBe(next);
        expect(last === null || last <= today).toBe(true);
        expect(next === null || next > today).toBe(true);
        if (next !== null && addDays(today, late) < next) expect(occurrences(one, addDays(today, late))).toEqual({ last, next });
        if (next !== null) expect(occurrences(one, next).last).toBe(next);
        if (of.every === 'weeks' && next !== null) expect(of.weekdays).toContain(weekdayOf(next));
      }),
      { numRuns: 300 },
    );
  });
});
