import type { CustomerView } from '@core/customers/customers.contract';
import { useState } from 'react';
import { useCommand } from '../../shared/cloud/use-command';
import { dropDraftsOf } from '../../shared/drafts/draft-shelf';
import { leavePage, showTab } from '../../shared/routes/open-page';
import { ConfirmSheet } from '../../shared/ui/confirm-sheet';
import { showDone, showRefusal } from '../../shared/ui/feedback';

const BRIEF = '姓名、电话、地址、生日、肤质过敏、备注、标签、跟进和微信绑定都会删掉，订单只留日期、产品和金额。删除后不能恢复。';

/** Deletes a person for good, part by part until nothing is left of them. What broke off goes on where it stopped. */
export function EraseSheet({ customer: { customerId, name }, onClose }: { customer: CustomerView; onClose: () => void }) {
  const [pending, setPending] = useState(false);
  const command = useCommand('privacy.erase', ['today.open', 'customers.list', 'customers.search', 'resellers.list']);
  const erase = async () => {
    setPending(true);
    for (let more = true; more; ) {
      const answer = await command.run({ customerId });
      if (!answer.ok) {
        setPending(false);
        onClose();
        return showRefusal(answer.code);
      }
      more = answer.value.more;
    }
    dropDraftsOf(customerId);
    showDone('已删除');
    leavePage(() => void showTab('customers'));
  };
  return <ConfirmSheet open title={`彻底删除「${name}」`} brief={BRIEF} confirm="彻底删除" loading={pending} onConfirm={() => void erase()} onClose={onClose} />;
}
