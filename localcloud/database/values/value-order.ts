import { isObject, tagOf, type Document, type Value } from './value';

/** The types in the order MongoDB sorts them; comparisons in a query never cross a bracket. */
export const TYPE_ORDER = {
  minKey: 0x01,
  emptyArrayKey: 0x05,
  null: 0x0a,
  number: 0x14,
  string: 0x1e,
  object: 0x28,
  array: 0x32,
  binary: 0x3c,
  objectId: 0x46,
  boolean: 0x50,
  date: 0x5a,
  timestamp: 0x5f,
  regex: 0x64,
  maxKey: 0x7f,
} as const;

const TAG_ORDER: Record<string, number> = {
  $minKey: TYPE_ORDER.minKey,
  $binary: TYPE_ORDER.binary,
  $oid: TYPE_ORDER.objectId,
  $timestamp: TYPE_ORDER.timestamp,
  $regularExpression: TYPE_ORDER.regex,
  $maxKey: TYPE_ORDER.maxKey,
};

/** The rank of a value's type; undefined (missing) ranks with null. */
export function typeOrder(value: Value | undefined): number {
  if (value === null || value === undefined) return TYPE_ORDER.null;
  if (typeof value === 'number') return TYPE_ORDER.number;
  if (typeof value === 'string') return TYPE_ORDER.string;
  if (typeof value === 'boolean') return TYPE_ORDER.boolean;
  if (value instanceof Date) return TYPE_ORDER.date;
  if (Array.isArray(value)) return TYPE_ORDER.array;
  const tag = tagOf(value);
  return (tag !== undefined && TAG_ORDER[tag]) || TYPE_ORDER.object;
}

/** Total order over all values as in BSON; 0 exactly when MongoDB holds them equal. */
export function compareValues(a: Value | undefined, b: Value | undefined): number {
  const rank = typeOrder(a);
  const difference = rank - typeOrder(b);
  if (difference !== 0) return difference;
  if (rank === TYPE_ORDER.null) return 0;
  if (rank === TYPE_ORDER.number) return compareNumbers(a as number, b as number);
  if (rank === TYPE_ORDER.string) return compareStrings(a as string, b as string);
  if (rank === TYPE_ORDER.array) return compareArrays(a as Value[], b as Value[]);
  if (isObject(a) && isObject(b)) return compareObjects(a, b);
  return Math.sign(Number(a) - Number(b));
}

export function valuesEqual(a: Value | undefined, b: Value | undefined): boolean {
  return compareValues(a, b) === 0;
}

function compareNumbers(a: number, b: number): number {
  if (a === b) return 0;
  if (Number.isNaN(a)) return Number.isNaN(b) ? 0 : -1;
  if (Number.isNaN(b)) return 1;
  return a < b ? -1 : 1;
}

/** By code point, which is the order of the UTF-8 bytes; plain `<` orders UTF-16 units and errs above U+FFFF. */
export function compareStrings(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i += 1) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return liftSurrogate(x) - liftSurrogate(y);
  }
  return a.length - b.length;
}

function liftSurrogate(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}

function compareArrays(a: Value[], b: Value[]): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i += 1) {
    const result = compareValues(a[i], b[i]);
    if (result !== 0) return result;
  }
  return a.length - b.length;
}

/** Field by field in stored order: type, then name, then value; the shorter object first. */
function compareObjects(a: Document, b: Document): number {
  const left = Object.keys(a);
  const right = Object.keys(b);
  const length = Math.min(left.length, right.length);
  for (let i = 0; i < length; i += 1) {
    const x = left[i] as string;
    const y = right[i] as string;
    const result = typeOrder(a[x]) - typeOrder(b[y]) || compareStrings(x, y) || compareValues(a[x], b[y]);
    if (result !== 0) return result;
  }
  return left.length - right.length;
}
