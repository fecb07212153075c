import type { CustomerView } from '@core/customers/customers.contract';
import { useCommand } from '../../shared/cloud/use-command';
import { leavePage, showTab } from '../../shared/routes/open-page';
import { showRefusal } from '../../shared/ui/feedback';
import { showUndo } from '../../shared/ui/undo-bar';

/** Every query whose answer changes when somebody is removed or restored. */
export const REMOVAL_TOUCHES = ['customers.list', 'customers.search', 'customers.get', 'today.open', 'resellers.list'] as const;

/** Removes a customer, leaves the page and offers to take it back on the one below. */
export function useRemoveCustomer() {
  const removal = useCommand('customers.remove', REMOVAL_TOUCHES);
  const restoring = useCommand('customers.restore', REMOVAL_TOUCHES);

  return async ({ customerId, name }: CustomerView) => {
    const answer = await removal.run({ customerId });
    if (!answer.ok) return showRefusal(answer.code);
    const restore = async () => {
      const back = await restoring.run({ customerId });
      if (!back.ok) showRefusal(back.code);
    };
    showUndo(`已删除「${name}」`, () => void restore());
    leavePage(() => void showTab('customers'));
  };
}
