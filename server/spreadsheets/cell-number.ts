/** How the numbers of one cell style are written: as days, as digits padded with zeros, or plainly. */
export type NumberStyle = { readonly kind: 'day' } | { readonly kind: 'padded'; readonly digits: number } | { readonly kind: 'plain' };

export const PLAIN: NumberStyle = { kind: 'plain' };

/** Built-in formats with a day in them: ECMA-376 part 1, 18.8.30, with the Chinese ones (27–36, 50–58). */
const BUILT_IN_DAYS = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);
const NOT_FORMAT = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g;
const DAY_MS = 86_400_000;
/** Serial 1 is 1900-01-01; from 61 on, one more has passed than the calendar knows, for Excel counts a 29 February 1900. */
const EPOCH_1900 = Date.UTC(1899, 11, 31);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
const FAKE_LEAP_DAY = 60;
/** Fifteen significant digits and a point fit into it; noise such as 0.30000000000000004 does not. */
const SHORTEST_NOISE = 16;
/** 9999-12-31. */
const LAST_SERIAL = 2_958_465;

/** @param code the custom format of this id, if it has one */
export function numberStyle(formatId: number, code: string | undefined): NumberStyle {
  if (code === undefined) return BUILT_IN_DAYS.has(formatId) ? { kind: 'day' } : PLAIN;
  const letters = (code.replace(NOT_FORMAT, '').split(';')[0] ?? '').toLowerCase();
  if (/^0{2,}$/.test(letters)) return { kind: 'padded', digits: letters.length };
  const hasDay = letters !== 'general' && (/[yd]/.test(letters) || (letters.includes('m') && !/[hs]/.test(letters)));
  return hasDay ? { kind: 'day' } : PLAIN;
}

/**
 * The text of a stored number: a day as "YYYY-MM-DD" (its time of day dropped), else digits without exponent and without float noise
 * (Excel keeps 15 significant ones). What is not a number stays as it is.
 */
export function numberText(stored: string, style: NumberStyle, date1904: boolean): string {
  const value = Number(stored);
  if (stored.trim() === '' || !Number.isFinite(value)) return stored.trim();
  if (style.kind === 'day') return dayOfSerial(value, date1904) ?? plainNumber(value);
  const text = plainNumber(value);
  return style.kind === 'padded' && /^\d+$/.test(text) ? text.padStart(style.digits, '0') : text;
}

function dayOfSerial(serial: number, date1904: boolean): string | null {
  const day = Math.floor(serial + 1e-8);
  if (day < 1 || day > LAST_SERIAL) return null;
  const at = new Date(date1904 ? EPOCH_1904 + day * DAY_MS : EPOCH_1900 + (day >= FAKE_LEAP_DAY ? day - 1 : day) * DAY_MS);
  const twoDigits = (value: number) => String(value).padStart(2, '0');
  return `${at.getUTCFullYear()}-${twoDigits(at.getUTCMonth() + 1)}-${twoDigits(at.getUTCDate())}`;
}

function plainNumber(value: number): string {
  if (Number.isInteger(value)) return Math.abs(value) < 1e21 ? String(value) : BigInt(value).toString();
  const text = String(value);
  if (text.length <= SHORTEST_NOISE && !text.includes('e')) return text;
  const clean = Number(value.toPrecision(15));
  return Math.abs(clean) < 1e-6 ? clean.toFixed(20).replace(/\.?0+$/, '') : String(clean);
}
