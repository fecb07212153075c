import fc from 'fast-check';
import { addDays, shanghaiDay } from '../kernel/time';
import { KINDS_BY_URGENCY } from './reason';
import { EMPTY_BOOK } from './contact-facts';
import { asksOf, daysToDelete, deletionDueDay, mergedAsks, type OwnAsks } from './own-asks';
import { rankKey } from './contact';
import type { Reason } from './reason';

const aDay = fc.option(fc.integer({ min: 0, max: 400 }).map((days) => addDays(shanghaiDay('2026-01-01'), days)));
const someAsks: fc.Arbitrary<OwnAsks> = fc.record({ quiet: aDay, deletion: aDay });

test('a book of before anybody could ask holds nothing asked', () => {
  expect(asksOf(EMPTY_BOOK)).toEqual({ quiet: null, deletion: null });
});

test('what either of two records asked for holds for both, from whichever day came first', () => {
  fc.assert(
    fc.property(someAsks, someAsks, (a, b) => {
      const both = mergedAsks(a, b);
      expect(both).toEqual(mergedAsks(b, a));
      for (const what of ['quiet', 'deletion'] as const) expect(both[what]).toBe([a[what], b[what]].filter((day) => day !== null).sort()[0] ?? null);
    }),
  );
});

test('a deletion has fifteen days, which is stricter than the fifteen working days that are allowed', () => {
  const asked = shanghaiDay('2026-02-20');
  expect(deletionDueDay(asked)).toBe('2026-03-07');
  expect([daysToDelete(asked, asked), daysToDelete(asked, shanghaiDay('2026-03-08'))]).toEqual([15, -1]);
});

test('places in 今天 sort as the kinds do, however many kinds there are', () => {
  const keys = KINDS_BY_URGENCY.map((kind) => rankKey([{ kind, day: '2026-03-01' } as Reason], { grade: null }, 'c_1'));
  expect([...keys].sort()).toEqual(keys);
  expect(KINDS_BY_URGENCY.length).toBeGreaterThan(10);
});
