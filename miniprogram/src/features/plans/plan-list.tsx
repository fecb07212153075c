import type { CustomerId } from '@core/kernel/ids';
import type { ShanghaiDay } from '@core/kernel/time';
import { firstFrom, type Plan } from '@core/reminders/plan';
import { useState } from 'react';
import { dayWithWeekday, ruleText } from '../../shared/copy/plans';
import { Cell, CellGroup } from '../../shared/ui/cell';
import { Icon } from '../../shared/ui/icon';
import { PlanSheet } from './plan-sheet';

/** What the seller wants to be reminded of about a customer, each with its next day. Nothing without plans. */
export function PlanList({ customerId, plans, today }: { customerId: CustomerId; plans: readonly Plan[]; today: ShanghaiDay }) {
  const [open, setOpen] = useState<Plan | null>(null);
  if (plans.length === 0) return null;
  return (
    <>
      <CellGroup title="提醒和拜访">
        {plans.map((plan) => (
          <Cell key={plan.planId} start={<Icon name={plan.visit ? 'person' : 'bell'} size={20} />} title={plan.text} brief={planBrief(plan, today)} arrow={!plan.ofSegment} onClick={plan.ofSegment ? undefined : () => setOpen(plan)} />
        ))}
      </CellGroup>
      {open && <PlanSheet customerId={customerId} plan={open} today={today} onClose={() => setOpen(null)} />}
    </>
  );
}

/** "每 2 周的周三，下次 12月2日 周三" */
function planBrief(plan: Plan, today: ShanghaiDay): string {
  if (plan.ofSegment) return `${dayWithWeekday(plan.start, today)}，分群「${plan.ofSegment.name}」的提醒`;
  const next = firstFrom(plan, today);
  if (next === null) return `${dayWithWeekday(plan.start, today)}，还没做`;
  const what = plan.visit ? '拜访' : '';
  return plan.rule.every === 'once' ? `${what}${dayWithWeekday(next, today)}` : `${what}${ruleText(plan.rule, plan.start)}，下次 ${dayWithWeekday(next, today)}`;
}
