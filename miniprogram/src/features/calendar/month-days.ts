import { addDays, weekdayOf, type ShanghaiDay } from '@core/kernel/time';
import { addMonths, firstDayOf, type Month } from '@core/totals/period';

/** The month in weeks from Monday to Sunday; null where a week has days of another month. */
export function weeksOf(month: Month): (ShanghaiDay | null)[][] {
  const first = firstDayOf(month);
  const next = firstDayOf(addMonths(month, 1));
  const cells: (ShanghaiDay | null)[] = Array.from({ length: (weekdayOf(first) + 6) % 7 }, () => null);
  for (let day = first; day < next; day = addDays(day, 1)) cells.push(day);
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(7 * week, 7 * week + 7));
}
