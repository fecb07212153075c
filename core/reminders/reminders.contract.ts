import * as z from 'zod';
import { action, dayInput, idOf, MEMBERS, output } from '../kernel/contract';
import type { CustomerId, ReminderId } from '../kernel/ids';
import type { ShanghaiDay } from '../kernel/time';

/** One row of 今天: who to contact, why, and the words. */
export interface TodayRow {
  reminderId: ReminderId;
  customerId: CustomerId;
  customerName: string;
  /** `unknown`: a notice was handed to WeChat and the answer was lost; it is never sent again. */
  state: 'open' | 'unknown';
  dueDay: ShanghaiDay;
  productName: string;
  reason: ReorderReason;
  /** Ready to paste into the chat. */
  text: string;
  version: number;
}

/** Why the day was proposed; the client words it ("通常 34 天一次，多在周六，上次买 2 盒"). */
export interface ReorderReason {
  lastDay: ShanghaiDay;
  lastQuantity: number;
  unit: string;
  expectedDays: number;
  intervalsKnown: number;
  /** The person's own median for as much as was bought last; null while no interval is known. The day proposed may differ. */
  usualDays: number | null;
  /** 0 is Sunday; null without a habit. */
  favouriteWeekday: number | null;
}

export interface TodayView {
  day: ShanghaiDay;
  rows: TodayRow[];
  /** More rows than the page holds. */
  more: boolean;
  doneToday: number;
}

export const remindersContract = {
  'today.open': action({
    kind: 'query',
    callers: MEMBERS,
    input: z.strictObject({}),
    output: output<TodayView>(),
    refusals: [],
    budget: { reads: 3, writes: 0 },
  }),
  'reminders.complete': action({
    kind: 'command',
    callers: MEMBERS,
    input: z.strictObject({ reminderId: idOf<'reminder'>() }),
    output: output<Record<string, never>>(),
    refusals: ['REMINDER_NOT_FOUND'],
    budget: { reads: 5, writes: 5 },
  }),
  /** Undoes 完成, 延后 and 不再提醒. */
  'reminders.reopen': action({
    kind: 'command',
    callers: MEMBERS,
    input: z.strictObject({ reminderId: idOf<'reminder'>() }),
    output: output<Record<string, never>>(),
    refusals: ['REMINDER_NOT_FOUND'],
    budget: { reads: 5, writes: 4 },
  }),
  'reminders.postpone': action({
    kind: 'command',
    callers: MEMBERS,
    input: z.strictObject({ reminderId: idOf<'reminder'>(), toDay: dayInput }),
    output: output<Record<string, never>>(),
    refusals: ['REMINDER_NOT_FOUND', 'DAY_IN_PAST'],
    budget: { reads: 4, writes: 2 },
  }),
  /** 不再提醒: no more reorder reminders for this customer until one is set again by hand. */
  'reminders.silence': action({
    kind: 'command',
    callers: MEMBERS,
    input: z.strictObject({ reminderId: idOf<'reminder'>() }),
    output: output<Record<string, never>>(),
    refusals: ['REMINDER_NOT_FOUND'],
    budget: { reads: 4, writes: 3 },
  }),
};
