import * as z from '../kernel/schema';
import type { Page } from '../customers/customers.contract';
import type { TimelineEntry } from '../customers/timeline-entry';
import { action, cursorInput, dayInput, MEMBERS, output } from '../kernel/contract';
import type { CustomerId } from '../kernel/ids';
import type { ShanghaiDay } from '../kernel/time';
import type { Reason } from '../reminders/reason';
import type { FestivalId } from './festival-names';

/** What a calendar says of a day besides whom to contact. */
export interface DayMark {
  day: ShanghaiDay;
  /** A day for greetings. */
  festival: FestivalId | null;
  /** A public holiday, or a weekend day that is worked for one. */
  holiday: 'rest' | 'work' | null;
}

export interface MonthView {
  today: ShanghaiDay;
  /**
   * How many people are to be contacted, today and on each later day that has any. Everybody is counted once, on their next
   * day; who is overdue stands in today.
   */
  counts: { day: ShanghaiDay; people: number }[];
  /** What was done on the days up to today that had anything. */
  done: DoneDay[];
  marks: DayMark[];
}

/** What a day that is over came to. */
export interface DoneDay {
  day: ShanghaiDay;
  /** People who were contacted out of 今天. */
  contacted: number;
  orders: number;
}

/** One thing that happened on a day, with whom. */
export interface HappenedRow {
  customerId: CustomerId;
  customerName: string;
  entry: TimelineEntry;
}

export interface DayRow {
  customerId: CustomerId;
  customerName: string;
  reasons: Reason[];
}

export const calendarContract = {
  'calendar.month': action({
    kind: 'query',
    callers: MEMBERS,
    input: z.strictObject({ month: z.string().regex(/^(19|20|21)\d\d-(0[1-9]|1[0-2])$/) }),
    output: output<MonthView>(),
    refusals: [],
    budget: { reads: 5, writes: 0 },
  }),
  /** Whom to contact on the day: today, everybody in 今天; nobody on a day that is over. */
  'calendar.day': action({
    kind: 'query',
    callers: MEMBERS,
    input: z.strictObject({ day: dayInput, after: cursorInput.nullish(), limit: z.number().int().min(1).max(50).otherwise(20) }),
    output: output<Page<DayRow>>(),
    refusals: [],
    budget: { reads: 2, writes: 0 },
  }),
  /** What happened on a day, the latest first. */
  'calendar.happened': action({
    kind: 'query',
    callers: MEMBERS,
    input: z.strictObject({ day: dayInput, after: cursorInput.nullish(), limit: z.number().int().min(1).max(50).otherwise(20) }),
    output: output<Page<HappenedRow>>(),
    refusals: ['CURSOR_INVALID'],
    budget: { reads: 3, writes: 0 },
  }),
};
