import fc from 'fast-check';
import { addDays, shanghaiDay, type ShanghaiDay } from '../kernel/time';
import { checkBirthday, inCalendar, nextBirthday, readBirthday } from './birthday';
import { FESTIVAL_NAMES } from './festival-names';
import { festivalsBetween } from './festivals';
import { nextSolarDay, solarDayOf } from './lunar-day';

/** Days on which these festivals were or will be kept, as printed calendars have them: not computed. */
const KNOWN: Record<string, [year: number, string][]> = {
  春节: [[2020, '2020-01-25'], [2021, '2021-02-12'], [2022, '2022-02-01'], [2023, '2023-01-22'], [2024, '2024-02-10'], [2025, '2025-01-29'], [2026, '2026-02-17'], [2027, '2027-02-06'], [2028, '2028-01-26'], [2029, '2029-02-13'], [2030, '2030-02-03']],
  端午节: [[2023, '2023-06-22'], [2024, '2024-06-10'], [2025, '2025-05-31'], [2026, '2026-06-19'], [2027, '2027-06-09'], [2028, '2028-05-28']],
  中秋节: [[2023, '2023-09-29'], [2024, '2024-09-17'], [2025, '2025-10-06'], [2026, '2026-09-25'], [2027, '2027-09-15'], [2028, '2028-10-03']],
  除夕: [[2024, '2024-02-09'], [2025, '2025-01-28'], [2026, '2026-02-16'], [2027, '2027-02-05']],
  元宵节: [[2025, '2025-02-12'], [2026, '2026-03-03']],
  七夕: [[2025, '2025-08-29'], [2026, '2026-08-19']],
  重阳节: [[2025, '2025-10-29'], [2026, '2026-10-18']],
  母亲节: [[2025, '2025-05-11'], [2026, '2026-05-10'], [2027, '2027-05-09']],
};

test.each(Object.entries(KNOWN).flatMap(([name, days]) => days.map(([year, day]) => [name, year, day] as const)))('%s of %i is %s', (name, year, day) => {
  const found = festivalsBetween(shanghaiDay(`${year}-01-01`), shanghaiDay(`${year}-12-31`)).filter(({ id }) => FESTIVAL_NAMES[id] === name);
  expect(found.map((festival) => festival.day)).toEqual([day]);
});

test.each([
  ['3.12', { calendar: 'solar', month: 3, day: 12 }],
  ['3月12日', { calendar: 'solar', month: 3, day: 12 }],
  ['1990-03-12', { calendar: 'solar', month: 3, day: 12 }],
  ['1990年3月12号', { calendar: 'solar', month: 3, day: 12 }],
  ['19900312', { calendar: 'solar', month: 3, day: 12 }],
  ['0229', { calendar: 'solar', month: 2, day: 29 }],
  ['农历八月初五', { calendar: 'lunar', month: 8, day: 5, leap: false }],
  ['八月初五', { calendar: 'lunar', month: 8, day: 5, leap: false }],
  ['农历8月5日', { calendar: 'lunar', month: 8, day: 5, leap: false }],
  ['农历8.15', { calendar: 'lunar', month: 8, day: 15, leap: false }],
  ['阴历闰六月廿三', { calendar: 'lunar', month: 6, day: 23, leap: true }],
  ['腊月三十', { calendar: 'lunar', month: 12, day: 30, leap: false }],
  ['冬月十一', { calendar: 'lunar', month: 11, day: 11, leap: false }],
  ['正月二十', { calendar: 'lunar', month: 1, day: 20, leap: false }],
  ['十二月初十', { calendar: 'lunar', month: 12, day: 10, leap: false }],
])('the birthday "%s" is read', (text, birthday) => expect(readBirthday(text)).toEqual(birthday));

test.each(['', '不详', '2.30', '13.1', '农历十三月初一', '农历八月', '春天'])('"%s" is no birthday', (text) => expect(readBirthday(text)).toBeNull());

test('a birthday that cannot be read is refused by its field, unless it stands as it was kept', () => {
  expect(checkBirthday(' 3.12 ', '')).toEqual({ ok: true, value: '3.12' });
  expect(checkBirthday('好像春天', '')).toEqual({ ok: false, code: 'BIRTHDAY_INVALID', fields: ['birthday'] });
  expect(checkBirthday('好像春天', '好像春天')).toEqual({ ok: true, value: '好像春天' });
});

test('8.5 that was meant by the moon is named so, and back', () => {
  const read = readBirthday('8.5');
  expect(read && readBirthday(inCalendar(read, 'lunar'))).toEqual({ calendar: 'lunar', month: 8, day: 5, leap: false });
  expect(read && inCalendar(read, 'solar')).toBe('8.5');
});

describe('a birthday comes round', () => {
  const day = fc.integer({ min: 0, max: 60_000 }).map((offset) => addDays(shanghaiDay('1930-01-01'), offset));

  it('on the 28th of February in years without a 29th', () => {
    const leap = { calendar: 'solar', month: 2, day: 29 } as const;
    expect(nextBirthday(leap, shanghaiDay('2026-01-01'))).toBe('2026-02-28');
    expect(nextBirthday(leap, shanghaiDay('2028-01-01'))).toBe('2028-02-29');
    expect(nextBirthday(leap, shanghaiDay('2026-03-01'))).toBe('2027-02-28');
  });

  it('on the 29th of a month without a 30th, and in the plain month when the leap one is missing', () => {
    expect(solarDayOf(2026, { month: 12, day: 30, leap: false })).toBe('2027-02-05');
    expect(nextSolarDay({ month: 6, day: 1, leap: true }, shanghaiDay('2025-07-01'))).toBe('2025-07-25');
    expect(nextSolarDay({ month: 6, day: 1, leap: true }, shanghaiDay('2026-01-01'))).toBe('2026-07-14');
  });

  it('on the 30th of a leap month that is longer than its plain one, and on the last day of every month, before the first of the next', () => {
    expect(solarDayOf(1955, { month: 3, day: 30, leap: true })).toBe('1955-05-21');
    for (let year = 1901; year < 2100; year += 1) {
      for (let month = 1; month < 12; month += 1) {
        const first = solarDayOf(year, { month: month + 1, day: 1, leap: false });
        expect(first).not.toBeNull();
        const lasts = [false, true].map((leap) => solarDayOf(year, { month, day: 30, leap }));
        expect(lasts.map((last) => last && addDays(last, 1))).toContain(first);
      }
    }
  });

  it('once in any stretch of 385 days, lunar, and of 366, solar', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 30 }), fc.boolean(), (from: ShanghaiDay, month, date, leap) => {
        const next = nextSolarDay({ month, day: date, leap }, from);
        expect(next !== null && next >= from && next <= addDays(from, 385)).toBe(true);
        const solar = nextBirthday({ calendar: 'solar', month, day: Math.min(date, 28) }, from);
        expect(solar !== null && solar >= from && solar <= addDays(from, 366)).toBe(true);
      }),
    );
  });
});
