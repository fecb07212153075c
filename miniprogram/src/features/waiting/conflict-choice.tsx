import { View } from '@tarojs/components';
import type { ActionInput } from '@core/contract';
import type { CustomerView } from '@core/customers/customers.contract';
import { useEffect, useState } from 'react';
import { call } from '../../shared/cloud/call';
import { useAction } from '../../shared/cloud/use-action';
import { useNameOf } from '../../shared/people/use-name-of';
import { newRequestId } from '../../shared/cloud/new-id';
import { replayWaiting } from '../../shared/cloud/replay';
import { changeWaiting, dropWaiting } from '../../shared/cloud/waiting-store';
import { Button } from '../../shared/ui/button';
import styles from './waiting-list.module.scss';
import { differences } from './waiting-words';

/** Somebody else changed the customer meanwhile: both values of each field, and the choice between them. */
export function ConflictChoice({ requestId, mine }: { requestId: string; mine: ActionInput<'customers.save'> }) {
  const [theirs, setTheirs] = useState<CustomerView | null>(null);
  const fields = useAction('merchants.catalogue', {}).value?.customFields.fields ?? [];
  const nameOf = useNameOf();
  const { customerId } = mine;
  useEffect(() => {
    void call('customers.get', { customerId }).then((answer) => {
      if (answer.ok) setTheirs(answer.value.customer);
    });
  }, [customerId]);
  if (theirs === null) return null;
  const keepMine = () => {
    changeWaiting(requestId, (one) => (one.action === 'customers.save' ? { ...one, input: { ...one.input, version: theirs.version }, requestId: newRequestId(), refused: null } : one));
    void replayWaiting();
  };
  return (
    <View>
      {differences(mine, theirs, fields, nameOf).map((one) => (
        <View key={one.label} className={styles.pair}>
          <View className={styles.label}>{one.label}</View>
          <View className={styles.value}>
            <View className={styles.whose}>我写的</View>
            <View>{one.mine}</View>
          </View>
          <View className={styles.value}>
            <View className={styles.whose}>现在的</View>
            <View>{one.theirs}</View>
          </View>
        </View>
      ))}
      <View className={styles.actions}>
        <Button small kind="plain" onClick={() => dropWaiting(requestId)}>留现在的</Button>
        <Button small onClick={keepMine}>用我写的</Button>
      </View>
    </View>
  );
}
