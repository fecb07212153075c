import { encodeKeyValue } from '../../store/key-encoding';
import type { Value } from '../../values/value';
import { requireList } from './array-operators';
import { isNullish, isTrue, onArguments, type OperatorBuilder } from './operator';

/** Lists taken as sets: order and repetition count for nothing. */
export const setOperators: Record<string, OperatorBuilder> = {
  $allElementsTrue: onArguments(1, 1, ([list], name) => requireList(list, name).every(isTrue)),
  $anyElementTrue: onArguments(1, 1, ([list], name) => requireList(list, name).some(isTrue)),
  $setDifference: onArguments(2, 2, ([left, right], name) => {
    if (isNullish(left) || isNullish(right)) return null;
    const taken = distinct(requireList(right, name));
    return [...distinct(requireList(left, name))].filter(([key]) => !taken.has(key)).map(([, value]) => value);
  }),
  $setEquals: onArguments(2, Infinity, (lists, name) => {
    const [first, ...others] = lists.map((list) => distinct(requireList(list, name)));
    return others.every((other) => other.size === first?.size && [...other.keys()].every((key) => first.has(key)));
  }),
  $setIntersection: onArguments(0, Infinity, (lists, name) => {
    if (lists.some(isNullish)) return null;
    const [first = new Map<string, Value>(), ...others] = lists.map((list) => distinct(requireList(list, name)));
    return [...first].filter(([key]) => others.every((other) => other.has(key))).map(([, value]) => value);
  }),
  $setIsSubset: onArguments(2, 2, ([part, whole], name) => {
    const all = distinct(requireList(whole, name));
    return [...distinct(requireList(part, name)).keys()].every((key) => all.has(key));
  }),
  $setUnion: onArguments(0, Infinity, (lists, name) => {
    if (lists.some(isNullish)) return null;
    return [...distinct(lists.flatMap((list) => requireList(list, name))).values()];
  }),
};

/** The different values of a list by what makes them equal, first ones kept. */
export function distinct(items: Value[]): Map<string, Value> {
  const found = new Map<string, Value>();
  for (const item of items) {
    const key = equalityKey(item);
    if (!found.has(key)) found.set(key, item);
  }
  return found;
}

/** Equal for two values exactly when the database holds them equal. */
export function equalityKey(value: Value | undefined): string {
  return encodeKeyValue(value).toString('latin1');
}
