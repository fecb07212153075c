import type { CustomerId } from '@core/kernel/ids';
import type { ShanghaiDay } from '@core/kernel/time';
import type { Plan } from '@core/reminders/plan';
import { useCommand } from '../../shared/cloud/use-command';
import { useDraft } from '../../shared/drafts/use-draft';
import { Button } from '../../shared/ui/button';
import { showRefusal } from '../../shared/ui/feedback';
import { Sheet } from '../../shared/ui/sheet';
import { showUndo } from '../../shared/ui/undo-bar';
import { entryOfPlan } from './plan-entry';
import { PlanFields } from './plan-fields';
import { PLAN_TOUCHES, useSavePlan } from './use-save-plan';

/** One plan of a customer, to be changed or deleted. Mounted when it opens. */
export function PlanSheet({ customerId, plan, today, onClose }: { customerId: CustomerId; plan: Plan; today: ShanghaiDay; onClose: () => void }) {
  const draft = useDraft(`plan.${customerId}.${plan.planId}`, () => entryOfPlan(plan, today));
  const gone = () => {
    draft.done();
    onClose();
  };
  const saving = useSavePlan(customerId, plan, today, gone);
  const removal = useCommand('plans.remove', PLAN_TOUCHES);
  const putBack = useCommand('plans.save', PLAN_TOUCHES);
  const remove = async () => {
    const answer = await removal.run({ customerId, planId: plan.planId });
    if (!answer.ok) return showRefusal(answer.code);
    gone();
    showUndo(`已删除「${plan.text}」`, () => {
      void putBack.run({ customerId, ...plan, putBack: true }).then((undone) => {
        if (!undone.ok) showRefusal(undone.code);
      });
    });
  };
  const footer = (
    <>
      <Button kind="danger" loading={removal.pending} onClick={() => void remove()}>删除</Button>
      <Button loading={saving.pending} onClick={() => void saving.save(draft.entry)}>保存</Button>
    </>
  );
  return (
    <Sheet open title={plan.visit ? '改拜访' : '改提醒'} draft={draft} onClose={onClose} footer={footer}>
      <PlanFields entry={draft.entry} today={today} placeholder="要做的事" error={saving.error} onChange={draft.change} />
    </Sheet>
  );
}
