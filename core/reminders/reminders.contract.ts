import * as z from '../kernel/schema';
import type { LifecycleStage } from '../customers/lifecycle-stage';
import { action, dayInput, idOf, lineInput, MEMBERS, output, textInput } from '../kernel/contract';
import type { CustomerId, ProductId } from '../kernel/ids';
import type { ShanghaiDay } from '../kernel/time';
import type { Grade } from '../totals/grade';
import type { Words } from '../words/choose-wording';
import type { Copied } from './contact-facts';
import type { PlanRule } from './plan';
import type { Reason } from './reason';

/** One row of 今天: who to contact, every reason why, the most urgent first, and the words. */
export interface TodayRow {
  customerId: CustomerId;
  customerName: string;
  stage: LifecycleStage;
  grade: Grade | null;
  reasons: Reason[];
  /** Ready to paste into the chat, the best first, none of them ever said to this person; another may be chosen. */
  texts: Words['texts'];
  usedUp: Words['usedUp'];
  /** What was copied for the first of the reasons, when the contact was not reported as done. */
  copied: Copied | null;
  version: number;
}

export interface TodayView {
  day: ShanghaiDay;
  rows: TodayRow[];
  /** More rows than the page holds. */
  more: boolean;
  doneToday: number;
  /** Products that run low. */
  lowStock: ProductId[];
}

const aboutCustomer = z.strictObject({ customerId: idOf<'customer'>() });
const nothing = output<Record<string, never>>();
const words = { wordingId: lineInput(60), sentence: z.string().regex(/^[0-9a-z]{7}$/) };
export const planIdInput = z.string().regex(/^[a-z]{1,4}_[a-z0-9]{8,40}$/);

export const planRuleInput: z.SchemaOf<PlanRule> = z.discriminatedUnion('every', [
  z.strictObject({ every: z.literal('once') }),
  z.strictObject({ every: z.literal('days'), step: z.number().int().min(1).max(365) }),
  z.strictObject({ every: z.literal('weeks'), step: z.number().int().min(1).max(12), weekdays: z.array(z.number().int().min(0).max(6)).min(1).max(7) }),
  z.strictObject({ every: z.literal('months'), step: z.number().int().min(1).max(24) }),
]);

export const remindersContract = {
  'today.open': action({ kind: 'query', callers: MEMBERS, input: z.strictObject({}), output: output<TodayView>(), refusals: [], budget: { reads: 3, writes: 0 } }),
  /** 复制文案: from here on the sentence counts as said to this person, whatever becomes of the row. `key` names the occasion. */
  'reminders.say': action({
    kind: 'command',
    callers: MEMBERS,
    input: z.strictObject({ customerId: idOf<'customer'>(), key: lineInput(80), ...words, text: textInput(600) }),
    output: nothing,
    refusals: ['CUSTOMER_NOT_FOUND'],
    budget: { reads: 3, writes: 2 },
  }),
  /** 完成: the person was contacted, about every reason of the row. The words that were copied, again, for who copied them without signal. `key`: it was to win them back, and about nothing else. */
  'reminders.complete': action({
    kind: 'command',
    callers: MEMBERS,
    input: z.strictObject({ customerId: idOf<'customer'>(), key: lineInput(80).nullish(), wordingId: lineInput(60).nullish(), sentence: words.sentence.nullish() }),
    output: nothing,
    refusals: ['CUSTOMER_NOT_FOUND'],
    budget: { reads: 5, writes: 5 },
  }),
  /** Undoes the last 完成, 延后 or 不再提醒. */
  'reminders.reopen': action({ kind: 'command', callers: MEMBERS, input: aboutCustomer, output: nothing, refusals: ['CUSTOMER_NOT_FOUND'], budget: { reads: 5, writes: 4 } }),
  'reminders.postpone': action({
    kind: 'command',
    callers: MEMBERS,
    input: z.strictObject({ customerId: idOf<'customer'>(), toDay: dayInput }),
    output: nothing,
    refusals: ['CUSTOMER_NOT_FOUND', 'DAY_IN_PAST'],
    budget: { reads: 3, writes: 2 },
  }),
  /** 不再提醒, 别再发: this customer is not to be disturbed; only goods, money and what the seller notes remain. `quiet: false` takes it back. */
  'reminders.silence': action({
    kind: 'command',
    callers: MEMBERS,
    input: z.strictObject({ customerId: idOf<'customer'>(), quiet: z.boolean() }),
    output: nothing,
    refusals: ['CUSTOMER_NOT_FOUND'],
    budget: { reads: 4, writes: 4 },
  }),
  /** 咨询: somebody asked and did not buy yet. An order answers it. */
  'reminders.recordEnquiry': action({
    kind: 'command',
    callers: MEMBERS,
    input: z.strictObject({ customerId: idOf<'customer'>(), text: lineInput(30) }),
    output: nothing,
    refusals: ['CUSTOMER_NOT_FOUND', 'TEXT_MISSING'],
    budget: { reads: 3, writes: 3 },
  }),
  /** 投诉: while it is open the person is left alone. */
  'reminders.setComplaint': action({
    kind: 'command',
    callers: MEMBERS,
    input: z.strictObject({ customerId: idOf<'customer'>(), open: z.boolean(), text: textInput(200) }),
    output: nothing,
    refusals: ['CUSTOMER_NOT_FOUND'],
    budget: { reads: 3, writes: 3 },
  }),
  /** A reminder of the seller's own, on a day or again and again; the same id changes it. */
  'plans.save': action({
    kind: 'command',
    callers: MEMBERS,
    input: z.strictObject({
      customerId: idOf<'customer'>(),
      planId: planIdInput,
      text: lineInput(60),
      visit: z.boolean(),
      start: dayInput,
      /** It was there and was removed: its first day may be over. */
      putBack: z.boolean().optional(),
      rule: planRuleInput,
    }),
    output: nothing,
    refusals: ['CUSTOMER_NOT_FOUND', 'TEXT_MISSING', 'DAY_IN_PAST', 'TOO_MANY_PLANS'],
    budget: { reads: 3, writes: 2 },
  }),
  'plans.remove': action({
    kind: 'command',
    callers: MEMBERS,
    input: z.strictObject({ customerId: idOf<'customer'>(), planId: planIdInput }),
    output: nothing,
    refusals: ['CUSTOMER_NOT_FOUND'],
    budget: { reads: 3, writes: 2 },
  }),
};
