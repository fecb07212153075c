import { View } from '@tarojs/components';
import type { OwnView } from '@core/privacy/own-view';
import { useState } from 'react';
import { useCommand } from '../../shared/cloud/use-command';
import { consentSourceName, traitName } from '../../shared/copy/profile';
import { dayText } from '../../shared/copy/reorder';
import { ConfirmSheet } from '../../shared/ui/confirm-sheet';
import { showDone, showRefusal } from '../../shared/ui/feedback';
import { Act } from '../profile/act';
import { PartHeading } from '../profile/part-heading';
import styles from '../profile/profile.module.scss';
import { OWN_TOUCHES } from './own-touches';
import { OwnTraitsSheet } from './own-traits-sheet';

/** 肤质, 过敏 and the like, with the consent I gave: to tell, to change, to take back. */
export function OwnTraits({ own: { traits, today } }: { own: OwnView }) {
  const [open, setOpen] = useState<'edit' | 'withdraw' | null>(null);
  const command = useCommand('privacy.withdrawConsent', OWN_TOUCHES);
  const withdraw = async () => {
    const answer = await command.run({});
    setOpen(null);
    if (!answer.ok) return showRefusal(answer.code);
    showDone('已删除');
  };
  return (
    <View>
      <PartHeading title="肤质、过敏" act={traits ? '修改' : '填写'} onAct={() => setOpen('edit')} />
      <View className={styles.card}>
        {traits === null && <View className={styles.none}>没有记录。想让商家推荐更合适的，可以自己填；不填也不影响买东西。</View>}
        {traits && (
          <View className={styles.entry}>
            {traits.traits.map(({ kind, text }) => (
              <View key={kind} className={styles.words}>{`${traitName[kind]}：${text}`}</View>
            ))}
            {traits.traits.length === 0 && <View className={styles.words}>您同意过记录，还没有填</View>}
            <View className={styles.words}>{`${dayText(traits.consent.day, today)} ${consentSourceName[traits.consent.source]}`}</View>
            <View className={styles.acts}>
              <Act danger onClick={() => setOpen('withdraw')}>撤回同意</Act>
            </View>
          </View>
        )}
      </View>
      {open === 'edit' && <OwnTraitsSheet traits={traits} onClose={() => setOpen(null)} />}
      <ConfirmSheet
        open={open === 'withdraw'}
        title="撤回同意"
        brief="肤质、过敏等内容会马上删除，不能恢复。商家只会看到您撤回了同意，看不到内容。"
        confirm="撤回并删除"
        loading={command.pending}
        onConfirm={() => void withdraw()}
        onClose={() => setOpen(null)}
      />
    </View>
  );
}
