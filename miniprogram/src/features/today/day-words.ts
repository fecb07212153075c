import { addDays, daysBetween, type ShanghaiDay } from '@core/kernel/time';
import type { ReorderReason } from '@core/reminders/reminders.contract';

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const;
const A_SUNDAY = '2023-01-01' as ShanghaiDay;

/** "11月22日" */
export function dateText(day: ShanghaiDay): string {
  const [, month, date] = day.split('-').map(Number);
  return `${month}月${date}日`;
}

/** "周日" */
export function weekdayText(day: ShanghaiDay): string {
  const days = daysBetween(A_SUNDAY, day) % 7;
  return WEEKDAYS[(days + 7) % 7] ?? WEEKDAYS[0];
}

/** How long ago the goods ran out, by the person's rhythm: a reminder put off to a later day is no less overdue. */
export function overdueText(reason: Pick<ReorderReason, 'lastDay' | 'expectedDays'>, today: ShanghaiDay): string {
  const days = daysBetween(addDays(reason.lastDay, reason.expectedDays), today);
  if (days > 0) return `已过 ${days} 天`;
  return days === 0 ? '今天用完' : `还有 ${-days} 天`;
}
