import type { SegmentId } from '../kernel/ids';
import { refuse, ok, type Result } from '../kernel/result';
import type { ShanghaiDay } from '../kernel/time';
import { occurrences, planKey, type Plan } from '../reminders/plan';

/** What the seller wants to be reminded of about everybody in a segment. Who that is follows on the day it comes round. */
export interface SegmentPlan extends Omit<Plan, 'visit' | 'ofSegment'> {
  segmentId: SegmentId;
  /** A round of visits: 拜访计划; absent in plans of before a segment could be visited. */
  visit?: boolean;
  /** What to send, with {称呼}; may be empty. */
  words: string;
  /** The last day that was handed out to everybody; null before the first. */
  given: ShanghaiDay | null;
  /** The day that is being handed out now. */
  giving: ShanghaiDay | null;
  /** Stopped: what nobody has acted on yet is being taken back. */
  ended: boolean;
}

export const MOST_SEGMENT_PLANS = 20;

/** The plans with one more or one changed. One that comes again after it was stopped hands out nothing of days that are over. */
export function withSegmentPlan(plans: readonly SegmentPlan[], saved: Omit<SegmentPlan, 'given' | 'giving' | 'ended'>, today: ShanghaiDay, putBack: boolean): Result<SegmentPlan[], 'TOO_MANY_PLANS' | 'DAY_IN_PAST'> {
  const held = plans.find(({ planId }) => planId === saved.planId);
  if (saved.start < today && held?.start !== saved.start && !putBack) return refuse('DAY_IN_PAST', 'start');
  if (!held && plans.length >= MOST_SEGMENT_PLANS) return refuse('TOO_MANY_PLANS');
  const given = held ? held.given : putBack ? occurrences({ ...saved, visit: false }, today).last : null;
  const plan = { ...saved, given, giving: held?.giving ?? null, ended: false };
  return ok(held ? plans.map((one) => (one === held ? plan : one)) : [...plans, plan]);
}

export function withoutPlans(plans: readonly SegmentPlan[], ends: (plan: SegmentPlan) => boolean): SegmentPlan[] {
  return plans.map((plan) => (ends(plan) ? { ...plan, ended: true } : plan));
}

/** Begins to hand out what has come round by `today`, once for each day, however late or often it is asked; null when nothing has. */
export function beginGiving(plans: readonly SegmentPlan[], today: ShanghaiDay): SegmentPlan[] | null {
  const begun = plans.map((plan) => {
    const { last } = occurrences({ ...plan, visit: false }, today);
    const known = plan.giving ?? plan.given;
    return plan.ended || last === null || (known !== null && known >= last) ? plan : { ...plan, giving: last };
  });
  return begun.some((plan, index) => plan !== plans[index]) ? begun : null;
}

/** The plans once everybody was looked at. */
export function afterGiving(plans: readonly SegmentPlan[]): SegmentPlan[] {
  return plans.filter(({ ended }) => !ended).map((plan) => (plan.giving === null ? plan : { ...plan, given: plan.giving, giving: null }));
}

export interface GroupOf {
  /** How the segment is called; null when the person is not in it. */
  (segmentId: SegmentId): string | null;
}

/**
 * A person's plans after those of segments: who is in the segment gets the day that is handed out, in place of the last one;
 * what is left of a stopped plan goes, as does an older day's of somebody who has left the segment. The same list when nothing
 * changes.
 */
export function givenPlans(person: { plans: readonly Plan[]; handled: readonly string[] }, plans: readonly SegmentPlan[], groupOf: GroupOf): readonly Plan[] {
  return plans.reduce((held, { planId, segmentId, text, visit = false, words, giving, ended }) => {
    const own = held.find((plan) => plan.planId === planId);
    if (ended) return own ? held.filter((plan) => plan !== own) : held;
    if (giving === null || own?.start === giving || person.handled.includes(planKey(planId, giving))) return held;
    const others = own ? held.filter((plan) => plan !== own) : held;
    const name = groupOf(segmentId);
    return name === null ? others : [...others, { planId, text, visit, start: giving, rule: { every: 'once' as const }, ofSegment: { name, words } }];
  }, person.plans);
}
