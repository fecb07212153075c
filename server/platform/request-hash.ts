import { createHash } from 'node:crypto';

/** The same for the same action, caller and input, whatever the order of the input's fields. */
export function requestHash(action: string, callerId: string, input: unknown): string {
  return createHash('sha256').update(JSON.stringify([action, callerId, sorted(input)])).digest('base64url');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([field, inner]) => [field, sorted(inner)]),
  );
}
