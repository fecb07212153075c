import { View } from '@tarojs/components';
import type { CustomerView } from '@core/customers/customers.contract';
import { typedProfileOf, withFieldOf, type TypedField } from '@core/customers/typed-profile';
import { useEffect, useState } from 'react';
import { call, type CallRefusal } from '../../shared/cloud/call';
import { retryWaiting } from '../../shared/cloud/replay';
import { joinedWith, saveOver } from '../../shared/cloud/waiting-save';
import { useAction } from '../../shared/cloud/use-action';
import type { WaitingOf } from '../../shared/cloud/waiting-command';
import { changeWaiting } from '../../shared/cloud/waiting-store';
import { useNameOf } from '../../shared/people/use-name-of';
import { Button } from '../../shared/ui/button';
import { ErrorState } from '../../shared/ui/error-state';
import { ClashPair } from './clash-pair';
import { tellChange } from './tell-change';
import styles from './waiting-list.module.scss';
import { differences } from './waiting-words';

/** Two wrote in the same place: both values of each such field, and the choice between them. All else of both is kept. */
export function ConflictChoice({ save, onDiscard }: { save: WaitingOf<'customers.save'>; onDiscard: () => void }) {
  const [theirs, setTheirs] = useState<CustomerView | null>(null);
  const [trouble, setTrouble] = useState<CallRefusal<'customers.get'> | null>(null);
  const [givenWay, setGivenWay] = useState<readonly TypedField[]>([]);
  const fields = useAction('merchants.catalogue', {}).value?.customFields.fields ?? [];
  const nameOf = useNameOf();
  const { customerId, as } = save;
  const load = () => {
    setTrouble(null);
    void call('customers.get', { customerId }, { as }).then((answer) => (answer.ok ? setTheirs(answer.value.customer) : setTrouble(answer.code)));
  };
  useEffect(load, [customerId, as]);
  const giveUp = <Button small kind="plain" onClick={onDiscard}>都不改了</Button>;
  if (theirs === null) {
    return (
      <View>
        {trouble && <ErrorState code={trouble} inline onRetry={load} />}
        <View className={styles.actions}>{giveUp}</View>
      </View>
    );
  }
  const newer = typedProfileOf(theirs);
  const { profile, clashes } = joinedWith(save, theirs);
  const choose = (field: TypedField, mine: boolean) => setGivenWay((before) => [...before.filter((one) => one !== field), ...(mine ? [] : [field])]);
  const keep = () => {
    const chosen = clashes.filter((field) => givenWay.includes(field)).reduce((sum, field) => withFieldOf(sum, field, newer), profile);
    if (tellChange(changeWaiting(save.requestId, () => saveOver(save, chosen, theirs)))) void retryWaiting();
  };
  return (
    <View>
      {differences(clashes, profile, newer, fields, nameOf).map(({ field, label, mine, theirs: now }) => (
        <ClashPair key={field} label={label} mine={mine} theirs={now} isMine={!givenWay.includes(field)} onChoose={(isMine) => choose(field, isMine)} />
      ))}
      <View>{clashes.length === 0 && <View className={styles.trouble}>现在两边没有不一样的了，直接保存就行</View>}</View>
      <View className={styles.actions}>
        {giveUp}
        <Button small onClick={keep}>{clashes.length === 0 ? '保存' : '按选的保存'}</Button>
      </View>
    </View>
  );
}
