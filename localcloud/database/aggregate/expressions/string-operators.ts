import { failedOperation } from '../../database-errors';
import { compareStrings } from '../../values/value-order';
import { isNullish, onArguments, onOptions, wrongType, type OperatorBuilder, type Result } from './operator';

/** Text, counted in UTF-8 bytes or in code points as each name says. */
export const stringOperators: Record<string, OperatorBuilder> = {
  $concat: onArguments(0, Infinity, (parts, name) => {
    if (parts.some(isNullish)) return null;
    return parts.map((part) => requireText(part, name)).join('');
  }),
  $indexOfBytes: onArguments(2, 4, (values, name) => indexOf(values, name, (text) => Buffer.from(text, 'utf8'))),
  $indexOfCP: onArguments(2, 4, (values, name) => indexOf(values, name, (text) => [...text])),
  $split: onArguments(2, 2, ([text, separator], name) => {
    if (isNullish(text) || isNullish(separator)) return null;
    if (separator === '') throw failedOperation('Location40087', '$split requires a non-empty separator');
    return requireText(text, name).split(requireText(separator, name));
  }),
  $strLenBytes: onArguments(1, 1, ([text], name) => Buffer.byteLength(requireText(text, name))),
  $strLenCP: onArguments(1, 1, ([text], name) => [...requireText(text, name)].length),
  $strcasecmp: onArguments(2, 2, ([a, b]) => Math.sign(compareStrings(upper(textOf(a)), upper(textOf(b))))),
  $substr: onArguments(3, 3, substrBytes),
  $substrBytes: onArguments(3, 3, substrBytes),
  $substrCP: onArguments(3, 3, ([text, start, count], name) => {
    const [from, length] = [requireCount(start, name), requireCount(count, name)];
    return [...textOf(text)].slice(from, from + length).join('');
  }),
  $toLower: onArguments(1, 1, ([text]) => textOf(text).replace(/[A-Z]/g, (char) => char.toLowerCase())),
  $toUpper: onArguments(1, 1, ([text]) => upper(textOf(text))),
  $trim: onOptions(['input'], ['chars'], (options, name) => trim(options, name, true, true)),
  $ltrim: onOptions(['input'], ['chars'], (options, name) => trim(options, name, true, false)),
  $rtrim: onOptions(['input'], ['chars'], (options, name) => trim(options, name, false, true)),
};

export function requireText(value: Result, name: string): string {
  if (typeof value !== 'string') throw wrongType(name, 'a string argument', value);
  return value;
}

/** Null and missing are empty text; numbers and dates are written out. */
function textOf(value: Result): string {
  if (isNullish(value)) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (value instanceof Date) return value.toISOString();
  throw failedOperation('Location16007', `can't convert from BSON type ${Array.isArray(value) ? 'array' : typeof value} to String`);
}

/** Letters of ASCII only, as the server does. */
function upper(text: string): string {
  return text.replace(/[a-z]/g, (char) => char.toUpperCase());
}

function requireCount(value: Result, name: string): number {
  if (typeof value !== 'number') throw wrongType(name, 'a numeric start and length', value);
  if (value < 0) throw failedOperation('Location34455', `${name}: the start index must be non-negative`);
  return Math.trunc(value);
}

function indexOf([text, part, from, to]: Result[], name: string, unitsOf: (text: string) => ArrayLike<unknown>): Result {
  if (isNullish(text)) return null;
  const units = unitsOf(requireText(text, name));
  const wanted = unitsOf(requireText(part, name));
  const end = Math.min(units.length, to === undefined ? units.length : requireCount(to, name));
  for (let at = from === undefined ? 0 : requireCount(from, name); at + wanted.length <= end; at += 1) {
    let same = 0;
    while (same < wanted.length && units[at + same] === wanted[same]) same += 1;
    if (same === wanted.length) return at;
  }
  return -1;
}

/** A negative length reaches to the end; a cut inside a character is refused. */
function substrBytes([text, start, count]: Result[], name: string): Result {
  const bytes = Buffer.from(textOf(text), 'utf8');
  const from = requireCount(start, name);
  if (typeof count !== 'number') throw wrongType(name, 'a numeric length', count);
  const to = count < 0 ? bytes.length : Math.min(bytes.length, from + Math.trunc(count));
  const isContinuation = (at: number) => at < bytes.length && ((bytes[at] as number) & 0xc0) === 0x80;
  if (from < bytes.length && isContinuation(from)) throw failedOperation('Location28656', `${name}: Invalid range, starting index is a UTF-8 continuation byte.`);
  if (isContinuation(to)) throw failedOperation('Location28657', `${name}: Invalid range, ending index is in the middle of a UTF-8 character.`);
  return from >= bytes.length ? '' : bytes.subarray(from, to).toString('utf8');
}

function trim({ input, chars }: Record<string, Result>, name: string, left: boolean, right: boolean): Result {
  if (isNullish(input) || chars === null) return null;
  const dropped = chars === undefined ? undefined : new Set(requireText(chars, name));
  const isDropped = (char: string | undefined) => char !== undefined && (dropped ? dropped.has(char) : /[\s\0]/.test(char));
  const letters = [...requireText(input, name)];
  while (left && isDropped(letters[0])) letters.shift();
  while (right && isDropped(letters.at(-1))) letters.pop();
  return letters.join('');
}
