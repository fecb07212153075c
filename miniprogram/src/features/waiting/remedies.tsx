import { View } from '@tarojs/components';
import { utcMs } from '@core/kernel/time';
import { useState } from 'react';
import { newRequestId } from '../../shared/cloud/new-id';
import { retryWaiting } from '../../shared/cloud/replay';
import { createsCustomer, isTooOld, type WaitingCommand } from '../../shared/cloud/waiting-command';
import { changeWaiting, moveWaiting, writeDownAnew, type Changed } from '../../shared/cloud/waiting-store';
import { openPage } from '../../shared/routes/open-page';
import { Button } from '../../shared/ui/button';
import { PersonPicker } from '../profile/person-picker';
import { tellChange } from './tell-change';
import styles from './waiting-list.module.scss';

/** What can be done about one that the server did not take. */
export function Remedies({ command, onDiscard }: { command: WaitingCommand; onDiscard: () => void }) {
  const [picking, setPicking] = useState(false);
  const sendIf = (changed: Changed) => {
    if (tellChange(changed)) void retryWaiting();
  };
  return (
    <View className={styles.actions}>
      <Button small kind="danger" onClick={onDiscard}>不要了</Button>
      <WayOut command={command} sendIf={sendIf} onMove={() => setPicking(true)} />
      {picking && (
        <PersonPicker
          title="记到谁名下"
          except={command.customerId}
          onPick={({ customerId, name }) => {
            setPicking(false);
            sendIf(moveWaiting(command.customerId, { customerId, who: name }) ? 'changed' : 'full');
          }}
          onClose={() => setPicking(false)}
        />
      )}
    </View>
  );
}

function WayOut({ command, sendIf, onMove }: { command: WaitingCommand; sendIf: (changed: Changed) => void; onMove: () => void }) {
  const { action, refused, requestId, input } = command;
  if (refused === 'CUSTOMER_NOT_FOUND') {
    if (action !== 'customers.save') return <Button small onClick={onMove}>记到别人名下</Button>;
    return createsCustomer(command) ? <Button small onClick={() => sendIf(writeDownAnew(command) ? 'changed' : 'full')}>再建一位</Button> : null;
  }
  if (refused === 'ID_TAKEN' && action === 'orders.place') return <Button small onClick={() => openPage('sale', { id: input.orderId })}>看这一单</Button>;
  const anew = isTooOld(command) || refused === 'REQUEST_ID_REUSED';
  const again = () => sendIf(changeWaiting(requestId, (one) => ({ ...one, refused: null, ...(anew && { requestId: newRequestId(), at: utcMs(Date.now()) }) })));
  const change = () => action === 'orders.place' && openPage('orderEdit', { waiting: input.orderId });
  return (
    <>
      <Button small kind="plain" onClick={again}>{anew ? '重新提交' : '再试一次'}</Button>
      {action === 'orders.place' && !anew && <Button small onClick={change}>修改</Button>}
    </>
  );
}
