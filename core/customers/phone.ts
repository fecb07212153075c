import { ok, refuse, type Result } from '../kernel/result';
import { visibleText } from '../kernel/visible-text';
import { groupsOf, readAbroad } from './phone-abroad';

/**
 * A phone number as it is compared and dialled. Of mainland China: digits only ("13812345678", "051257301234"), with an
 * extension, if there is one, after a hyphen ("18412345678-1234": the private numbers of the big shops). Of anywhere else: by
 * its country code, as ITU-T E.164 writes it ("+85291234567").
 */
export type Phone = string & { readonly __unit: 'Phone' };

const MOBILE = /^1[3-9]\d{9}$/;
/** Three-digit area codes (010, 02x) have eight-digit numbers, the others seven or eight. */
const LANDLINE = /^(?:0(?:10|2\d)[2-9]\d{7}|0[3-9]\d{2}[2-9]\d{6,7})$/;
const SERVICE = /^[48]00\d{7}$/;
const EXTENSION = /^(.*\d)\s*(?:-|转|分机|ext\.?|x|#|,)+\s*(\d{1,6})$/i;
/** Nothing longer is a phone; keeps a pasted page from being searched for one. */
const LONGEST = 60;
const DASHES = /[\u2010-\u2015\u2212\uff0d]/g;

/**
 * Reads a phone as people write it: full-width digits, +86 / 0086 / 86, spaces, dashes, brackets, an extension; one of another
 * country behind + or 00 and its code ("+852 9123 4567", "00886 0912 345 678"). A number that a sheet wrote as 1.3812345678E+10 has all its digits; 1.38E+10 has lost them.
 * Refuses letters, a landline without its area code, any number of the mainland that is neither mobile, landline nor 400/800,
 * and one of another country whose length cannot be.
 */
export function normalizePhone(text: string): Result<Phone, 'PHONE_INVALID'> {
  if (MOBILE.test(text)) return ok(text as Phone);
  if (text.length > LONGEST) return refuse('PHONE_INVALID');
  const plain = visibleText(text)
    .normalize('NFKC')
    .replace(DASHES, '-')
    .trim()
    .replace(/^\(((?:\+|00)\d{1,3})\)/, '$1 ')
    .replace(/^\(86\)/, '+86')
    .replace(/^['’]/, '')
    .replace(/\.0$/, '')
    .replace(/^1\.(\d{10})E\+?10$/i, '1$1');
  const whole = readAbroad(plain) ?? readNumber(plain);
  if (whole) return ok(whole as Phone);
  const extended = EXTENSION.exec(plain);
  const main = extended && readNumber(extended[1] ?? '');
  return main ? ok(`${main}-${extended[2]}` as Phone) : refuse('PHONE_INVALID');
}

/** "138****5678", "+852****4567": enough to recognise, not enough to call. Never shows an extension; empty stays empty. */
export function maskPhone(phone: string): string {
  const [main = ''] = phone.split('-');
  const abroad = groupsOf(main);
  if (abroad) return `${abroad[0]}****${main.slice(-4)}`;
  return main.length < 8 ? main.replace(/./g, '*') : `${main.slice(0, 3)}****${main.slice(-4)}`;
}

/** "138 1234 5678", "+852 9123 4567": in groups as people read a number aloud; landlines as they are. */
export function spacedPhone(phone: string): string {
  if (MOBILE.test(phone)) return `${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}`;
  return groupsOf(phone)?.join(' ') ?? phone;
}

function readNumber(text: string): string | null {
  if (!/^\+?[\d\s()-]+$/.test(text)) return null;
  const digits = text.replace(/\D/g, '');
  const country = /^(?:0086|86)/.exec(digits)?.[0] ?? '';
  const isAbroad = text.startsWith('+') && country !== '86';
  if (isAbroad) return null;
  const national = digits.slice(country.length);
  const writtenAs = country ? [national, `0${national}`, digits] : [digits, digits.replace(/^0/, '')];
  return writtenAs.find((candidate) => MOBILE.test(candidate) || LANDLINE.test(candidate) || SERVICE.test(candidate)) ?? null;
}
