import { ok, refuse, type Result } from '../kernel/result';

export const MAX_QUANTITY = 9_999;

const DIGITS: Readonly<Record<string, number>> = { 〇: 0, 零: 0, 一: 1, 二: 2, 两: 2, 俩: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const TENS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1_000 };
/** A number, perhaps after a times sign, perhaps before one measure word. */
const WRITTEN = /^[x×*]?\s*(?:(\d{1,5})(?:\.0+)?|([〇零一二两俩三四五六七八九十百千廿卅]{1,8}))\s*\p{Script=Han}?$/iu;

/** Reads how many: "2", "2.0", "2盒", "x2", "两瓶", "十二". A positive whole number up to {@link MAX_QUANTITY}. */
export function parseQuantity(text: string): Result<number, 'QUANTITY_INVALID'> {
  if (/^[1-9]\d{0,3}$/.test(text)) return ok(Number(text));
  const match = WRITTEN.exec(text.normalize('NFKC').trim());
  if (!match) return refuse('QUANTITY_INVALID');
  const quantity = match[1] === undefined ? chineseNumber((match[2] ?? '').replace('廿', '二十').replace('卅', '三十')) : Number(match[1]);
  return quantity >= 1 && quantity <= MAX_QUANTITY ? ok(quantity) : refuse('QUANTITY_INVALID');
}

/** 十二 → 12, 两百零三 → 203. NaN for what is no number, such as 十百 or 二三. */
function chineseNumber(text: string): number {
  let sum = 0;
  let digit: number | null = null;
  let smallestUnit = Infinity;
  for (const character of text) {
    const unit = TENS[character];
    if (unit === undefined) {
      if (digit) return NaN;
      digit = DIGITS[character] ?? NaN;
      continue;
    }
    const hasNoDigit = digit === null && !(unit === 10 && sum === 0);
    if (unit >= smallestUnit || hasNoDigit || digit === 0) return NaN;
    sum += (digit ?? 1) * unit;
    smallestUnit = unit;
    digit = null;
  }
  return sum + (digit ?? 0);
}
