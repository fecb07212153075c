import { daysBetween, type ShanghaiDay } from '@core/kernel/time';

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const;
const A_SUNDAY = '2023-01-01' as ShanghaiDay;

/** "周日" */
export function weekdayText(day: ShanghaiDay): string {
  const days = daysBetween(A_SUNDAY, day) % 7;
  return WEEKDAYS[(days + 7) % 7] ?? WEEKDAYS[0];
}
