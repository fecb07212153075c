import { isObject, type Document, type Value } from '../values/value';

/** Replaces each `db.serverDate({offset})` by the cloud's time plus the offset, both in milliseconds. */
export function resolveServerDates(value: Value, now: number): Value {
  if (Array.isArray(value)) return value.map((item) => resolveServerDates(item, now));
  if (!isObject(value)) return value;
  const marker = value.$tcb_server_date;
  if (marker !== undefined) return new Date(now + (isObject(marker) ? Number(marker.offset ?? 0) : 0));
  const result: Document = {};
  for (const key of Object.keys(value)) result[key] = resolveServerDates(value[key] as Value, now);
  return result;
}
