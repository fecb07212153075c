import { addDays, isShanghaiDay, type ShanghaiDay } from '../kernel/time';
import { ok, refuse, type Result } from '../kernel/result';
import { nextSolarDay, type LunarDay } from './lunar-day';

/** A birthday as it comes round each year. */
export type Birthday = ({ calendar: 'lunar' } & LunarDay) | { calendar: 'solar'; month: number; day: number };

const DIGITS: Record<string, number> = { 〇: 0, 零: 0, 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const MONTH_NAMES: Record<string, number> = { 正: 1, 冬: 11, 腊: 12, 十一: 11, 十二: 12, 十: 10 };
const SOLAR = /^(?:(?:19|20)\d\d\s*[-/.年]\s*)?(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?$/;
const LUNAR = /^(?:[^月]*年)?(闰)?(正|冬|腊|十[一二]?|[一二三四五六七八九]|\d{1,2})[月.\-/](?:初([一二三四五六七八九十])|(\d{1,2})|(廿|二十|三十|十)([一二三四五六七八九])?)[日号]?$/;

/**
 * Reads a birthday as sellers write it: "3.12", "3月12日", "1990-03-12", "0312", "农历八月初五", "阴历闰六月廿三", "腊月三十".
 * Digits alone are the common calendar unless the lunar one is named. Null when it is none of these.
 */
export function readBirthday(text: string): Birthday | null {
  const plain = text.normalize('NFKC').replace(/\s+/g, '').replace(/生日?$|^生日[::]?/g, '');
  const named = plain.replace(/^[((]?(?:农历|阴历|旧历|老历|农|阴)[))]?[::]?|[((](?:农历|阴历|农|阴)[))]$/g, '');
  const lunar = LUNAR.exec(named);
  if (lunar && (named !== plain || !/^\d/.test(named))) return lunarOf(lunar);
  const solar = SOLAR.exec(plain.replace(/^(?:公历|阳历|新历|公|阳)[::]?/, '').replace(/^(?:(?:19|20)\d\d)?(\d\d)(\d\d)$/, '$1.$2'));
  return solar ? solarOf(Number(solar[1]), Number(solar[2])) : null;
}

/** A birthday to be kept. One that cannot be read is refused, unless it stands as it was kept: an import may have brought it. */
export function checkBirthday(typed: string, kept: string): Result<string, 'BIRTHDAY_INVALID'> {
  const text = typed.trim();
  return text === '' || text === kept || readBirthday(text) !== null ? ok(text) : refuse('BIRTHDAY_INVALID', 'birthday');
}

/** The same month and day in the other calendar: what was meant when 8.5 was taken for the wrong one. */
export function inCalendar({ month, day }: Birthday, calendar: Birthday['calendar']): string {
  return `${calendar === 'lunar' ? '农历' : ''}${month}.${day}`;
}

function lunarOf([, leap, month = '', first, digits, tens, ones]: RegExpExecArray): Birthday | null {
  const number = MONTH_NAMES[month] ?? DIGITS[month] ?? Number(month);
  const day = first ? (first === '十' ? 10 : (DIGITS[first] ?? 0)) : digits ? Number(digits) : tensOf(tens) + (DIGITS[ones ?? ''] ?? 0);
  const isDay = Number.isInteger(number) && number >= 1 && number <= 12 && day >= 1 && day <= 30;
  return isDay ? { calendar: 'lunar', month: number, day, leap: leap !== undefined } : null;
}

function tensOf(tens: string | undefined): number {
  return tens === '十' ? 10 : tens === '三十' ? 30 : 20;
}

function solarOf(month: number, day: number): Birthday | null {
  const inLeapYear = `2024-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isShanghaiDay(inLeapYear) ? { calendar: 'solar', month, day } : null;
}

/** The first day from `from` on that is the birthday. The 29th of February is kept on the 28th in other years. */
export function nextBirthday(birthday: Birthday, from: ShanghaiDay): ShanghaiDay | null {
  if (birthday.calendar === 'lunar') return nextSolarDay(birthday, from);
  const year = Number(from.slice(0, 4));
  const days = [year, year + 1].map((candidate) => solarDay(candidate, birthday));
  return days.find((day) => day >= from) ?? null;
}

function solarDay(year: number, { month, day }: { month: number; day: number }): ShanghaiDay {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isShanghaiDay(text) ? text : addDays(`${year}-03-01` as ShanghaiDay, -1);
}
