import { isObject, type Value } from './value';

const ARRAY_INDEX = /^(0|[1-9]\d*)$/;

/**
 * Every value a dotted path leads to, arrays on the way opened as MongoDB does: a numeric part picks an element, and
 * each element that is an object is searched. `undefined` stands for "the object has no such field"; elements that
 * are no objects contribute nothing. A final array is returned whole.
 */
export function valuesAtPath(value: Value | undefined, path: string): (Value | undefined)[] {
  const found: (Value | undefined)[] = [];
  collect(value, path.split('.'), 0, found);
  return found;
}

function collect(value: Value | undefined, parts: string[], at: number, found: (Value | undefined)[]): void {
  if (at === parts.length) {
    found.push(value);
    return;
  }
  const part = parts[at] as string;
  if (Array.isArray(value)) {
    if (ARRAY_INDEX.test(part) && Number(part) < value.length) collect(value[Number(part)], parts, at + 1, found);
    for (const item of value) if (isObject(item)) collect(item, parts, at, found);
    return;
  }
  if (isObject(value)) collect(Object.hasOwn(value, part) ? value[part] : undefined, parts, at + 1, found);
  else found.push(undefined);
}

/** The values a predicate is tried on: each value at the path and, for an array, each of its elements too. */
export function candidatesAtPath(value: Value | undefined, path: string): (Value | undefined)[] {
  const found = valuesAtPath(value, path);
  if (!found.some((item) => Array.isArray(item))) return found;
  return found.flatMap((item) => (Array.isArray(item) ? [item as Value, ...item] : [item]));
}

/** True when an array stands on the path or at its end, so that one document has several index keys for it. */
export function crossesArray(value: Value | undefined, path: string): boolean {
  let current: Value | undefined = value;
  for (const part of path.split('.')) {
    if (Array.isArray(current)) return true;
    if (!isObject(current) || !Object.hasOwn(current, part)) return false;
    current = current[part];
  }
  return Array.isArray(current);
}
