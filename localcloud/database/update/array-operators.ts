import { failedOperation } from '../database-errors';
import { compileElement, compilePredicate, isOperatorObject } from '../query/matcher';
import { cloneValue, isObject, tagOf, type Document, type Value } from '../values/value';
import { compareValues, valuesEqual } from '../values/value-order';
import { compileSort } from '../query/sort';
import type { FieldUpdate } from './apply-update';

/** `$push $pop $pull $pullAll $addToSet`; each refuses a field that is there and is no array. */
export const arrayOperators: Record<string, FieldUpdate> = {
  $push: (current, operand, path) => push(listOf('$push', current, path) ?? [], operand),
  $addToSet: (current, operand, path) => addToSet(listOf('$addToSet', current, path) ?? [], operand),
  $pop: (current, operand, path) => {
    if (operand !== 1 && operand !== -1) throw failedOperation('FailedToParse', `$pop expects 1 or -1, found: ${JSON.stringify(operand)}`);
    const list = listOf('$pop', current, path);
    return list && (operand === -1 ? list.slice(1) : list.slice(0, -1));
  },
  $pull: (current, operand, path) => {
    const condition = pullCondition(operand);
    return listOf('$pull', current, path)?.filter((item) => !condition(item));
  },
  $pullAll: (current, operand, path) => {
    if (!Array.isArray(operand)) throw failedOperation('BadValue', '$pullAll requires an array argument');
    return listOf('$pullAll', current, path)?.filter((item) => !operand.some((other) => valuesEqual(item, other)));
  },
};

function listOf(name: string, current: Value | undefined, path: string): Value[] | undefined {
  if (current === undefined || Array.isArray(current)) return current;
  throw failedOperation('BadValue', `The field '${path}' must be an array but is of another type (${name})`);
}

function push(list: Value[], operand: Value): Value[] {
  if (!isObject(operand) || !Array.isArray(operand.$each)) return [...list, cloneValue(operand)];
  refuseBadModifiers(operand);
  const at = typeof operand.$position === 'number' ? operand.$position : list.length;
  const added = cloneValue(operand.$each as Value[]);
  let result = [...list.slice(0, at), ...added, ...list.slice(at)];
  if (operand.$sort !== undefined) result = sortItems(result, operand.$sort);
  if (typeof operand.$slice === 'number') result = sliceItems(result, operand.$slice);
  return result;
}

function refuseBadModifiers(operand: Document): void {
  const unknown = Object.keys(operand).find((name) => !['$each', '$position', '$sort', '$slice'].includes(name));
  if (unknown !== undefined) throw failedOperation('BadValue', `Unrecognized clause in $push: ${unknown}`);
  for (const name of ['$position', '$slice']) {
    if (operand[name] !== undefined && !Number.isInteger(operand[name])) throw failedOperation('BadValue', `The value for ${name} must be an integer value`);
  }
}

function sortItems(items: Value[], order: Value): Value[] {
  if (order === 1 || order === -1) return [...items].sort((a, b) => order * compareValues(a, b));
  if (!isObject(order)) throw failedOperation('BadValue', 'The $sort is invalid: use 1/-1 to sort the whole element, or {field:1/-1} to sort embedded fields');
  const compare = compileSort(order);
  return [...items].sort((a, b) => compare(isObject(a) ? a : {}, isObject(b) ? b : {}));
}

function sliceItems(items: Value[], count: number): Value[] {
  if (count === 0) return [];
  return count > 0 ? items.slice(0, count) : items.slice(count);
}

function addToSet(list: Value[], operand: Value): Value[] {
  if (isObject(operand) && operand.$each !== undefined && !Array.isArray(operand.$each)) throw failedOperation('TypeMismatch', 'The argument to $each in $addToSet must be an array');
  const added = isObject(operand) && Array.isArray(operand.$each) ? operand.$each : [operand];
  const result = [...list];
  for (const item of added) if (!result.some((other) => valuesEqual(other, item))) result.push(cloneValue(item));
  return result;
}

/** `$pull` takes a value, a predicate on the element, or a filter on elements that are objects. */
function pullCondition(operand: Value): (item: Value) => boolean {
  if (isOperatorObject(operand)) return compileElement(operand);
  if (isObject(operand) && tagOf(operand) === undefined) return compileElement(operand);
  const test = compilePredicate(operand);
  return (item) => (Array.isArray(item) ? valuesEqual(item, operand) : test({ item } as Document, 'item'));
}
