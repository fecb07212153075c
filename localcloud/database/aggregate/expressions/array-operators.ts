import { failedOperation } from '../../database-errors';
import type { Document, Value } from '../../values/value';
import { valuesEqual } from '../../values/value-order';
import { isNullish, isTrue, onArguments, onOptions, optionsOf, wrongType, type Compile, type Expression, type OperatorBuilder, type Result } from './operator';

/** Lists. Where a list is expected null gives null, and any other type is refused. */
export const arrayOperators: Record<string, OperatorBuilder> = {
  $arrayElemAt: onArguments(2, 2, ([list, index], name) => elementAt(list, index, name)),
  $first: onArguments(1, 1, ([list], name) => elementAt(list, 0, name)),
  $last: onArguments(1, 1, ([list], name) => elementAt(list, -1, name)),
  $concatArrays: onArguments(0, Infinity, (lists, name) => {
    if (lists.some(isNullish)) return null;
    return lists.flatMap((list) => requireList(list, name));
  }),
  $in: onArguments(2, 2, ([value, list], name) => requireList(list, name).some((item) => valuesEqual(item, value))),
  $indexOfArray: onArguments(2, 4, indexOf),
  $isArray: onArguments(1, 1, ([value]) => Array.isArray(value)),
  $size: onArguments(1, 1, ([list], name) => requireList(list, name).length),
  $reverseArray: onArguments(1, 1, ([list], name) => (isNullish(list) ? null : [...requireList(list, name)].reverse())),
  $range: onArguments(2, 3, range),
  $slice: onArguments(2, 3, slice),
  $zip: onOptions(['inputs'], ['useLongestLength', 'defaults'], zip),
  $filter: filter,
  $map: map,
  $reduce: reduce,
};

export function requireList(value: Result, name: string): Value[] {
  if (!Array.isArray(value)) throw wrongType(name, 'an array', value);
  return value;
}

function requireWhole(value: Result, name: string): number {
  if (typeof value !== 'number' || !Number.isInteger(value)) throw wrongType(name, 'a 32-bit integer', value);
  return value;
}

/** From the end when negative; missing when there is none. */
function elementAt(list: Result, index: Result, name: string): Result {
  if (isNullish(list) || isNullish(index)) return null;
  return requireList(list, name).at(requireWhole(index, name));
}

function indexOf([list, value, from, to]: Result[], name: string): Result {
  if (isNullish(list)) return null;
  const items = requireList(list, name);
  const start = from === undefined ? 0 : requireWhole(from, name);
  const end = to === undefined ? items.length : requireWhole(to, name);
  if (start < 0 || end < 0) throw failedOperation('Location40097', `${name} requires a nonnegative start and end index`);
  const found = items.slice(start, end).findIndex((item) => valuesEqual(item, value));
  return found < 0 ? -1 : found + start;
}

function range([from, to, by]: Result[], name: string): Result {
  const [start, end] = [requireWhole(from, name), requireWhole(to, name)];
  const step = by === undefined ? 1 : requireWhole(by, name);
  if (step === 0) throw failedOperation('Location34449', '$range requires a non-zero step value');
  const numbers: number[] = [];
  for (let at = start; step > 0 ? at < end : at > end; at += step) numbers.push(at);
  return numbers;
}

function slice([list, first, second]: Result[], name: string): Result {
  if (isNullish(list) || isNullish(first)) return null;
  const items = requireList(list, name);
  const position = requireWhole(first, name);
  if (second === undefined) return position >= 0 ? items.slice(0, position) : items.slice(position);
  const count = requireWhole(second, name);
  if (count <= 0) throw failedOperation('Location28729', `Third argument to ${name} must be positive: ${count}`);
  const start = position >= 0 ? position : Math.max(0, items.length + position);
  return items.slice(start, start + count);
}

function zip({ inputs, useLongestLength, defaults }: Record<string, Result>, name: string): Result {
  if (isNullish(inputs) || requireList(inputs, name).some(isNullish)) return null;
  const lists = requireList(inputs, name).map((list) => requireList(list, name));
  const lengths = lists.map((list) => list.length);
  if (defaults !== undefined && useLongestLength !== true) throw failedOperation('Location34466', 'cannot specify defaults unless useLongestLength is true');
  const fill = defaults === undefined ? [] : requireList(defaults, name);
  const length = useLongestLength === true ? Math.max(0, ...lengths) : Math.min(...lengths);
  return Array.from({ length }, (_row, at) => lists.map((list, i) => (at < list.length ? (list[at] as Value) : (fill[i] ?? null))));
}

function filter(operand: Value, compile: Compile, name: string): Expression {
  const options = optionsOf(name, operand, ['input', 'cond'], ['as', 'limit']);
  const [input, test] = [compile(options.input as Value), compile(options.cond as Value)];
  const limit = options.limit === undefined ? undefined : compile(options.limit);
  const variable = variableName(options.as);
  return (scope) => {
    const list = input(scope);
    if (isNullish(list)) return null;
    const kept = requireList(list, name).filter((item) => isTrue(test({ ...scope, variables: { ...scope.variables, [variable]: item } })));
    const most = limit?.(scope);
    return isNullish(most) ? kept : kept.slice(0, requireWhole(most, name));
  };
}

function map(operand: Value, compile: Compile, name: string): Expression {
  const options = optionsOf(name, operand, ['input', 'in'], ['as']);
  const [input, body] = [compile(options.input as Value), compile(options.in as Value)];
  const variable = variableName(options.as);
  return (scope) => {
    const list = input(scope);
    if (isNullish(list)) return null;
    return requireList(list, name).map((item) => body({ ...scope, variables: { ...scope.variables, [variable]: item } }) ?? null);
  };
}

function reduce(operand: Value, compile: Compile, name: string): Expression {
  const options: Document = optionsOf(name, operand, ['input', 'initialValue', 'in'], []);
  const [input, initial, body] = [options.input, options.initialValue, options.in].map((part) => compile(part as Value)) as [Expression, Expression, Expression];
  return (scope) => {
    const list = input(scope);
    if (isNullish(list)) return null;
    return requireList(list, name).reduce<Result>(
      (value, item) => body({ ...scope, variables: { ...scope.variables, value, this: item } }),
      initial(scope),
    );
  };
}

function variableName(as: Value | undefined): string {
  if (as === undefined) return 'this';
  if (typeof as !== 'string' || !/^[a-z]/.test(as)) throw failedOperation('FailedToParse', `'${String(as)}' starts with an invalid character for a user variable name`);
  return as;
}
