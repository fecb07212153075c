import { daysBetween, shanghaiDayOf, type UtcMs } from '@core/kernel/time';
import { monthAndDate } from './month-and-date';

const SHANGHAI_MS = 8 * 3_600_000;

/** 今天 17:05, 昨天 17:05, 3月8日 17:05: when the data on the screen was current, on the clock of Shanghai. */
export function asOfWords(asOf: UtcMs, now: UtcMs): string {
  const time = new Date(asOf + SHANGHAI_MS).toISOString();
  const days = daysBetween(shanghaiDayOf(asOf), shanghaiDayOf(now));
  const day = days <= 0 ? '今天' : days === 1 ? '昨天' : monthAndDate(shanghaiDayOf(asOf));
  return `${day} ${time.slice(11, 16)}`;
}
