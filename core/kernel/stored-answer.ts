import { DAY_MS, type UtcMs } from './time';

/**
 * How long a command's answer is stored under its request id, so that a repeat runs once. What was written down without signal
 * waits on the phone until somebody opens the app with signal: weeks for a seller on a journey, hardly two months.
 */
export const ANSWER_KEPT_DAYS = 60;
/** Clocks of phones go wrong by hours, and the purge runs when the timer does. */
const MARGIN_DAYS = 1;

/** Whether the server may have forgotten that it ran an attempt of that time: repeating it unasked could run it twice. */
export function mayBeForgotten(at: number, now: UtcMs): boolean {
  return now - at > (ANSWER_KEPT_DAYS - MARGIN_DAYS) * DAY_MS;
}
