import { isShanghaiDay, weekdayOf, type ShanghaiDay } from '@core/kernel/time';
import type { PlanRule } from '@core/reminders/plan';
import { dayText } from './reorder';

const WEEKDAYS = '日一二三四五六';
/** Days that some months do not have. */
const SHORTEST_MONTH = 28;

/** "12月2日 周三" */
export function dayWithWeekday(day: ShanghaiDay, today: ShanghaiDay): string {
  return `${dayText(day, today)} 周${WEEKDAYS[weekdayOf(day)]}`;
}

/** How often a plan comes round: "每 2 周的周三", "每月 31 号（没有就月底）". */
export function ruleText(rule: PlanRule, start: ShanghaiDay): string {
  switch (rule.every) {
    case 'once':
      return '只一次';
    case 'days':
      return rule.step === 1 ? '每天' : `每 ${rule.step} 天`;
    case 'weeks': {
      const days = [...rule.weekdays].sort((a, b) => fromMonday(a) - fromMonday(b)).map((day) => `周${WEEKDAYS[day]}`).join('、');
      return rule.step === 1 ? `每${days}` : `每 ${rule.step} 周的${days}`;
    }
    case 'months': {
      const date = isShanghaiDay(start) ? Number(start.slice(8)) : 1;
      const end = date > SHORTEST_MONTH ? '（没有就月底）' : '';
      return rule.step === 1 ? `每月 ${date} 号${end}` : `每 ${rule.step} 个月的 ${date} 号${end}`;
    }
  }
}

function fromMonday(weekday: number): number {
  return (weekday + 6) % 7;
}
