import { failedOperation } from '../database-errors';
import { cloneValue, isObject, type Value } from '../values/value';
import { compareValues } from '../values/value-order';
import type { FieldUpdate } from './apply-update';

/** `$set $setOnInsert $currentDate $inc $mul $min $max $bit`, each from the present value and the operand. */
export const scalarOperators: Record<string, FieldUpdate> = {
  $set: (_current, operand) => cloneValue(operand),
  $setOnInsert: (_current, operand) => cloneValue(operand),
  $currentDate: (_current, operand) => cloneValue(operand),
  $inc: (current, operand, path) => arithmetic('$inc', current, operand, path, (a, b) => a + b),
  $mul: (current, operand, path) => arithmetic('$mul', current, operand, path, (a, b) => a * b),
  $min: (current, operand) => (current === undefined || compareValues(operand, current) < 0 ? cloneValue(operand) : current),
  $max: (current, operand) => (current === undefined || compareValues(operand, current) > 0 ? cloneValue(operand) : current),
  $bit: bitwise,
};

function arithmetic(name: string, current: Value | undefined, operand: Value, path: string, join: (a: number, b: number) => number): Value {
  if (typeof operand !== 'number') throw failedOperation('TypeMismatch', `Cannot ${name === '$inc' ? 'increment' : 'multiply'} with non-numeric argument: {${path}: ${JSON.stringify(operand)}}`);
  if (current === undefined) return join(0, operand);
  if (typeof current !== 'number') throw failedOperation('TypeMismatch', `Cannot apply ${name} to a value of non-numeric type. The field '${path}' is not a number`);
  return join(current, operand);
}

function bitwise(current: Value | undefined, operand: Value, path: string): Value {
  const value = current === undefined ? 0 : current;
  if (!Number.isInteger(value) || typeof value !== 'number' || !isObject(operand)) throw failedOperation('BadValue', `Cannot apply $bit to a value of non-integral type: ${path}`);
  return Object.keys(operand).reduce((result, name) => {
    const mask = operand[name];
    if (typeof mask !== 'number' || !Number.isInteger(mask)) throw failedOperation('BadValue', `The $bit modifier field must be an Integer(32/64 bit): ${path}`);
    if (name === 'and') return result & mask;
    if (name === 'or') return result | mask;
    if (name === 'xor') return result ^ mask;
    throw failedOperation('BadValue', `The $bit modifier only supports 'and', 'or', and 'xor', not '${name}'`);
  }, value);
}
