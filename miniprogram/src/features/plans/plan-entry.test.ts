import { shanghaiDay } from '@core/kernel/time';
import type { Plan } from '@core/reminders/plan';
import { entryOfPlan, firstDayOf, newPlanEntry, planOf } from './plan-entry';

const TODAY = shanghaiDay('2026-02-10');
const monthly: Plan = { planId: 'n_1', text: '问候', visit: false, start: shanghaiDay('2026-01-31'), rule: { every: 'months', step: 1 } };

test('a plan of the 31st whose words alone are changed stays one of the 31st', () => {
  const entry = entryOfPlan(monthly, TODAY);
  expect(entry.day).toBe('2026-02-28');
  expect(planOf({ ...entry, text: ' 问候一声 ' }, monthly, TODAY)).toEqual({ text: '问候一声', visit: false, start: '2026-01-31', rule: monthly.rule });
});

test('a plan whose rhythm is changed begins anew from the day that is shown', () => {
  const entry = { ...entryOfPlan(monthly, TODAY), repeat: 'weeks' as const, weekdays: [3] };
  expect(planOf(entry, monthly, TODAY)).toMatchObject({ start: '2026-02-28', rule: { every: 'weeks', step: 1, weekdays: [3] } });
});

test('weeks without a weekday take that of the first day; with one, the first such day counts', () => {
  const entry = { ...newPlanEntry(TODAY, false), repeat: 'weeks' as const };
  expect(planOf(entry, null, TODAY).rule).toEqual({ every: 'weeks', step: 1, weekdays: [2] });
  expect(firstDayOf({ ...entry, weekdays: [3] })).toBe('2026-02-11');
});

test('a step that another rhythm does not allow is brought back to its bound', () => {
  expect(planOf({ ...newPlanEntry(TODAY, true), repeat: 'weeks', step: 90 }, null, TODAY).rule).toMatchObject({ step: 12 });
});
