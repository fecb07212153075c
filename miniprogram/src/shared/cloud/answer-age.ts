import { utcMs, type UtcMs } from '@core/kernel/time';

/** An answer that is older than this is shown with its age until a newer one has come. */
const WORTH_SAYING_MS = 60_000;

/**
 * When an answer was given, if that is long enough ago to say so.
 * @param updatedAt as react-query keeps it; 0 for never
 * @returns null for no answer, and for one that is still fresh
 */
export function agedSince(data: unknown, updatedAt: number, now = Date.now()): UtcMs | null {
  return data !== undefined && updatedAt > 0 && now - updatedAt > WORTH_SAYING_MS ? utcMs(updatedAt) : null;
}
