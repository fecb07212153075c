import type { UtcMs } from './time';

const WIDTH = 9;

/** A time as text of fixed width that sorts as the time does: one indexed field carries a page's place without ties. */
export function stamp(at: UtcMs): string {
  return at.toString(36).padStart(WIDTH, '0');
}

/** Sorts by time, then by id. */
export function listKey(at: UtcMs, id: string): string {
  return `${stamp(at)}.${id}`;
}
