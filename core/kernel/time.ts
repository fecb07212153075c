/** Milliseconds since 1970-01-01T00:00Z. */
export type UtcMs = number & { readonly __unit: 'UtcMs' };

/** A calendar day in Asia/Shanghai, "YYYY-MM-DD": sorts and compares as text. */
export type ShanghaiDay = string & { readonly __unit: 'ShanghaiDay' };

/** Asia/Shanghai has been UTC+8 without daylight saving since 1991 (IANA tz database), so days are plain arithmetic. */
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;
export const DAY_MS = 86_400_000;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

export function utcMs(value: number): UtcMs {
  if (!Number.isSafeInteger(value)) throw new Error('UtcMs must be a safe integer');
  return value as UtcMs;
}

export function shanghaiDayOf(at: UtcMs): ShanghaiDay {
  return new Date(at + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10) as ShanghaiDay;
}

/** The first millisecond of the day in Shanghai. */
export function startOfDay(day: ShanghaiDay): UtcMs {
  return (Date.parse(`${day}T00:00:00.000Z`) - SHANGHAI_OFFSET_MS) as UtcMs;
}

/** Whether `text` is a real calendar day (2024-02-30 is not) from 1900 to 2199. */
export function isShanghaiDay(text: string): text is ShanghaiDay {
  const match = DAY.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1900 || year >= 2200) return false;
  // Every month has 28 days.
  if (month >= 1 && month <= 12 && day >= 1 && day <= 28) return true;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** @throws when the text is not a day: for constants and trusted documents, not for input. */
export function shanghaiDay(text: string): ShanghaiDay {
  if (!isShanghaiDay(text)) throw new Error(`not a day: ${text}`);
  return text;
}

export function addDays(day: ShanghaiDay, days: number): ShanghaiDay {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) + days * DAY_MS).toISOString().slice(0, 10) as ShanghaiDay;
}

/** The day of the week, 0 is Sunday. */
export function weekdayOf(day: ShanghaiDay): number {
  return new Date(Date.parse(`${day}T00:00:00.000Z`)).getUTCDay();
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: ShanghaiDay, to: ShanghaiDay): number {
  return Math.round((Date.parse(`${to}T00:00:00.000Z`) - Date.parse(`${from}T00:00:00.000Z`)) / DAY_MS);
}

/** "09:05", on the clock of Shanghai. */
export function shanghaiClockOf(at: UtcMs): string {
  return new Date(at + SHANGHAI_OFFSET_MS).toISOString().slice(11, 16);
}

/** The hour of the Shanghai clock, 0–23. */
export function shanghaiHourOf(at: UtcMs): number {
  return new Date(at + SHANGHAI_OFFSET_MS).getUTCHours();
}
