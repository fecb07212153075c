import { addDays, isShanghaiDay, type ShanghaiDay } from '../kernel/time';

type SolarLunar = typeof import('solarlunar');

let library: SolarLunar['default'] | undefined;

/** Loaded with the first lunar day: its tables take about 5 ms, which few actions need. */
function solarLunar(): SolarLunar['default'] {
  if (!library) {
    const loaded = require('solarlunar') as SolarLunar | SolarLunar['default'];
    library = 'default' in loaded ? loaded.default : loaded;
  }
  return library;
}

/** A day of the Chinese calendar without its year. Months are 1 to 12; a leap month has the number of the month before it. */
export interface LunarDay {
  month: number;
  day: number;
  leap: boolean;
}

/** The years that the table of the calendar covers. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

function isCovered(year: number): boolean {
  return Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR;
}

/**
 * The day in the lunar year that begins in `year`. The 30th of a month with 29 days is kept on the 29th, and a day of a leap
 * month, in a year without that leap month, in the month of the same number: as birthdays are kept. Null beyond the table.
 */
export function solarDayOf(year: number, { month, day, leap }: LunarDay): ShanghaiDay | null {
  if (!isCovered(year)) return null;
  const inLeap = leap && solarLunar().leapMonth(year) === month;
  const length = inLeap ? solarLunar().leapDays(year) : solarLunar().monthDays(year, month);
  // From the first of the month: of a leap month that is longer than its plain one the library does not know the 30th.
  const found = solarLunar().lunar2solar(year, month, 1, inLeap);
  if (typeof found !== 'object') return null;
  const text = [String(found.cYear), String(found.cMonth).padStart(2, '0'), String(found.cDay).padStart(2, '0')].join('-');
  return isShanghaiDay(text) ? addDays(text, Math.min(day, length) - 1) : null;
}

/** The first day from `from` on that falls on the lunar day. Null beyond the table. */
export function nextSolarDay(lunar: LunarDay, from: ShanghaiDay): ShanghaiDay | null {
  const year = Number(from.slice(0, 4));
  for (const candidate of [year - 1, year, year + 1]) {
    const day = solarDayOf(candidate, lunar);
    if (day !== null && day >= from) return day;
  }
  return null;
}

/** The last day of the lunar year that begins in `year`. */
export function newYearsEve(year: number): ShanghaiDay | null {
  const next = solarDayOf(year + 1, { month: 1, day: 1, leap: false });
  return next === null ? null : addDays(next, -1);
}
