import { invalidParameter } from '../database-errors';
import type { Document, Value } from './value';

/**
 * Reads canonical or relaxed EJSON as the SDK sends it: numbers collapse to JS numbers, dates become Date.
 * Throws INVALID_PARAM for text that is not JSON or holds an invalid date.
 */
export function parseEjson(text: string): Value {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw invalidParameter('the value is not valid EJSON');
  }
  return reviveEjson(json);
}

/** The same for JSON that is parsed already. */
export function reviveEjson(json: unknown): Value {
  if (json === null || typeof json !== 'object') return json as Value;
  if (Array.isArray(json)) return json.map(reviveEjson);
  const source = json as Record<string, unknown>;
  const scalar = reviveScalar(source);
  if (scalar !== undefined) return scalar;
  const result: Document = {};
  for (const key of Object.keys(source)) {
    if (key === '__proto__') throw invalidParameter('a field may not be named __proto__');
    result[key] = reviveEjson(source[key]);
  }
  return result;
}

function reviveScalar(source: Record<string, unknown>): Value | undefined {
  if ('$numberInt' in source) return Number(source.$numberInt);
  if ('$numberDouble' in source) return Number(source.$numberDouble);
  if ('$numberLong' in source) return Number(source.$numberLong);
  if ('$date' in source) return reviveDate(source.$date);
  return undefined;
}

function reviveDate(raw: unknown): Date {
  const inner = typeof raw === 'object' && raw !== null ? (raw as Record<string, unknown>).$numberLong : raw;
  const date = new Date(typeof inner === 'string' && !/^-?\d+$/.test(inner) ? inner : Number(inner));
  if (Number.isNaN(date.getTime())) throw invalidParameter('a date is not valid');
  return date;
}

/** EJSON as the SDK parses it (relaxed): dates are tagged, and numbers that JSON cannot hold. */
export function stringifyEjson(value: Value): string {
  return JSON.stringify(toEjson(value));
}

function toEjson(value: Value): unknown {
  if (typeof value === 'number') return encodeNumber(value);
  if (value === null || typeof value !== 'object') return value;
  if (value instanceof Date) return { $date: value.getTime() };
  if (Array.isArray(value)) return value.map(toEjson);
  const result: Record<string, unknown> = {};
  for (const key of Object.keys(value)) result[key] = toEjson(value[key] as Value);
  return result;
}

function encodeNumber(value: number): unknown {
  if (Number.isFinite(value) && !Object.is(value, -0)) return value;
  return { $numberDouble: Object.is(value, -0) ? '-0.0' : String(value) };
}
