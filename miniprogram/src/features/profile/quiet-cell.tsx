import { View } from '@tarojs/components';
import type { CustomerView } from '@core/customers/customers.contract';
import { useCommand } from '../../shared/cloud/use-command';
import { CellGroup } from '../../shared/ui/cell';
import { showRefusal } from '../../shared/ui/feedback';
import { SwitchCell } from '../../shared/ui/switch-cell';
import { showUndo } from '../../shared/ui/undo-bar';
import { PartHeading } from './part-heading';
import { PROFILE_TOUCHES } from './profile-touches';

/** 不再提醒: set or taken off, either with a way back. */
export function QuietCell({ customer: { customerId, silenced } }: { customer: CustomerView }) {
  const command = useCommand('reminders.silence', [...PROFILE_TOUCHES, 'today.open']);
  const set = async (quiet: boolean) => {
    const answer = await command.run({ customerId, quiet });
    if (!answer.ok) return showRefusal(answer.code);
    showUndo(quiet ? '不再提醒' : '照常提醒', () => void command.run({ customerId, quiet: !quiet }));
  };
  return (
    <View>
      <PartHeading title="勿扰" />
      <CellGroup>
        <SwitchCell
          title="不再提醒"
          brief={silenced ? '只提醒发货、收款和你自己定的事' : '她说过「别再发」，就打开'}
          on={silenced}
          onChange={(quiet) => void set(quiet)}
        />
      </CellGroup>
    </View>
  );
}
