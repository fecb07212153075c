import { failedOperation } from '../database-errors';
import { candidatesAtPath, valuesAtPath } from '../values/paths';
import type { Document, Value } from '../values/value';
import { compareValues } from '../values/value-order';

export interface SortField {
  path: string;
  direction: 1 | -1;
}

/** Reads `{a: 1, b: -1}` in its written order. */
export function sortFields(order: Document): SortField[] {
  return Object.keys(order).map((path) => {
    const direction = order[path];
    if (direction !== 1 && direction !== -1) throw failedOperation('BadValue', `$sort key ordering must be 1 (for ascending) or -1 (for descending): ${path}`);
    return { path, direction };
  });
}

/** Compares documents; an array counts by its smallest element ascending, its largest descending, empty before null. */
export function compileSort(order: Document): (a: Document, b: Document) => number {
  const fields = sortFields(order);
  return (a, b) => {
    for (const { path, direction } of fields) {
      const result = compareValues(sortKey(a, path, direction), sortKey(b, path, direction));
      if (result !== 0) return direction * result;
    }
    return 0;
  };
}

function sortKey(document: Document, path: string, direction: 1 | -1): Value | undefined {
  const whole = valuesAtPath(document, path);
  if (whole.length === 1 && !Array.isArray(whole[0])) return whole[0];
  if (whole.length === 1 && (whole[0] as Value[]).length === 0) return { $minKey: 1 };
  const keys = candidatesAtPath(document, path).filter((value) => !whole.includes(value) || !Array.isArray(value));
  return keys.reduce<Value | undefined>((best, key) => (compareValues(key, best) * direction < 0 ? key : best), keys[0]);
}
