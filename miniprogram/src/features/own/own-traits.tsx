import { View } from '@tarojs/components';
import type { OwnView } from '@core/privacy/own-view';
import { useState } from 'react';
import { useCommand } from '../../shared/cloud/use-command';
import { showDone, showRefusal } from '../../shared/ui/feedback';
import { TraitsCard } from '../profile/traits-card';
import { OWN_TOUCHES } from './own-touches';
import { OwnTraitsSheet } from './own-traits-sheet';

/** My traits: to tell, to change, to take back. */
export function OwnTraits({ own: { traits, today, parted } }: { own: OwnView }) {
  const [editing, setEditing] = useState(false);
  const command = useCommand('privacy.withdrawConsent', OWN_TOUCHES);
  const withdraw = async () => {
    const answer = await command.run({});
    if (answer.ok) showDone('已删除');
    else showRefusal(answer.code);
  };
  return (
    <View>
      <TraitsCard
        title="肤质、过敏"
        traits={traits}
        today={today}
        none="没有记录。想让商家推荐更合适的，可以自己填；不填也不影响买东西。"
        begin="填写"
        unfilled="您同意过记录，还没有填"
        warning="肤质、过敏等内容会马上删除，不能恢复。商家只会看到您撤回了同意，看不到内容。"
        withdrawing={command.pending}
        onEdit={parted ? undefined : () => setEditing(true)}
        onWithdraw={withdraw}
      />
      {editing && <OwnTraitsSheet traits={traits} onClose={() => setEditing(false)} />}
    </View>
  );
}
