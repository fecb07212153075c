import { failedOperation } from '../../database-errors';
import { numberType } from '../../query/value-types';
import { isObject, tagOf } from '../../values/value';
import { parseIsoDate } from './date-text';
import { isNullish, onArguments, type OperatorBuilder, type Result } from './operator';

/** Types by name, and changes between them; null stays null and what cannot be read is refused. */
export const conversionOperators: Record<string, OperatorBuilder> = {
  $type: onArguments(1, 1, ([value]) => typeName(value)),
  $isNumber: onArguments(1, 1, ([value]) => typeof value === 'number'),
  $toString: conversion((value) => (value instanceof Date ? value.toISOString() : typeof value === 'object' ? undefined : String(value))),
  $toBool: conversion((value) => value !== false && value !== 0),
  $toDouble: conversion(toNumber),
  $toInt: conversion((value) => whole(value, 2 ** 31)),
  $toLong: conversion((value) => whole(value, 2 ** 63)),
  $toDate: conversion((value) => {
    if (value instanceof Date) return value;
    return typeof value === 'number' ? new Date(value) : typeof value === 'string' ? parseIsoDate(value, 'UTC') : undefined;
  }),
};

function conversion(convert: (value: NonNullable<Result>) => Result): OperatorBuilder {
  return onArguments(1, 1, ([value], name) => {
    if (isNullish(value)) return null;
    const converted = convert(value);
    if (converted === undefined) throw failedOperation('ConversionFailure', `Failed to convert ${JSON.stringify(value)} in ${name}`);
    return converted;
  });
}

function toNumber(value: NonNullable<Result>): number | undefined {
  if (typeof value === 'boolean') return Number(value);
  if (typeof value === 'number') return value;
  if (value instanceof Date) return value.getTime();
  return typeof value === 'string' && /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(value) ? Number(value) : undefined;
}

function whole(value: NonNullable<Result>, limit: number): number | undefined {
  if (typeof value === 'string' && !/^[+-]?\d+$/.test(value)) return undefined;
  const number = toNumber(value);
  if (number === undefined || Number.isNaN(number)) return undefined;
  return number >= -limit && number < limit ? Math.trunc(number) : undefined;
}

const TAG_NAMES: Record<string, string> = {
  $oid: 'objectId', $binary: 'binData', $timestamp: 'timestamp', $minKey: 'minKey', $maxKey: 'maxKey', $regularExpression: 'regex',
};

function typeName(value: Result): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  if (typeof value === 'number') return numberType(value);
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'string') return 'string';
  if (value instanceof Date) return 'date';
  if (Array.isArray(value)) return 'array';
  return TAG_NAMES[(isObject(value) && tagOf(value)) || ''] ?? 'object';
}
