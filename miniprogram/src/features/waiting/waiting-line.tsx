import { View } from '@tarojs/components';
import { utcMs } from '@core/kernel/time';
import { useState } from 'react';
import { newRequestId } from '../../shared/cloud/new-id';
import { replayWaiting } from '../../shared/cloud/replay';
import { isTooOld, needsPerson, type WaitingCommand } from '../../shared/cloud/waiting-command';
import { changeWaiting, moveWaiting } from '../../shared/cloud/waiting-store';
import { Button } from '../../shared/ui/button';
import { Cell } from '../../shared/ui/cell';
import { PersonPicker } from '../profile/person-picker';
import { ConflictChoice } from './conflict-choice';
import { useDiscard } from './use-discard';
import styles from './waiting-list.module.scss';
import { waitingBrief, waitingWords } from './waiting-words';
import { useWho } from './use-who';

/** One thing that waits: what and why; a tap opens it. What the server did not take has what can be done about it below. */
export function WaitingLine({ command, shop, onOpen }: { command: WaitingCommand; shop: string; onOpen: () => void }) {
  const who = useWho(command);
  const discard = useDiscard(command);
  const conflict = command.refused === 'CHANGED_MEANWHILE' && command.action === 'customers.save';
  return (
    <View className={styles.entry}>
      <Cell title={`${who} ${waitingWords(command)}`} brief={[shop, waitingBrief(command)].filter(Boolean).join(' · ')} arrow onClick={onOpen} />
      <View>
        {conflict && command.action === 'customers.save' && <ConflictChoice save={command} onDiscard={discard} />}
        {needsPerson(command) && !conflict && <Remedies command={command} onDiscard={discard} />}
      </View>
    </View>
  );
}

function Remedies({ command, onDiscard }: { command: WaitingCommand; onDiscard: () => void }) {
  const [picking, setPicking] = useState(false);
  const anew = isTooOld(command) || command.refused === 'REQUEST_ID_REUSED';
  const again = () => {
    changeWaiting(command.requestId, (one) => ({ ...one, refused: null, ...(anew && { requestId: newRequestId(), at: utcMs(Date.now()) }) }));
    void replayWaiting();
  };
  const gone = command.refused === 'CUSTOMER_NOT_FOUND';
  const movable = gone && command.action !== 'customers.save';
  return (
    <View className={styles.actions}>
      <Button small kind="danger" onClick={onDiscard}>不要了</Button>
      {movable && <Button small onClick={() => setPicking(true)}>记到别人名下</Button>}
      {!gone && <Button small kind="plain" onClick={again}>{anew ? '重新提交' : '再试一次'}</Button>}
      {picking && (
        <PersonPicker
          title="记到谁名下"
          except={command.customerId}
          onPick={({ customerId, name }) => {
            moveWaiting(command.customerId, { customerId, who: name });
            void replayWaiting();
          }}
          onClose={() => setPicking(false)}
        />
      )}
    </View>
  );
}
