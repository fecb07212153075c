import { failedOperation } from '../../database-errors';
import { isNullish, onArguments, wrongType, type OperatorBuilder, type Result } from './operator';

/** Numbers; null or a missing field makes the whole result null. */
export const arithmeticOperators: Record<string, OperatorBuilder> = {
  $abs: onNumber(Math.abs),
  $ceil: onNumber(Math.ceil),
  $exp: onNumber(Math.exp),
  $floor: onNumber(Math.floor),
  $ln: onNumber((value, name) => Math.log(positive(value, name))),
  $log10: onNumber((value, name) => Math.log10(positive(value, name))),
  $sqrt: onNumber((value, name) => {
    if (value < 0) throw failedOperation('Location28714', `${name}'s argument must be greater than or equal to 0`);
    return Math.sqrt(value);
  }),
  $add: onArguments(0, Infinity, add),
  $multiply: onArguments(0, Infinity, (values, name) => reduceNumbers(values, name, 1, (a, b) => a * b)),
  $subtract: onArguments(2, 2, subtract),
  $divide: onPair((a, b, name) => {
    if (b === 0) throw failedOperation('Location16608', `can't ${name} by zero`);
    return a / b;
  }),
  $mod: onPair((a, b, name) => {
    if (b === 0) throw failedOperation('Location16610', `can't ${name} by zero`);
    return a % b;
  }),
  $pow: onPair((a, b) => {
    if (a === 0 && b < 0) throw failedOperation('Location28764', '$pow cannot take a base of 0 and a negative exponent');
    return a ** b;
  }),
  $log: onPair((value, base, name) => {
    if (base === 1 || base <= 0) throw failedOperation('Location28759', `${name}'s base must be a positive number not equal to 1`);
    return Math.log(positive(value, name)) / Math.log(base);
  }),
  $trunc: onArguments(1, 2, (values, name) => toPlace(values, name, Math.trunc)),
  $round: onArguments(1, 2, (values, name) => toPlace(values, name, halfToEven)),
};

/** The number, or undefined for null and missing; other types are refused. */
export function numberOf(value: Result, name: string): number | undefined {
  if (isNullish(value)) return undefined;
  if (typeof value !== 'number') throw wrongType(name, 'numeric arguments', value);
  return value;
}

function onNumber(apply: (value: number, name: string) => number): OperatorBuilder {
  return onArguments(1, 1, ([value], name) => {
    const number = numberOf(value, name);
    return number === undefined ? null : apply(number, name);
  });
}

function onPair(apply: (a: number, b: number, name: string) => number): OperatorBuilder {
  return onArguments(2, 2, ([left, right], name) => {
    const [a, b] = [numberOf(left, name), numberOf(right, name)];
    return a === undefined || b === undefined ? null : apply(a, b, name);
  });
}

function reduceNumbers(values: Result[], name: string, start: number, join: (a: number, b: number) => number): number | null {
  let total: number | null = start;
  for (const value of values) {
    const number = numberOf(value, name);
    total = number === undefined || total === null ? null : join(total, number);
  }
  return total;
}

/** One date among the numbers makes the sum a date. */
function add(values: Result[], name: string): Result {
  const dates = values.filter((value): value is Date => value instanceof Date);
  if (dates.length > 1) throw failedOperation('Location16612', 'only one date allowed in an $add expression');
  const total = reduceNumbers(values.filter((value) => !(value instanceof Date)), name, 0, (a, b) => a + b);
  return total === null || !dates[0] ? total : new Date(dates[0].getTime() + total);
}

function subtract([left, right]: Result[], name: string): Result {
  if (isNullish(left) || isNullish(right)) return null;
  if (left instanceof Date && right instanceof Date) return left.getTime() - right.getTime();
  if (left instanceof Date && typeof right === 'number') return new Date(left.getTime() - right);
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  throw wrongType(name, 'two numbers, two dates, or a date and a number', right);
}

function positive(value: number, name: string): number {
  if (value <= 0) throw failedOperation('Location28766', `${name}'s argument must be a positive number`);
  return value;
}

/** Cuts or rounds to a decimal place, which may be negative: -1 is tens. */
function toPlace([value, place]: Result[], name: string, cut: (value: number) => number): Result {
  const number = numberOf(value, name);
  const places = place === undefined ? 0 : numberOf(place, name);
  if (number === undefined || places === undefined) return null;
  if (!Number.isFinite(number)) return number;
  const scaled = cut(Number(`${number}e${places}`));
  return Number(`${scaled}e${-places}`) + 0;
}

function halfToEven(value: number): number {
  const whole = Math.floor(value);
  const rest = value - whole;
  if (rest !== 0.5) return Math.round(value);
  return whole % 2 === 0 ? whole : whole + 1;
}
