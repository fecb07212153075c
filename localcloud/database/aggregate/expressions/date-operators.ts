import { failedOperation } from '../../database-errors';
import { isObject, type Value } from '../../values/value';
import { calendarParts, isoWeekDay, utc, type CalendarParts } from './calendar';
import { formatDate, parseDate, parseIsoDate } from './date-text';
import { isNullish, onArguments, onOptions, wrongType, type OperatorBuilder, type Result } from './operator';
import { fromZone, zoneOffset } from './time-zone';

const DEFAULT_FORMAT = '%Y-%m-%dT%H:%M:%S.%LZ';
const PART_NAMES = ['year', 'month', 'day', 'hour', 'minute', 'second', 'millisecond', 'isoWeekYear', 'isoWeek', 'isoDayOfWeek'];

/** Parts of dates, and dates from parts or text; `timezone` is an Olson name or an offset, UTC without one. */
export const dateOperators: Record<string, OperatorBuilder> = {
  $year: part('year'),
  $month: part('month'),
  $dayOfMonth: part('dayOfMonth'),
  $dayOfWeek: part('dayOfWeek'),
  $dayOfYear: part('dayOfYear'),
  $hour: part('hour'),
  $minute: part('minute'),
  $second: part('second'),
  $millisecond: part('millisecond'),
  $week: part('week'),
  $isoDayOfWeek: part('isoDayOfWeek'),
  $isoWeek: part('isoWeek'),
  $isoWeekYear: part('isoWeekYear'),
  $dateToString: onOptions(['date'], ['format', 'timezone', 'onNull'], (options, name) => {
    if (isNullish(options.date)) return options.onNull ?? null;
    if (options.timezone === null || options.format === null) return null;
    return formatDate(requireDate(options.date, name), textOf(options.format, DEFAULT_FORMAT, name), zoneOf(options.timezone, name));
  }),
  $dateFromString: onOptions(['dateString'], ['format', 'timezone', 'onError', 'onNull'], dateFromString),
  $dateFromParts: onOptions([], [...PART_NAMES, 'timezone'], dateFromParts),
  $dateToParts: onOptions(['date'], ['timezone', 'iso8601'], dateToParts),
};

/** `{$year: date}`, `{$year: [date]}` or `{$year: {date, timezone}}`. */
function part(name: keyof CalendarParts): OperatorBuilder {
  const plain = onArguments(1, 1, ([date], operator) => partOf(date, undefined, name, operator));
  const zoned = onOptions(['date'], ['timezone'], ({ date, timezone }, operator) => partOf(date, timezone, name, operator));
  return (operand, compile, operator) => (isZoned(operand) ? zoned : plain)(operand, compile, operator);
}

function isZoned(operand: Value): boolean {
  return isObject(operand) && operand.date !== undefined;
}

function partOf(date: Result, zone: Result, part: keyof CalendarParts, name: string): Result {
  if (isNullish(date) || zone === null) return null;
  const ms = requireDate(date, name).getTime();
  return calendarParts(ms + zoneOffset(zoneOf(zone, name), ms))[part];
}

function requireDate(value: Result, name: string): Date {
  if (!(value instanceof Date)) throw wrongType(name, 'a date', value);
  return value;
}

function zoneOf(value: Result, name: string): string {
  return textOf(value, 'UTC', name);
}

function textOf(value: Result, otherwise: string, name: string): string {
  if (value === undefined) return otherwise;
  if (typeof value !== 'string') throw wrongType(name, 'a string', value);
  return value;
}

function dateFromString({ dateString, format, timezone, onError, onNull }: Record<string, Result>, name: string): Result {
  if (isNullish(dateString)) return onNull ?? null;
  if (timezone === null || format === null) return null;
  const zone = zoneOf(timezone, name);
  const read = typeof dateString !== 'string' ? undefined : format === undefined ? parseIsoDate(dateString, zone) : parseDate(dateString, textOf(format, '', name), zone);
  if (read) return read;
  if (onError !== undefined) return onError;
  throw failedOperation('ConversionFailure', `Error parsing date string '${String(dateString)}'`);
}

/** Parts beyond their range carry over: month 14 is February of the next year. */
function dateFromParts(options: Record<string, Result>, name: string): Result {
  if (Object.values(options).some((value) => value === null)) return null;
  const number = (key: string, otherwise: number): number => {
    const value = options[key];
    if (value === undefined) return otherwise;
    if (typeof value !== 'number' || !Number.isInteger(value)) throw wrongType(name, `an integer for '${key}'`, value);
    return value;
  };
  if (options.year === undefined && options.isoWeekYear === undefined) throw failedOperation('Location40516', "$dateFromParts requires either 'year' or 'isoWeekYear' to be present");
  const day =
    options.isoWeekYear === undefined
      ? utc(number('year', 1970), number('month', 1), number('day', 1))
      : isoWeekDay(number('isoWeekYear', 1970), number('isoWeek', 1), number('isoDayOfWeek', 1));
  const time = ((number('hour', 0) * 60 + number('minute', 0)) * 60 + number('second', 0)) * 1000 + number('millisecond', 0);
  return new Date(fromZone(zoneOf(options.timezone, name), day + time));
}

function dateToParts({ date, timezone, iso8601 }: Record<string, Result>, name: string): Result {
  if (isNullish(date) || timezone === null) return null;
  const ms = requireDate(date, name).getTime();
  const { year, month, dayOfMonth, hour, minute, second, millisecond, isoWeekYear, isoWeek, isoDayOfWeek } = calendarParts(ms + zoneOffset(zoneOf(timezone, name), ms));
  const time = { hour, minute, second, millisecond };
  return iso8601 === true ? { isoWeekYear, isoWeek, isoDayOfWeek, ...time } : { year, month, day: dayOfMonth, ...time };
}
