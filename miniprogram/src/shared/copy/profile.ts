import { nextBirthday, readBirthday, type Birthday } from '@core/calendar/birthday';
import { weekdayOf, type ShanghaiDay } from '@core/kernel/time';
import type { CustomField, FieldKind } from '@core/profile/custom-fields';
import type { RelationKind } from '@core/profile/relations';
import type { ConsentSource, TraitKind } from '@core/profile/traits';
import { dayText } from './reorder';

export const relationName: Record<RelationKind, string> = { family: '家人', bestie: '闺蜜', friend: '朋友', colleague: '同事', neighbour: '邻居', schoolmate: '同学' };

export const traitName: Record<TraitKind, string> = { skin: '肤质', allergy: '过敏', pregnancy: '孕期哺乳', medication: '用药', other: '其他' };

export const consentSourceName: Record<ConsentSource, string> = { wechat: '微信里同意', 'in-person': '当面同意', phone: '电话里同意', written: '书面同意', app: '本人在小程序里同意' };

export const fieldKindName: Record<FieldKind, string> = { text: '文字', number: '数字', date: '日期', choice: '选项' };

const LUNAR_MONTHS = ['正月', '二月', '三月', '四月', '五月', '六月', '七月', '八月', '九月', '十月', '冬月', '腊月'];
const ONES = ['十', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const WEEKDAYS = '日一二三四五六';

/** "农历闰六月廿三", "3月12日". */
export function birthdayName(birthday: Birthday): string {
  const { month, day } = birthday;
  if (birthday.calendar === 'solar') return `${month}月${day}日`;
  return `农历${birthday.leap ? '闰' : ''}${LUNAR_MONTHS[month - 1]}${lunarDayName(day)}`;
}

function lunarDayName(day: number): string {
  if (day === 20 || day === 30) return day === 20 ? '二十' : '三十';
  const tens = day <= 10 ? '初' : day < 20 ? '十' : '廿';
  return `${tens}${ONES[day % 10]}`;
}

/** How a typed birthday was understood and when it comes next; null when it was not. */
export function birthdayWords(typed: string, today: ShanghaiDay): string | null {
  const birthday = readBirthday(typed);
  if (birthday === null) return null;
  const next = nextBirthday(birthday, today);
  const day = next === null ? '' : `，下次 ${next === today ? '就是今天' : `${dayText(next, today)}（周${WEEKDAYS[weekdayOf(next)]}）`}`;
  return `${birthdayName(birthday)}${day}${oddDay(birthday)}`;
}

/** How a day that not every year has is kept. */
function oddDay(birthday: Birthday): string {
  if (birthday.calendar === 'solar') return birthday.month === 2 && birthday.day === 29 ? '，平年按 28 日' : '';
  if (birthday.leap) return '，没有闰月的年份按平月';
  return birthday.day === 30 ? '，小月按廿九' : '';
}

/** What a field of one's own takes, as a hint: "50 到 250", "2026-03-12". */
export function fieldHint({ kind, min, max }: CustomField): string {
  if (kind === 'date') return '2026-03-12';
  if (kind !== 'number') return '';
  if (min !== null && max !== null) return `${min} 到 ${max}`;
  return min !== null ? `不小于 ${min}` : max !== null ? `不大于 ${max}` : '';
}
