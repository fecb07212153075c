import { failedOperation } from '../database-errors';
import { isObject, type Document, type Value } from '../values/value';

/** The value at an exact path: numeric parts index arrays, and no array is searched. */
export function fieldAt(document: Document, path: string): Value | undefined {
  let current: Value | undefined = document;
  for (const part of path.split('.')) {
    if (Array.isArray(current)) current = isIndex(part) ? current[Number(part)] : undefined;
    else if (isObject(current) && Object.hasOwn(current, part)) current = current[part];
    else return undefined;
  }
  return current;
}

/** Sets the value, creating objects on the way; a scalar, null or array without an index in the way is an error. */
export function setField(document: Document, path: string, value: Value): void {
  const parts = path.split('.');
  let parent: Value = document;
  parts.forEach((part, depth) => {
    if (part === '' || part === '__proto__') throw failedOperation('EmptyFieldName', `The update path '${path}' contains an empty field name, which is not allowed.`);
    const last = depth === parts.length - 1;
    parent = step(parent, part, last ? value : undefined, parts[depth - 1] ?? '');
  });
}

function step(parent: Value, part: string, value: Value | undefined, parentName: string): Value {
  if (Array.isArray(parent) && isIndex(part)) return stepIntoArray(parent, Number(part), value);
  if (!isObject(parent)) {
    throw failedOperation('PathNotViable', `Cannot create field '${part}' in element {${parentName}: ${JSON.stringify(parent)}}`);
  }
  if (value !== undefined) return (parent[part] = value);
  if (!Object.hasOwn(parent, part)) parent[part] = {};
  return parent[part] as Value;
}

function stepIntoArray(parent: Value[], index: number, value: Value | undefined): Value {
  if (index > parent.length + 1_500_000) throw failedOperation('BadValue', "can't backfill array to larger than 1500000 elements");
  while (parent.length < index) parent.push(null);
  if (value !== undefined) return (parent[index] = value);
  if (parent[index] === undefined) parent[index] = {};
  return parent[index] as Value;
}

/** Removes the field; inside an array it becomes null, so that the others keep their places. */
export function removeField(document: Document, path: string): void {
  const parts = path.split('.');
  const last = parts.pop() as string;
  const parent = parts.length === 0 ? document : fieldAt(document, parts.join('.'));
  if (Array.isArray(parent)) {
    if (isIndex(last) && Number(last) < parent.length) parent[Number(last)] = null;
  } else if (isObject(parent)) {
    delete parent[last];
  }
}

function isIndex(part: string): boolean {
  return /^(0|[1-9]\d*)$/.test(part);
}
