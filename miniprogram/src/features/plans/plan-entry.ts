import { weekdayOf, type ShanghaiDay } from '@core/kernel/time';
import { firstFrom, type Plan, type PlanRule } from '@core/reminders/plan';

export type Repeat = PlanRule['every'];

/** A plan while it is typed: every way of coming round keeps its own values. */
export interface PlanEntry {
  text: string;
  visit: boolean;
  day: ShanghaiDay;
  repeat: Repeat;
  step: number;
  weekdays: number[];
}

export const MOST_STEPS: Record<Repeat, number> = { once: 1, days: 365, weeks: 12, months: 24 };

export function newPlanEntry(today: ShanghaiDay, visit: boolean): PlanEntry {
  return { text: '', visit, day: today, repeat: 'once', step: 1, weekdays: [] };
}

/** A plan to be changed. One that has begun is shown from its next day on; see {@link planOf}. */
export function entryOfPlan(plan: Plan, today: ShanghaiDay): PlanEntry {
  const { text, visit, rule } = plan;
  return {
    text,
    visit,
    day: plan.start >= today ? plan.start : (firstFrom(plan, today) ?? today),
    repeat: rule.every,
    step: 'step' in rule ? rule.step : 1,
    weekdays: rule.every === 'weeks' ? rule.weekdays : [],
  };
}

/** In weeks without a chosen weekday, the one of the first day counts. */
export function ruleOfEntry({ repeat, step, weekdays, day }: PlanEntry): PlanRule {
  const bounded = Math.min(step, MOST_STEPS[repeat]);
  if (repeat === 'once') return { every: 'once' };
  if (repeat === 'weeks') return { every: 'weeks', step: bounded, weekdays: weekdays.length > 0 ? weekdays : [weekdayOf(day)] };
  return { every: repeat, step: bounded };
}

/** The first day on which the plan is due. */
export function firstDayOf(entry: PlanEntry): ShanghaiDay {
  return firstFrom({ start: entry.day, rule: ruleOfEntry(entry) }, entry.day) ?? entry.day;
}

/**
 * What is saved. Where neither day nor rhythm was touched the plan keeps its start, so that one of the 31st does not become
 * one of the 28th when its words are changed in February.
 */
export function planOf(entry: PlanEntry, before: Plan | null, today: ShanghaiDay): Pick<Plan, 'text' | 'visit' | 'start' | 'rule'> {
  const rule = ruleOfEntry(entry);
  const shown = before && entryOfPlan(before, today);
  const untouched = before !== null && shown?.day === entry.day && JSON.stringify(before.rule) === JSON.stringify(rule);
  return { text: entry.text.trim(), visit: entry.visit, start: untouched ? before.start : entry.day, rule };
}
