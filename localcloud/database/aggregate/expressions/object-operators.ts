import { failedOperation } from '../../database-errors';
import { isObject, type Document, type Value } from '../../values/value';
import { requireList } from './array-operators';
import { isNullish, onArguments, wrongType, type OperatorBuilder, type Result } from './operator';

export const objectOperators: Record<string, OperatorBuilder> = {
  $mergeObjects: onArguments(0, Infinity, (values, name) => {
    const objects = values.length === 1 && Array.isArray(values[0]) ? values[0] : values;
    return objects.reduce<Document>((merged, value) => mergeInto(merged, value, name), {});
  }),
  $objectToArray: onArguments(1, 1, ([value], name) => {
    if (isNullish(value)) return null;
    if (!isObject(value)) throw wrongType(name, 'a document', value);
    return Object.entries(value).map(([k, v]) => ({ k, v }));
  }),
  $arrayToObject: onArguments(1, 1, ([list], name) => {
    if (isNullish(list)) return null;
    return Object.fromEntries(requireList(list, name).map((item) => pairOf(item, name)));
  }),
};

/** Adds the fields of a document to another; null and missing add none. */
export function mergeInto(target: Document, value: Result, name: string): Document {
  if (isNullish(value)) return target;
  if (!isObject(value)) throw wrongType(name, 'object inputs', value);
  return Object.assign(target, value);
}

/** `[key, value]` or `{k, v}`. */
function pairOf(item: Value, name: string): [string, Value] {
  const [key, value] = Array.isArray(item) ? item : isObject(item) ? [item.k, item.v] : [];
  if (typeof key !== 'string' || value === undefined) throw failedOperation('Location40386', `${name} requires an array of [key, value] pairs or of {k, v} documents`);
  return [key, value];
}
