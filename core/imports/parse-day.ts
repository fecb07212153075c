import { ok, refuse, type Result } from '../kernel/result';
import { isShanghaiDay, shanghaiDayOf, utcMs, type ShanghaiDay } from '../kernel/time';

const SEPARATED = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(.*)$/s;
const COMPACT = /^(\d{4})(\d{2})(\d{2})((?:\d{4}|\d{6})?)$/;
/** What may follow the day: a weekday and a time of day. */
const REST = /^[\sT]*(?:(?:星期|周)[一二三四五六日天])?\s*(?:(?:上午|下午|中午|晚上|凌晨|早上)?\s*\d{1,2}[:时点]\d{0,2}(?:[:分]\d{0,2})?秒?(?:\.\d{1,9})?\s*(?:am|pm)?)?\s*$/i;
const ZONED = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})$/;
const LONGEST = 60;

/**
 * Reads a day, year first: 2024-3-5, 2024/03/05, 2024.3.5, 2024年3月5日, 20240305, each also with a time of day, which is dropped.
 * A time with a zone (…Z, …+08:00) is turned into the day it was in Shanghai.
 * Refuses days that do not exist (2024-02-30), days without a year, two-digit years and month-first days: they could be two days.
 */
export function parseDay(text: string): Result<ShanghaiDay, 'DAY_INVALID'> {
  if (isShanghaiDay(text)) return ok(text);
  if (text.length > LONGEST) return refuse('DAY_INVALID');
  const plain = text.normalize('NFKC').trim();
  if (ZONED.test(plain)) return parseInstant(plain);
  const separated = SEPARATED.exec(plain);
  const match = separated && REST.test(separated[4] ?? '') ? separated : COMPACT.exec(plain);
  if (!match) return refuse('DAY_INVALID');
  const day = `${match[1]}-${match[2]?.padStart(2, '0')}-${match[3]?.padStart(2, '0')}`;
  return isShanghaiDay(day) ? ok(day) : refuse('DAY_INVALID');
}

function parseInstant(text: string): Result<ShanghaiDay, 'DAY_INVALID'> {
  const writtenDay = text.slice(0, 10);
  const at = Date.parse(text);
  if (!isShanghaiDay(writtenDay) || Number.isNaN(at)) return refuse('DAY_INVALID');
  return ok(shanghaiDayOf(utcMs(at)));
}
