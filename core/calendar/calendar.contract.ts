import * as z from 'zod';
import type { Page } from '../customers/customers.contract';
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
  /** How many people are next to be contacted on each day that has any. Everybody is counted once, on their next day. */
  counts: { day: ShanghaiDay; people: number }[];
  marks: DayMark[];
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
    budget: { reads: 2, writes: 0 },
  }),
  'calendar.day': action({
    kind: 'query',
    callers: MEMBERS,
    input: z.strictObject({ day: dayInput, after: cursorInput.nullish(), limit: z.number().int().min(1).max(50).default(20) }),
    output: output<Page<DayRow>>(),
    refusals: [],
    budget: { reads: 2, writes: 0 },
  }),
};
