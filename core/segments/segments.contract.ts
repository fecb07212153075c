import * as z from '../kernel/schema';
import { LIFECYCLE_STAGES } from '../customers/lifecycle-stage';
import { planIdInput, planRuleInput } from '../reminders/reminders.contract';
import { action, dayInput, fenInput, idOf, lineInput, MEMBERS, output, textInput } from '../kernel/contract';
import { GRADES } from '../totals/grade';
import { DATE_TESTS, MOST_TESTS, type Condition } from './condition';
import type { Segment } from './segment';
import type { SegmentPlan } from './segment-plans';

const daysInput = z.number().int().min(0).max(3650);
const productsInput = z.array(idOf<'product'>()).max(20);
const timesInput = z.number().int().min(0).max(100_000);
/** The ways to say a period, each with fields of its own. */
const within = { withinDays: daysInput };
const between = { from: dayInput.nullable(), until: dayInput.nullable() };
const inAny = { inAnyDays: z.number().int().min(1).max(3650) };
const bought = { test: z.literal('bought'), productIds: productsInput, each: z.boolean().optional(), times: timesInput.optional(), quantity: timesInput.optional(), amountFen: fenInput.optional() };
const dated = { test: z.enum(DATE_TESTS) };

const testInput = z.discriminatedUnion('test', [
  z.strictObject({ test: z.literal('tag'), tagId: idOf<'tag'>() }),
  z.strictObject({ test: z.literal('stage'), oneOf: z.array(z.enum(LIFECYCLE_STAGES)).min(1) }),
  z.strictObject({ test: z.literal('grade'), oneOf: z.array(z.enum(GRADES)).min(1) }),
  z.strictObject({ test: z.literal('spend'), atLeastFen: fenInput, atMostFen: fenInput.optional() }),
  z.strictObject({ test: z.literal('orders'), atLeast: timesInput, atMost: timesInput.optional() }),
  z.strictObject({ ...bought, ...within }),
  z.strictObject({ ...bought, ...between }),
  z.strictObject({ ...bought, ...inAny }),
  z.strictObject({ test: z.literal('boughtBefore'), productIds: productsInput, notWithinDays: daysInput }),
  z.strictObject({ ...dated, ...within }),
  z.strictObject({ ...dated, ...between }),
  z.strictObject({ test: z.literal('runsOut'), inDays: daysInput }),
  z.strictObject({ test: z.literal('place'), holds: lineInput(12) }),
  z.strictObject({ test: z.literal('source'), is: lineInput(20) }),
]);

const notInput = z.strictObject({ not: testInput });
const clauseInput = z.byShape((one) => (hasField(one, 'not') ? notInput : testInput));
const joined = <T extends z.SchemaOf>(one: T) => z.strictObject({ join: z.enum(['all', 'any']), of: z.array(one).min(1).max(MOST_TESTS) });
const groupInput = joined(clauseInput);

export const conditionInput = joined(z.byShape((one) => (hasField(one, 'join') ? groupInput : clauseInput))) as unknown as z.SchemaOf<Condition>;

function hasField(value: unknown, field: string): boolean {
  return typeof value === 'object' && value !== null && field in value;
}

/** The merchant's segments, and what is planned for them. */
export interface SegmentBook {
  segments: Segment[];
  /** Those that were stopped are left out. */
  plans: SegmentPlan[];
}

export const segmentsContract = {
  'segments.list': action({
    kind: 'query',
    callers: MEMBERS,
    input: z.strictObject({}),
    output: output<SegmentBook>(),
    refusals: [],
    budget: { reads: 2, writes: 0 },
  }),
  'segments.save': action({
    kind: 'command',
    callers: MEMBERS,
    input: z.strictObject({ segmentId: idOf<'segment'>(), name: lineInput(20), condition: conditionInput }),
    output: output<SegmentBook>(),
    refusals: ['SEGMENT_NAME_MISSING', 'SEGMENT_NAME_TAKEN', 'TOO_MANY_SEGMENTS', 'PERIOD_REVERSED', 'RANGE_REVERSED'],
    budget: { reads: 3, writes: 2 },
  }),
  'segments.remove': action({
    kind: 'command',
    callers: MEMBERS,
    input: z.strictObject({ segmentId: idOf<'segment'>() }),
    output: output<SegmentBook>(),
    refusals: [],
    budget: { reads: 3, writes: 2 },
  }),
  /** A reminder about everybody in a segment, on a day or again and again; the same id changes it. */
  'segments.savePlan': action({
    kind: 'command',
    callers: MEMBERS,
    input: z.strictObject({
      planId: planIdInput,
      segmentId: idOf<'segment'>(),
      text: lineInput(60),
      /** Everybody is to be visited, not only written to. */
      visit: z.boolean().optional(),
      /** What to send; the only slot is {称呼}. */
      words: textInput(200),
      start: dayInput,
      rule: planRuleInput,
      /** It was there and was stopped: its first day may be over. */
      putBack: z.boolean().optional(),
    }),
    output: output<SegmentBook>(),
    refusals: ['TEXT_MISSING', 'SLOT_UNKNOWN', 'SEGMENT_NOT_FOUND', 'DAY_IN_PAST', 'TOO_MANY_PLANS'],
    budget: { reads: 3, writes: 2 },
  }),
  /** Stops it; the timer takes back what nobody has acted on. */
  'segments.endPlan': action({
    kind: 'command',
    callers: MEMBERS,
    input: z.strictObject({ planId: planIdInput }),
    output: output<SegmentBook>(),
    refusals: [],
    budget: { reads: 3, writes: 2 },
  }),
};
