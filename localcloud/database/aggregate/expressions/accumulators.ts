import { failedOperation } from '../../database-errors';
import { isObject, type Document, type Value } from '../../values/value';
import { compileExpression } from './expression';
import { mergeInto } from './object-operators';
import type { Result, Scope } from './operator';
import { distinct } from './set-operators';
import { average, deviation, extreme, sum } from './statistics-operators';

/** The value of one output field for a group of rows. */
export type Accumulator = (rows: Document[], variables: Scope['variables']) => Value;

/** What each accumulator makes of the values its expression has in the rows of a group; `undefined` is a missing one. */
const ACCUMULATORS: Record<string, (values: Result[]) => Result> = {
  $sum: sum,
  $avg: average,
  $min: (values) => extreme(values, -1),
  $max: (values) => extreme(values, 1),
  $first: (values) => values[0],
  $last: (values) => values.at(-1),
  $push: present,
  $addToSet: (values) => [...distinct(present(values)).values()],
  $stdDevPop: (values) => deviation(values, 0),
  $stdDevSamp: (values) => deviation(values, 1),
  $mergeObjects: (values) => values.reduce<Document>((merged, value) => mergeInto(merged, value, '$mergeObjects'), {}),
  $count: (values) => values.length,
};

/** Reads `{$sum: "$fen"}`; refuses anything that is not one accumulator. */
export function compileAccumulator(field: string, source: Value): Accumulator {
  const names = isObject(source) ? Object.keys(source) : [];
  const name = names[0] ?? '';
  if (!isObject(source) || names.length !== 1 || !name.startsWith('$')) throw failedOperation('Location40234', `The field '${field}' must be an accumulator object`);
  const combine = Object.hasOwn(ACCUMULATORS, name) ? ACCUMULATORS[name] : undefined;
  if (!combine) throw failedOperation('Location15952', `unknown group operator '${name}'`);
  const expression = compileExpression(source[name] as Value);
  return (rows, variables) => combine(rows.map((root) => expression({ root, variables }))) ?? null;
}

function present(values: Result[]): Value[] {
  return values.filter((value): value is Value => value !== undefined);
}
