/**
 * A stored value. Rare types (ObjectId, binary, regular expression) stay in their EJSON form, an object whose first
 * key starts with `$`, which no stored document may otherwise contain.
 */
export type Value = null | boolean | number | string | Date | Value[] | Document;

export interface Document {
  [field: string]: Value;
}

/** True for plain objects, the tagged rare types included. */
export function isObject(value: Value | undefined): value is Document {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

/** The EJSON tag of a rare type (`$oid`, `$binary`, `$regularExpression` …), if the object is one. */
export function tagOf(value: Document): string | undefined {
  for (const key in value) return key.startsWith('$') ? key : undefined;
  return undefined;
}

/** A copy that shares nothing with the original. */
export function cloneValue<T extends Value>(value: T): T;
export function cloneValue(value: Value): Value {
  if (Array.isArray(value)) return value.map((item) => cloneValue(item));
  if (value instanceof Date) return new Date(value.getTime());
  if (!isObject(value)) return value;
  const copy: Document = {};
  for (const key of Object.keys(value)) copy[key] = cloneValue(value[key] as Value);
  return copy;
}
