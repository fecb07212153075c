import { daysBetween, shanghaiClockOf, shanghaiDayOf, type UtcMs } from '@core/kernel/time';
import { monthAndDate } from './month-and-date';

/** 今天 17:05, 昨天 17:05, 3月8日 17:05: when the data on the screen was current, on the clock of Shanghai. */
export function asOfWords(asOf: UtcMs, now: UtcMs): string {
  const then = shanghaiDayOf(asOf);
  const days = daysBetween(then, shanghaiDayOf(now));
  const day = days <= 0 ? '今天' : days === 1 ? '昨天' : monthAndDate(then);
  return `${day} ${shanghaiClockOf(asOf)}`;
}
