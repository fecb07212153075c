import type { ReorderReason } from '@core/reminders/reorder-reason';
import { daysBetween, type ShanghaiDay } from '@core/kernel/time';
import { monthAndDate } from './month-and-date';

const WEEKDAYS = '日一二三四五六';

/** "通常 34 天一次，多在周六，上次买 2 盒": from the person's own rhythm, or from the product's cycle while that is all we know. */
export function reorderReasonText(reason: Pick<ReorderReason, 'expectedDays' | 'usualDays' | 'favouriteWeekday' | 'lastQuantity' | 'unit'>): string {
  const last = `上次买 ${reason.lastQuantity} ${reason.unit}`;
  if (!reason.usualDays) return `${last}，大约用 ${reason.expectedDays} 天`;
  const weekday = reason.favouriteWeekday === null ? '' : `，多在周${WEEKDAYS[reason.favouriteWeekday]}`;
  return `通常 ${reason.usualDays} 天一次${weekday}，${last}`;
}

/** When something runs out, seen from today. */
export function runOutText(day: ShanghaiDay, today: ShanghaiDay): string {
  const days = daysBetween(today, day);
  if (days < -1) return `用完 ${-days} 天了`;
  if (days === -1) return '昨天用完';
  if (days === 0) return '今天用完';
  if (days === 1) return '明天用完';
  if (days <= 30) return `${days} 天后用完`;
  return days < 300 ? `${monthAndDate(day)}用完` : `${dayText(day, today)}用完`;
}

/** "11月8日"; with the year when it is not this one. */
export function dayText(day: ShanghaiDay, today: ShanghaiDay): string {
  return day.slice(0, 4) === today.slice(0, 4) ? monthAndDate(day) : `${day.slice(0, 4)}年${monthAndDate(day)}`;
}
