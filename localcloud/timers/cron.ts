import { CloudError } from '../cloud-error';

/** A timer's schedule, read from seven fields: second minute hour day month weekday year, in UTC+8. */
export interface CronSchedule {
  seconds: number[];
  minutes: number[];
  hours: number[];
  days: Set<number> | undefined;
  months: Set<number>;
  weekdays: Set<number> | undefined;
  years: Set<number> | undefined;
}

const SHANGHAI_OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;
const LAST_YEAR = 2099;
const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const WEEKDAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

/** Throws INVALID_PARAM for anything the platform would refuse to deploy. */
export function parseCron(expression: string): CronSchedule {
  const fields = expression.trim().split(/\s+/);
  if (fields.length !== 7) throw badCron(expression, 'seven fields are required');
  const [second, minute, hour, day, month, weekday, year] = fields as [string, string, string, string, string, string, string];
  const read = (field: string, low: number, high: number, names: string[] = []) => readField(expression, field, low, high, names);
  return {
    seconds: read(second, 0, 59),
    minutes: read(minute, 0, 59),
    hours: read(hour, 0, 23),
    days: day === '*' ? undefined : new Set(read(day, 1, 31)),
    months: new Set(read(month, 1, 12, ['', ...MONTHS])),
    weekdays: weekday === '*' ? undefined : new Set(read(weekday, 0, 6, WEEKDAYS)),
    years: year === '*' ? undefined : new Set(read(year, 1970, LAST_YEAR)),
  };
}

/** The first slot after the given moment, both in UTC ms; undefined when there is none before 2100. */
export function nextSlot(schedule: CronSchedule, afterMs: number): number | undefined {
  const start = Math.floor(afterMs / 1000) * 1000 + 1000 + SHANGHAI_OFFSET_MS;
  const firstDay = Math.floor(start / DAY_MS) * DAY_MS;
  for (let day = firstDay; new Date(day).getUTCFullYear() <= LAST_YEAR; day += DAY_MS) {
    if (!matchesDay(schedule, new Date(day))) continue;
    const time = firstTime(schedule, day === firstDay ? start - firstDay : 0);
    if (time !== undefined) return day + time - SHANGHAI_OFFSET_MS;
  }
  return undefined;
}

/** When both day and weekday are given, either is enough. */
function matchesDay({ days, months, weekdays, years }: CronSchedule, date: Date): boolean {
  if (!months.has(date.getUTCMonth() + 1) || (years && !years.has(date.getUTCFullYear()))) return false;
  const byDay = days?.has(date.getUTCDate());
  const byWeekday = weekdays?.has(date.getUTCDay());
  if (byDay === undefined && byWeekday === undefined) return true;
  return byDay === true || byWeekday === true;
}

/** The first time of day at or after the given one, in ms since midnight. */
function firstTime({ hours, minutes, seconds }: CronSchedule, fromMs: number): number | undefined {
  for (const hour of hours) {
    if ((hour + 1) * 3_600_000 <= fromMs) continue;
    for (const minute of minutes) {
      if (hour * 3_600_000 + (minute + 1) * 60_000 <= fromMs) continue;
      const second = seconds.find((candidate) => hour * 3_600_000 + minute * 60_000 + candidate * 1000 >= fromMs);
      if (second !== undefined) return hour * 3_600_000 + minute * 60_000 + second * 1000;
    }
  }
  return undefined;
}

function readField(expression: string, field: string, low: number, high: number, names: string[]): number[] {
  const values = new Set<number>();
  for (const part of field.split(',')) {
    const match = /^(\*|\w+)(?:-(\w+))?(?:\/(\d+))?$/.exec(part);
    if (!match) throw badCron(expression, `cannot read ${part}`);
    const [, from = '', to, step] = match;
    const start = from === '*' ? low : valueOf(from, names);
    const end = to !== undefined ? valueOf(to, names) : from === '*' || step !== undefined ? high : start;
    const stride = step === undefined ? 1 : Number(step);
    if (!(start >= low && end <= high && start <= end && stride > 0)) throw badCron(expression, `${part} is outside ${low}-${high}`);
    for (let value = start; value <= end; value += stride) values.add(value);
  }
  return [...values].sort((a, b) => a - b);
}

function valueOf(text: string, names: string[]): number {
  const named = names.indexOf(text.toUpperCase());
  return named >= 0 ? named : /^\d+$/.test(text) ? Number(text) : NaN;
}

function badCron(expression: string, why: string): CloudError {
  return new CloudError('INVALID_PARAM', `[InvalidParameter] timer config "${expression}": ${why}`);
}
