import * as z from '../kernel/schema';
import type { LifecycleStage } from '../customers/lifecycle-stage';
import { action, cursorInput, idOf, MEMBERS, output, OWNER } from '../kernel/contract';
import type { CustomerId } from '../kernel/ids';
import type { ShanghaiDay } from '../kernel/time';
import type { Copied } from '../reminders/contact-facts';
import type { Reason } from '../reminders/reason';
import type { Words } from '../words/choose-wording';
import { LIFECYCLE_BOUNDS, type LifecycleRules } from './lifecycle-rules';

/** One customer whom new thresholds would move. */
export interface StageMove {
  customerId: CustomerId;
  name: string;
  from: LifecycleStage;
  to: LifecycleStage;
}

export interface PreviewPage {
  /** Customers who were looked at in this call. */
  looked: number;
  moves: StageMove[];
  /** Pass as `after` to go on; null when everybody was looked at. */
  next: string | null;
}

const bounded = ({ min, max, step }: { min: number; max: number; step: number }) => z.number().int().min(min).max(max).refine((value) => value % step === 0);
const rulesInput: z.SchemaOf<LifecycleRules> = z.strictObject({
  repeatDays: bounded(LIFECYCLE_BOUNDS.repeatDays),
  loyalOrders: bounded(LIFECYCLE_BOUNDS.loyalOrders),
  steadyIntervals: bounded(LIFECYCLE_BOUNDS.steadyIntervals),
  steadyPercent: bounded(LIFECYCLE_BOUNDS.steadyPercent),
  lapseShare: bounded(LIFECYCLE_BOUNDS.lapseShare),
});

/** What to write to somebody whom the shop is about to lose, or has lost. */
export interface WinBackWords extends Words {
  /** What it is about; null of who never bought anything that runs out. */
  reason: Extract<Reason, { kind: 'lapsing' }> | null;
  /** What was copied for it, when the contact was not reported as done. */
  copied: Copied | null;
  /** When they were last written to. */
  contactedDay: ShanghaiDay | null;
}

export const lifecycleContract = {
  /** The words for one person of the lists of those about to lapse and worth winning back; never said to them before. */
  'lifecycle.winBackWords': action({
    kind: 'query',
    callers: MEMBERS,
    input: z.strictObject({ customerId: idOf<'customer'>() }),
    output: output<WinBackWords>(),
    refusals: ['CUSTOMER_NOT_FOUND'],
    budget: { reads: 3, writes: 0 },
  }),
  /** The shop's thresholds, and how many customers were held against them when not all were yet. */
  'lifecycle.open': action({
    kind: 'query',
    callers: MEMBERS,
    input: z.strictObject({}),
    output: output<{ rules: LifecycleRules; applying: { looked: number } | null }>(),
    refusals: [],
    budget: { reads: 2, writes: 0 },
  }),
  /** Who would move under other thresholds: some customers a call. */
  'lifecycle.preview': action({
    kind: 'query',
    callers: OWNER,
    input: z.strictObject({ rules: rulesInput, after: cursorInput.nullish(), limit: z.number().int().min(1).max(200).otherwise(200) }),
    output: output<PreviewPage>(),
    refusals: [],
    budget: { reads: 2, writes: 0 },
  }),
  /** Whom it concerns is moved by `rules.holdSlice`, or the timer. */
  'lifecycle.setRules': action({
    kind: 'command',
    callers: OWNER,
    input: z.strictObject({ rules: rulesInput }),
    output: output<Record<string, never>>(),
    refusals: [],
    budget: { reads: 3, writes: 2 },
  }),
};
