const DAY_MS = 86_400_000;

/** A date taken apart in some zone; weeks of `week` begin on Sunday, those of ISO 8601 on Monday. */
export interface CalendarParts {
  year: number;
  month: number;
  dayOfMonth: number;
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
  /** 1 to 366 */
  dayOfYear: number;
  /** 1 (Sunday) to 7 */
  dayOfWeek: number;
  /** 0 to 53; the days before the first Sunday are week 0 */
  week: number;
  /** 1 (Monday) to 7 */
  isoDayOfWeek: number;
  isoWeek: number;
  isoWeekYear: number;
}

/** The parts of a local time, given as if it were UTC ms. */
export function calendarParts(localMs: number): CalendarParts {
  const date = new Date(localMs);
  const year = date.getUTCFullYear();
  const dayOfYear = Math.floor((localMs - yearStart(year)) / DAY_MS) + 1;
  const weekday = date.getUTCDay();
  const isoDayOfWeek = weekday === 0 ? 7 : weekday;
  const thursday = localMs + (4 - isoDayOfWeek) * DAY_MS;
  const isoWeekYear = new Date(thursday).getUTCFullYear();
  return {
    year,
    month: date.getUTCMonth() + 1,
    dayOfMonth: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    millisecond: date.getUTCMilliseconds(),
    dayOfYear,
    dayOfWeek: weekday + 1,
    week: Math.floor((dayOfYear + 6 - weekday) / 7),
    isoDayOfWeek,
    isoWeek: Math.floor((thursday - yearStart(isoWeekYear)) / DAY_MS / 7) + 1,
    isoWeekYear,
  };
}

/** The first moment of an ISO week year's given week and day. */
export function isoWeekDay(isoWeekYear: number, isoWeek: number, isoDayOfWeek: number): number {
  const fourth = utc(isoWeekYear, 1, 4);
  const weekday = new Date(fourth).getUTCDay() || 7;
  return fourth + ((isoWeek - 1) * 7 + isoDayOfWeek - weekday) * DAY_MS;
}

/** Like Date.UTC, but years below 100 are what they say; parts out of range carry over. */
export function utc(year: number, month: number, day: number, hour = 0, minute = 0, second = 0, millisecond = 0): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute, second, millisecond);
  return date.getTime();
}

function yearStart(year: number): number {
  return utc(year, 1, 1);
}
