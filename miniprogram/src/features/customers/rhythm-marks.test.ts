import type { TimelineEntry } from '@core/customers/timeline-entry';
import { addDays, shanghaiDay, type ShanghaiDay } from '@core/kernel/time';
import fc from 'fast-check';
import { purchaseDays, rhythmMarks } from './rhythm-marks';

const day = (text: string): ShanghaiDay => shanghaiDay(text);
const FIRST = day('2026-01-01');

test('orders of one day are one purchase, and cancelled ones are none', () => {
  const order = (on: string, cancelled = false) => ({ kind: 'order', day: day(on), cancelled }) as unknown as TimelineEntry;
  expect(purchaseDays([order('2026-03-02'), order('2026-02-01'), order('2026-03-02'), order('2026-04-01', true)])).toEqual(['2026-02-01', '2026-03-02']);
});

test('the line runs from the first purchase to the expected day, with today where it belongs', () => {
  const marks = rhythmMarks([FIRST, addDays(FIRST, 40)], addDays(FIRST, 80), addDays(FIRST, 60));
  expect(marks).toMatchObject({ bought: [{ at: 0 }, { at: 50 }], todayAt: 75, expected: { at: 100 }, meanGap: 40 });
});

test('one purchase shows no rhythm', () => {
  expect(rhythmMarks([FIRST], addDays(FIRST, 30), addDays(FIRST, 3))).toBeNull();
});

test('every mark stands on the line, in the order of the days', () => {
  const gaps = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(gaps, fc.option(fc.integer({ min: 1, max: 900 })), fc.integer({ min: 0, max: 900 }), (between, ahead, passed) => {
      const days = between.reduce<ShanghaiDay[]>((list, gap) => [...list, addDays(list.at(-1) ?? FIRST, gap)], [FIRST]);
      const last = days.at(-1) ?? FIRST;
      const marks = rhythmMarks(days, ahead === null ? null : addDays(last, ahead), addDays(last, passed));
      const places = [...(marks?.bought ?? []).map(({ at }) => at), marks?.expected?.at ?? 100];
      expect(places.every((at, index) => at >= 0 && at <= 100 && at >= (places[index - 1] ?? 0))).toBe(true);
      expect(marks?.todayAt).toBeLessThanOrEqual(100);
    }),
  );
});
