import { View } from '@tarojs/components';
import type { ShanghaiDay } from '@core/kernel/time';
import type { KeptTraits } from '@core/profile/traits';
import { useState } from 'react';
import { consentSourceName, traitName } from '../../shared/copy/profile';
import { dayText } from '../../shared/copy/reorder';
import { ConfirmSheet } from '../../shared/ui/confirm-sheet';
import { Act } from './act';
import { PartHeading } from './part-heading';
import styles from './profile.module.scss';

export interface TraitsCardProps {
  title: string;
  /** Null without a consent. */
  traits: KeptTraits | null;
  today: ShanghaiDay;
  /** What stands there without a consent, and what invites to give one. */
  none: string;
  begin: string;
  /** There is a consent and nothing told under it yet. */
  unfilled: string;
  /** What a withdrawal deletes, and who will hear of it. */
  warning: string;
  withdrawing: boolean;
  /** Absent where nothing new may be told. */
  onEdit?: () => void;
  /** Resolves once it is settled, either way. */
  onWithdraw: () => Promise<void>;
}

/** 肤质, 过敏 and the like, with the consent that allows keeping them, and its withdrawal. */
export function TraitsCard({ title, traits, today, none, begin, unfilled, warning, withdrawing, onEdit, onWithdraw }: TraitsCardProps) {
  const [asking, setAsking] = useState(false);
  return (
    <View>
      <PartHeading title={title} act={onEdit && (traits ? '修改' : begin)} onAct={onEdit} />
      <View className={styles.card}>
        {traits === null && <View className={styles.none}>{none}</View>}
        {traits && (
          <View className={styles.entry}>
            {traits.traits.map(({ kind, text }) => (
              <View key={kind} className={styles.words}>{`${traitName[kind]}：${text}`}</View>
            ))}
            {traits.traits.length === 0 && <View className={styles.words}>{unfilled}</View>}
            <View className={styles.words}>{`${dayText(traits.consent.day, today)} ${consentSourceName[traits.consent.source]}`}</View>
            <View className={styles.acts}>
              <Act danger onClick={() => setAsking(true)}>撤回同意</Act>
            </View>
          </View>
        )}
      </View>
      <ConfirmSheet open={asking} title="撤回同意" brief={warning} confirm="撤回并删除" loading={withdrawing} onConfirm={() => void onWithdraw().then(() => setAsking(false))} onClose={() => setAsking(false)} />
    </View>
  );
}
