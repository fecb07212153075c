import type { ShanghaiDay } from '@core/kernel/time';
import { firstFrom } from '@core/reminders/plan';
import type { SegmentPlan } from '@core/segments/segment-plans';
import type { SegmentId } from '@core/kernel/ids';
import { useState } from 'react';
import { makeId } from '../../shared/cloud/new-id';
import { useToday } from '../../shared/cloud/use-today';
import { dayWithWeekday, ruleText } from '../../shared/copy/plans';
import { Cell, CellGroup } from '../../shared/ui/cell';
import { Icon } from '../../shared/ui/icon';
import { SegmentPlanSheet } from './segment-plan-sheet';

/** What is planned for everybody in a segment, and the way to plan more. */
export function SegmentPlans({ segmentId, plans }: { segmentId: SegmentId; plans: readonly SegmentPlan[] }) {
  const today = useToday();
  const [open, setOpen] = useState<{ planId: string; plan: SegmentPlan | null } | null>(null);
  return (
    <>
      <CellGroup title="给这群人定提醒、拜访" note="到那天，名单里的每个人都会出现在「今天」，话也写好；没做完的一直留着。按地区拜访：条件里选地址，比如 昆山">
        {plans.map((plan) => (
          <Cell key={plan.planId} start={<Icon name="bell" size={20} />} title={plan.visit ? `拜访：${plan.text}` : plan.text} brief={planBrief(plan, today)} arrow onClick={() => setOpen({ planId: plan.planId, plan })} />
        ))}
        <Cell start={<Icon name="plus" size={18} />} title="加一个提醒" onClick={() => setOpen({ planId: makeId('plan'), plan: null })} />
      </CellGroup>
      {open && <SegmentPlanSheet {...open} segmentId={segmentId} today={today} onClose={() => setOpen(null)} />}
    </>
  );
}

/** "每月 1 号，下次 12月1日 周二" */
function planBrief({ start, rule, given }: SegmentPlan, today: ShanghaiDay): string {
  const next = firstFrom({ start, rule }, today);
  const last = given ? `，上次 ${dayWithWeekday(given, today)}` : '';
  return next === null || next === given ? `${ruleText(rule, start)}${last}` : `${ruleText(rule, start)}，下次 ${dayWithWeekday(next, today)}`;
}
