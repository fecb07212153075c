import { ANSWER_KEPT_DAYS } from './stored-answer';
import { DAY_MS, utcMs, type UtcMs } from './time';

/**
 * When a person gave a command: now, or, of one that waited on the phone for signal, when it was written down there. Clocks of
 * phones go wrong, so it is never later than now, and never earlier than anything may wait.
 * @param said what the phone says, whatever it is
 */
export function givenAtOf(said: unknown, now: UtcMs): UtcMs {
  if (typeof said !== 'number' || !Number.isSafeInteger(said)) return now;
  return utcMs(Math.min(now, Math.max(said, now - ANSWER_KEPT_DAYS * DAY_MS)));
}
