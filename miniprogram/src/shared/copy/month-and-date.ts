import type { ShanghaiDay } from '@core/kernel/time';

/** "11月8日" */
export function monthAndDate(day: ShanghaiDay): string {
  const [, month, date] = day.split('-').map(Number);
  return `${month}月${date}日`;
}
