import { addDays, daysBetween, isShanghaiDay, weekdayOf, type ShanghaiDay } from '../kernel/time';

/**
 * When a plan comes round. `months` keeps the day of the month and, in a shorter month, takes its last day: a plan of the
 * 31st is due on the 28th of February and again on the 31st of March. Weekdays are 0 (Sunday) to 6.
 */
export type PlanRule = { every: 'once' } | { every: 'days'; step: number } | { every: 'weeks'; step: number; weekdays: number[] } | { every: 'months'; step: number };

/** What the seller wants to be reminded of about one person: a thing to do, or a visit (拜访). */
export interface Plan {
  planId: string;
  text: string;
  visit: boolean;
  /** The first day it is due. */
  start: ShanghaiDay;
  rule: PlanRule;
  /** One day of a plan for a whole segment: how that is called, and what to send. */
  ofSegment?: { name: string; words: string };
}

export const MAX_PLANS = 10;

/** Names one day of a plan among the occasions that were acted on. */
export function planKey(planId: string, day: ShanghaiDay): string {
  return `plan.${planId}.${day}`;
}

/** Of a person: their own, not those of segments they are in. */
export function ownPlans(plans: readonly Plan[]): Plan[] {
  return plans.filter(({ ofSegment }) => ofSegment === undefined);
}

/** The plans that still come round: without those of one day that were done. */
export function livePlans({ plans, handled }: { plans: readonly Plan[]; handled: readonly string[] }): Plan[] {
  return plans.filter(({ planId, start, rule }) => rule.every !== 'once' || !handled.includes(planKey(planId, start)));
}

/** The last day on which the plan was due up to `today`, and the first one after it; null where there is none. */
export function occurrences(plan: Plan, today: ShanghaiDay): { last: ShanghaiDay | null; next: ShanghaiDay | null } {
  const next = firstFrom(plan, addDays(today, 1));
  return { last: lastTo(plan, today), next };
}

/** The first due day from `from` on. */
export function firstFrom({ start, rule }: Pick<Plan, 'start' | 'rule'>, from: ShanghaiDay): ShanghaiDay | null {
  if (from <= start && rule.every !== 'weeks') return start;
  if (rule.every === 'once') return null;
  if (rule.every === 'days') return addDays(start, Math.ceil(daysBetween(start, from) / rule.step) * rule.step);
  if (rule.every === 'months') {
    const passed = Math.max(0, Math.floor(monthsBetween(start, from) / rule.step) - 1);
    for (let turn = passed; ; turn += 1) {
      const day = monthsAfter(start, turn * rule.step);
      if (day >= from) return day;
    }
  }
  const begin = from > start ? from : start;
  for (let ahead = 0; ahead <= 7 * rule.step; ahead += 1) {
    const day = addDays(begin, ahead);
    if (isInWeeks(start, rule, day)) return day;
  }
  return null;
}

function lastTo(plan: Plan, today: ShanghaiDay): ShanghaiDay | null {
  const { start, rule } = plan;
  if (today < start) return null;
  if (rule.every === 'once') return start;
  const reach = rule.every === 'months' ? 31 * rule.step : rule.every === 'weeks' ? 7 * rule.step : rule.step;
  let last: ShanghaiDay | null = null;
  const from = addDays(today, -reach) > start ? addDays(today, -reach) : start;
  for (let day = firstFrom(plan, from); day !== null && day <= today; day = firstFrom(plan, addDays(day, 1))) last = day;
  return last;
}

/** Weeks are counted from the Monday of the week in which the plan starts. */
function isInWeeks(start: ShanghaiDay, { step, weekdays }: { step: number; weekdays: number[] }, day: ShanghaiDay): boolean {
  const monday = addDays(start, -((weekdayOf(start) + 6) % 7));
  return weekdays.includes(weekdayOf(day)) && Math.floor(daysBetween(monday, day) / 7) % step === 0;
}

function monthsBetween(from: ShanghaiDay, to: ShanghaiDay): number {
  return (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
}

function monthsAfter(start: ShanghaiDay, months: number): ShanghaiDay {
  const count = Number(start.slice(0, 4)) * 12 + Number(start.slice(5, 7)) - 1 + months;
  const month = `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;
  for (let day = Number(start.slice(8)); ; day -= 1) {
    const text = `${month}-${String(day).padStart(2, '0')}`;
    if (isShanghaiDay(text)) return text;
  }
}
