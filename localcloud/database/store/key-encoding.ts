import { isObject, type Document, type Value } from '../values/value';
import { TYPE_ORDER, typeOrder } from '../values/value-order';

/**
 * Turns values into bytes whose unsigned order is the order of {@link compareValues}. Each encoding ends in a way that
 * no longer value can be confused with the next field of a compound key, so encodings are simply joined.
 */

/** What an index stores for a field that is an empty array: it sorts before null, and no query for null finds it. */
export const EMPTY_ARRAY_KEY = Buffer.of(TYPE_ORDER.emptyArrayKey);

/** The platform's limit of one index key. */
export const MAX_INDEX_KEY_BYTES = 1024;

export function encodeKeyValue(value: Value | undefined): Buffer {
  const parts: Buffer[] = [];
  append(parts, value);
  return parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts);
}

/** Descending fields are stored with every bit flipped. */
export function flipBits(bytes: Buffer): Buffer {
  const flipped = Buffer.allocUnsafe(bytes.length);
  for (let i = 0; i < bytes.length; i += 1) flipped[i] = ~(bytes[i] as number);
  return flipped;
}

function append(parts: Buffer[], value: Value | undefined): void {
  const type = typeOrder(value);
  parts.push(Buffer.of(type));
  if (type === TYPE_ORDER.number) parts.push(encodeNumber(value as number));
  else if (type === TYPE_ORDER.date) parts.push(encodeNumber((value as Date).getTime()));
  else if (type === TYPE_ORDER.string) parts.push(encodeText(value as string));
  else if (type === TYPE_ORDER.boolean) parts.push(Buffer.of(value === true ? 1 : 0));
  else if (Array.isArray(value)) appendItems(parts, value);
  else if (isObject(value)) appendFields(parts, value);
}

function appendItems(parts: Buffer[], items: Value[]): void {
  for (const item of items) append(parts, item);
  parts.push(Buffer.of(0));
}

function appendFields(parts: Buffer[], value: Document): void {
  for (const key of Object.keys(value)) {
    parts.push(Buffer.of(typeOrder(value[key])), encodeText(key));
    append(parts, value[key]);
  }
  parts.push(Buffer.of(0));
}

/** IEEE 754 with the sign bit turned so that the bytes sort; NaN first, -0 as 0. */
function encodeNumber(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  if (Number.isNaN(value)) return bytes;
  bytes.writeDoubleBE(value === 0 ? 0 : value, 0);
  if (((bytes[0] as number) & 0x80) !== 0) return flipBits(bytes);
  bytes[0] = (bytes[0] as number) | 0x80;
  return bytes;
}

/** UTF-8, a zero byte written as 00 FF, ended by 00. */
function encodeText(text: string): Buffer {
  const bytes = Buffer.from(text, 'utf8');
  if (!bytes.includes(0)) return Buffer.concat([bytes, Buffer.of(0)]);
  const escaped: number[] = [];
  for (const byte of bytes) {
    escaped.push(byte);
    if (byte === 0) escaped.push(0xff);
  }
  return Buffer.from([...escaped, 0]);
}
