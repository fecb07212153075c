import { View } from '@tarojs/components';
import type { CustomerView } from '@core/customers/customers.contract';
import { useState } from 'react';
import { useCommand } from '../../shared/cloud/use-command';
import { useToday } from '../../shared/cloud/use-today';
import { consentSourceName, traitName } from '../../shared/copy/profile';
import { dayText } from '../../shared/copy/reorder';
import { ConfirmSheet } from '../../shared/ui/confirm-sheet';
import { showDone, showRefusal } from '../../shared/ui/feedback';
import { Act } from './act';
import { PartHeading } from './part-heading';
import { PROFILE_TOUCHES } from './profile-touches';
import styles from './profile.module.scss';
import { TraitsSheet } from './traits-sheet';

/** 肤质, 过敏 and the like, with the consent that allows keeping them, and its withdrawal. */
export function TraitsPart({ customer }: { customer: CustomerView }) {
  const { customerId, traits } = customer;
  const today = useToday();
  const [open, setOpen] = useState<'edit' | 'withdraw' | null>(null);
  const command = useCommand('profile.withdrawConsent', PROFILE_TOUCHES);
  const withdraw = async () => {
    const answer = await command.run({ customerId });
    setOpen(null);
    if (!answer.ok) return showRefusal(answer.code);
    showDone('已删除');
  };
  return (
    <View>
      <PartHeading title="肤质、过敏（敏感信息）" act={traits ? '修改' : '同意后填写'} onAct={() => setOpen('edit')} />
      <View className={styles.card}>
        {traits === null && <View className={styles.none}>这些属于敏感个人信息，要本人单独同意才能记。只有你和助理看得到，代理、导出的表格里都没有。</View>}
        {traits && (
          <View className={styles.entry}>
            {traits.traits.map(({ kind, text }) => (
              <View key={kind} className={styles.words}>{`${traitName[kind]}：${text}`}</View>
            ))}
            {traits.traits.length === 0 && <View className={styles.words}>已同意，还没有填</View>}
            <View className={styles.words}>{`${dayText(traits.consent.day, today)} ${consentSourceName[traits.consent.source]}`}</View>
            <View className={styles.acts}>
              <Act danger onClick={() => setOpen('withdraw')}>撤回同意</Act>
            </View>
          </View>
        )}
      </View>
      {open === 'edit' && <TraitsSheet customer={customer} onClose={() => setOpen(null)} />}
      <ConfirmSheet
        open={open === 'withdraw'}
        title="撤回同意"
        brief="肤质、过敏等内容会马上删除，不能恢复。动态里只留下撤回的日期。"
        confirm="撤回并删除"
        loading={command.pending}
        onConfirm={() => void withdraw()}
        onClose={() => setOpen(null)}
      />
    </View>
  );
}
