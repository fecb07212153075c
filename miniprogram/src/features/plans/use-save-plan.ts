import type { CustomerId } from '@core/kernel/ids';
import type { ShanghaiDay } from '@core/kernel/time';
import type { Plan } from '@core/reminders/plan';
import { useState } from 'react';
import type { ActionName } from '@core/contract';
import { makeId } from '../../shared/cloud/new-id';
import { useCommand } from '../../shared/cloud/use-command';
import { refusalCopy } from '../../shared/copy/refusals';
import { showDone, showRefusal } from '../../shared/ui/feedback';
import { planOf, type PlanEntry } from './plan-entry';

export const PLAN_TOUCHES: readonly ActionName[] = ['customers.get', 'today.open', 'calendar.month', 'calendar.day'];

/** Saves a plan of a customer, new or changed. */
export function useSavePlan(customerId: CustomerId, before: Plan | null, today: ShanghaiDay, onSaved: () => void) {
  const [planId] = useState(() => before?.planId ?? makeId('plan'));
  const [error, setError] = useState('');
  const command = useCommand('plans.save', PLAN_TOUCHES);
  const save = async (entry: PlanEntry) => {
    const plan = planOf(entry, before, today);
    if (plan.text === '') return setError(refusalCopy.TEXT_MISSING);
    const answer = await command.run({ customerId, planId, ...plan });
    if (!answer.ok) return answer.fields?.includes('text') ? setError(refusalCopy[answer.code]) : showRefusal(answer.code);
    showDone('到那天会提醒你');
    onSaved();
  };
  return { save, error, pending: command.pending };
}
