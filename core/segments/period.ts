import { refuse, ok, type Result } from '../kernel/result';
import { addDays, type ShanghaiDay } from '../kernel/time';

/** Days to look at: the last so many, today being day 0; or from one day until another, both included, null leaving that end open. */
export type DayPeriod = { withinDays: number } | { from: ShanghaiDay | null; until: ShanghaiDay | null };

/** The same, or any so many days in a row. */
export type Period = DayPeriod | { inAnyDays: number };

/** A period of both ends open: ever. */
export const EVER: DayPeriod = { from: null, until: null };

/** Days from one until another, both included; null leaves that end open. */
export interface Days {
  from: ShanghaiDay | null;
  until: ShanghaiDay | null;
}

/** The days of a period as they are on `today`. */
export function daysOf(period: DayPeriod, today: ShanghaiDay): Days {
  return 'withinDays' in period ? { from: addDays(today, -period.withinDays), until: null } : { from: period.from, until: period.until };
}

/** The first day on which `day` has left the period by the passing of time alone; null when it never does. */
export function leavesOn(day: ShanghaiDay, period: Period): ShanghaiDay | null {
  return 'withinDays' in period ? addDays(day, period.withinDays + 1) : null;
}

/** Refuses an end before the beginning. */
export function checkPeriod(period: object): Result<null, 'PERIOD_REVERSED'> {
  const { from, until } = period as { from?: ShanghaiDay | null; until?: ShanghaiDay | null };
  return from && until && until < from ? refuse('PERIOD_REVERSED', 'until') : ok(null);
}
