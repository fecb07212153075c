import { failedOperation } from '../database-errors';
import type { Value } from '../values/value';
import { TYPE_ORDER, typeOrder } from '../values/value-order';

/** BSON's number of each type beside its name, as `$type` takes either. */
const CODES: Record<number, string> = {
  [-1]: 'minKey', 1: 'double', 2: 'string', 3: 'object', 4: 'array', 5: 'binData', 6: 'undefined', 7: 'objectId', 8: 'bool', 9: 'date', 10: 'null',
  11: 'regex', 16: 'int', 17: 'timestamp', 18: 'long', 19: 'decimal', 127: 'maxKey',
};

const ORDERS: Record<string, number> = {
  number: TYPE_ORDER.number, string: TYPE_ORDER.string, object: TYPE_ORDER.object, array: TYPE_ORDER.array, binData: TYPE_ORDER.binary,
  objectId: TYPE_ORDER.objectId, bool: TYPE_ORDER.boolean, date: TYPE_ORDER.date, null: TYPE_ORDER.null, regex: TYPE_ORDER.regex,
  timestamp: TYPE_ORDER.timestamp, minKey: TYPE_ORDER.minKey, maxKey: TYPE_ORDER.maxKey,
};

/** Types this database never holds; asking for them finds nothing. */
const ABSENT = new Set(['undefined', 'decimal', 'javascript', 'symbol', 'dbPointer', 'javascriptWithScope']);

/**
 * True when the value is of the type, given by BSON name or number. A number counts as the type the SDK would send it
 * as: `int` when whole and within 32 bits, `long` when whole and larger, `double` otherwise.
 */
export function hasType(value: Value, type: Value): boolean {
  const name = typeof type === 'number' ? CODES[type] : type;
  if (typeof name !== 'string') throw failedOperation('BadValue', `Invalid numerical type code: ${String(type)}`);
  if (name === 'int' || name === 'long' || name === 'double') return typeof value === 'number' && numberType(value) === name;
  if (ABSENT.has(name)) return false;
  const order = ORDERS[name];
  if (order === undefined) throw failedOperation('BadValue', `Unknown type name alias: ${name}`);
  return typeOrder(value) === order;
}

/** The wire type of a number. */
export function numberType(value: number): 'int' | 'long' | 'double' {
  if (!Number.isInteger(value) || Object.is(value, -0)) return 'double';
  return value >= -(2 ** 31) && value < 2 ** 31 ? 'int' : 'long';
}
