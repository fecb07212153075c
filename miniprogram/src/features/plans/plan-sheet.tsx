import type { CustomerId } from '@core/kernel/ids';
import type { ShanghaiDay } from '@core/kernel/time';
import type { Plan } from '@core/reminders/plan';
import { useState } from 'react';
import { useCommand } from '../../shared/cloud/use-command';
import { Button } from '../../shared/ui/button';
import { showRefusal } from '../../shared/ui/feedback';
import { Sheet } from '../../shared/ui/sheet';
import { showUndo } from '../../shared/ui/undo-bar';
import { entryOfPlan } from './plan-entry';
import { PlanFields } from './plan-fields';
import { PLAN_TOUCHES, useSavePlan } from './use-save-plan';

/** One plan of a customer, to be changed or deleted. Mounted when it opens. */
export function PlanSheet({ customerId, plan, today, onClose }: { customerId: CustomerId; plan: Plan; today: ShanghaiDay; onClose: () => void }) {
  const [entry, setEntry] = useState(() => entryOfPlan(plan, today));
  const saving = useSavePlan(customerId, plan, today, onClose);
  const removal = useCommand('plans.remove', PLAN_TOUCHES);
  const putBack = useCommand('plans.save', PLAN_TOUCHES);
  const remove = async () => {
    const answer = await removal.run({ customerId, planId: plan.planId });
    if (!answer.ok) return showRefusal(answer.code);
    onClose();
    showUndo(`已删除「${plan.text}」`, () => {
      void putBack.run({ customerId, ...plan, putBack: true }).then((undone) => {
        if (!undone.ok) showRefusal(undone.code);
      });
    });
  };
  const footer = (
    <>
      <Button kind="danger" loading={removal.pending} onClick={() => void remove()}>删除</Button>
      <Button loading={saving.pending} onClick={() => void saving.save(entry)}>保存</Button>
    </>
  );
  return (
    <Sheet open title={plan.visit ? '改拜访' : '改提醒'} onClose={onClose} footer={footer}>
      <PlanFields entry={entry} today={today} placeholder="要做的事" error={saving.error} onChange={(change) => setEntry({ ...entry, ...change })} />
    </Sheet>
  );
}
