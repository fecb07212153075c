import fc from 'fast-check';
import { addDays, daysBetween, isShanghaiDay, shanghaiDay, shanghaiDayOf, shanghaiHourOf, startOfDay, utcMs } from './time';

const anyTime = fc.integer({ min: Date.UTC(1992, 0, 1), max: Date.UTC(2100, 0, 1) }).map(utcMs);
const anyDay = anyTime.map(shanghaiDayOf);

describe('Shanghai days', () => {
  it('change at 16:00 UTC, wherever the machine stands', () => {
    expect(shanghaiDayOf(utcMs(Date.UTC(2026, 1, 28, 15, 59, 59, 999)))).toBe('2026-02-28');
    expect(shanghaiDayOf(utcMs(Date.UTC(2026, 1, 28, 16)))).toBe('2026-03-01');
    expect(shanghaiHourOf(utcMs(Date.UTC(2026, 1, 28, 16)))).toBe(0);
  });

  it('agree with the calendar of the tz database', () => {
    const words = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });
    fc.assert(fc.property(anyTime, (at) => expect(shanghaiDayOf(at)).toBe(words.format(at))));
  });

  it('hold every moment between their start and the next', () => {
    fc.assert(
      fc.property(anyTime, (at) => {
        const day = shanghaiDayOf(at);
        expect(startOfDay(day)).toBeLessThanOrEqual(at);
        expect(startOfDay(addDays(day, 1))).toBeGreaterThan(at);
      }),
    );
  });

  it('count days as they add them, and sort as text', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -2000, max: 2000 }), (day, days) => {
        const other = addDays(day, days);
        expect(daysBetween(day, other)).toBe(days);
        expect(other > day).toBe(days > 0);
      }),
    );
  });

  it.each(['2024-02-29', '2026-12-31'])('knows that %s is a day', (text) => expect(isShanghaiDay(text)).toBe(true));
  it.each(['2023-02-29', '2026-13-01', '2026-1-1', '', '1899-01-01', '2026-02-30T00:00'])('knows that %s is none', (text) => {
    expect(isShanghaiDay(text)).toBe(false);
    expect(() => shanghaiDay(text)).toThrow('not a day');
  });
});
