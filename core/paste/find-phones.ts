import { normalizePhone } from '../customers/phone';

/** Digits in a text that are a phone, or that may have been meant as one. */
export interface FoundPhone {
  start: number;
  end: number;
  /** As it is saved; empty when only {@link mayBe} is known. */
  phone: string;
  /** What the digits may be: not empty when they are not certainly one phone. */
  mayBe: string[];
}

const EXTENSION = '(?: ?(?:转|分机|ext\\.?)[ :]?\\d{1,6}|,\\d{4}(?![\\d栋号楼单座幢组巷弄室年-])(?=[ \\n,()]|$)|-\\d{1,6}(?![\\d栋号楼单座幢组巷弄室-]))?';
const COUNTRY = '(?:\\(?(?:\\+|00)?86\\)?[ -]?)?';
/** In the groups that people write: 3-4-4, also with dots, 3-8, 4-3-4, 3-3-5, 4-4-3, 5-3-3, 5-6. */
const MOBILE = '1[3-9](?:\\d[ .-]\\d{4}[ .-]\\d{4}|\\d[ -]\\d{8}|\\d{2}[ -]\\d{3}[ -]\\d{4}(?![ -]\\d{4}(?!\\d))|\\d[ -]\\d{3}[ -]\\d{5}|\\d{2}[ -]\\d{4}[ -]\\d{3}|\\d{3}[ -]\\d{3}[ -]\\d{3}|\\d{3}[ -]\\d{6}|\\d{5}[ -]\\d{4}|\\d{9})';
const LANDLINE = '\\(?0(?:10|2\\d|[3-9]\\d{2})\\)?[ -]?[2-9]\\d{2,3}[ -]?\\d{4}';
const SERVICE = '[48]00[ -]?\\d{3}[ -]?\\d{4}|[48]00[ -]\\d{4}[ -]\\d{3}';
const PHONE = new RegExp(`(?<!\\d|(?<!\\p{Script=Han})\\+)${COUNTRY}(?:${MOBILE}|${LANDLINE}|${SERVICE})(?!\\d)${EXTENSION}`, 'giu');
/** Each digit apart: 1 8 6 4 3…. */
const SPREAD = /(?<![\d-] ?)1[ -]{1,3}[3-9](?:[ -]{1,3}\d){9}(?![ -]?\d)/g;
const AFTER_ROOM = /(?<=[\p{Script=Han}\-a-z#)])(?<!电话|手机号?|号码|tel)(\d{3,5}|(?<=\d-)\d{1,2})(1[3-9]\d{9})(?!\d)/giu;
const ABROAD = /(?<!\d)\(?(?:\+\d{1,3}|00(?:852|853|886|65|60|81|82|61|44))\)?[ -]?\d{3,5}[ -]?\d{3,5}(?:[ -]?\d{1,4})?(?!\d)/g;
const DIGITS = /\d{8,}/g;
/** Shops hide digits when an order is copied. */
const HIDDEN = /(?<!\d)1[3-9]\d[*xX]{4,6}\d{2,4}(?!\d)/g;
/** Longer digits are an order's or a parcel's number. */
const LONGEST_MISTYPED = 15;

/** Every phone in a text, in order; digits that only look like one count as doubtful. */
export function findPhones(text: string): FoundPhone[] {
  const sure = [...text.matchAll(PHONE), ...text.matchAll(SPREAD), ...afterRooms(text)].flatMap((match) => sureAt(match.index, match[0])).sort((one, other) => one.start - other.start);
  const abroad = [...text.matchAll(ABROAD)].map((match) => sureAt(match.index, match[0])[0] ?? doubtfulAt(match.index, match[0], [match[0].replace(/[^\d]/g, '')]));
  const all = [...sure, ...abroad.filter((one) => (one.phone !== '' || one.mayBe.length > 1) && !sure.some(({ start, end }) => one.start < end && start < one.end))].sort((a, b) => a.start - b.start);
  if (all.length > 0) return all;
  if (abroad.length > 0) return abroad;
  const hidden = [...text.matchAll(HIDDEN)];
  if (hidden.length > 0) return hidden.map((match) => doubtfulAt(match.index, match[0], [match[0]]));
  return [...text.matchAll(DIGITS)].flatMap((match) => {
    const before = text[match.index - 1] ?? '';
    const mayBe = /[a-z]/i.test(before) ? [] : mistyped(match[0]);
    return mayBe.length > 0 ? [doubtfulAt(match.index, match[0], mayBe)] : [];
  });
}

/** "2单元50113812345678": a room, and the mobile number that its digits end with; a room of 13… could begin the number. */
function afterRooms(text: string): { index: number; 0: string }[] {
  return [...text.matchAll(AFTER_ROOM)].flatMap(({ index, 1: room = '', 2: phone = '' }) => (/1[3-9]/.test(room) ? [] : [{ index: index + room.length, 0: phone }]));
}

function sureAt(start: number, written: string): FoundPhone[] {
  // +1 may be the code of America, or the plus a mark before a mobile.
  if (/^\+1[3-9]\d{9}$/.test(written)) return [doubtfulAt(start, written, [written.slice(1), written])];
  const isSpaced = /^1[ -]+\d[ -]/.test(written) || /^1\d\d\./.test(written);
  const read = normalizePhone((isSpaced ? written.replace(/[ .-]/g, '') : written).replace(/(?<=\d) ?(?:转|分机|ext\.?|,)[ :]?(?=\d)/i, '-'));
  return read.ok ? [{ start, end: start + written.length, phone: read.value, mayBe: [] }] : [];
}

function doubtfulAt(start: number, written: string, mayBe: string[]): FoundPhone {
  return { start, end: start + written.length, phone: '', mayBe };
}

/** A mobile number with a digit too few or too many, or with other digits glued to it. */
function mistyped(digits: string): string[] {
  if (digits.length > LONGEST_MISTYPED) return [];
  const inside = [...digits.matchAll(/(?=(1[3-9]\d{9}))/g)].map((match) => match[1] ?? '');
  if (inside.length > 0) return inside;
  const isShort = /^1[3-9]\d{7,8}$|^0\d{9,11}$/.test(digits);
  return isShort || /^[2-9]\d{7}$/.test(digits) ? [digits] : [];
}
