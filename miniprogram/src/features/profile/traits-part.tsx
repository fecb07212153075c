import { View } from '@tarojs/components';
import type { CustomerView } from '@core/customers/customers.contract';
import { useState } from 'react';
import { useCommand } from '../../shared/cloud/use-command';
import { useToday } from '../../shared/cloud/use-today';
import { showDone, showRefusal } from '../../shared/ui/feedback';
import { PROFILE_TOUCHES } from './profile-touches';
import { TraitsCard } from './traits-card';
import { TraitsSheet } from './traits-sheet';

/** Traits as the shop keeps them of a customer. */
export function TraitsPart({ customer }: { customer: CustomerView }) {
  const { customerId, traits } = customer;
  const today = useToday();
  const [editing, setEditing] = useState(false);
  const command = useCommand('profile.withdrawConsent', PROFILE_TOUCHES);
  const withdraw = async () => {
    const answer = await command.run({ customerId });
    if (answer.ok) showDone('已删除');
    else showRefusal(answer.code);
  };
  return (
    <View>
      <TraitsCard
        title="肤质、过敏（敏感信息）"
        traits={traits}
        today={today}
        none="这些属于敏感个人信息，要本人单独同意才能记。只有你和助理看得到，代理、导出的表格里都没有。"
        begin="同意后填写"
        unfilled="已同意，还没有填"
        warning="肤质、过敏等内容会马上删除，不能恢复。动态里只留下撤回的日期。"
        withdrawing={command.pending}
        onEdit={() => setEditing(true)}
        onWithdraw={withdraw}
      />
      {editing && <TraitsSheet customer={customer} onClose={() => setEditing(false)} />}
    </View>
  );
}
