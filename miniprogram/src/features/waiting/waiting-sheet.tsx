import { View } from '@tarojs/components';
import { useState } from 'react';
import { replayWaiting } from '../../shared/cloud/replay';
import { useAction } from '../../shared/cloud/use-action';
import { createsCustomer, type WaitingCommand, type WaitingOf } from '../../shared/cloud/waiting-command';
import { changeWaiting } from '../../shared/cloud/waiting-store';
import { refusalCopy } from '../../shared/copy/refusals';
import { useNameOf } from '../../shared/people/use-name-of';
import { openPage } from '../../shared/routes/open-page';
import { Button } from '../../shared/ui/button';
import { Sheet } from '../../shared/ui/sheet';
import { TextBox } from '../../shared/ui/text-box';
import { reopenOrder } from '../orders/waiting-order';
import { useDiscard } from './use-discard';
import { useWho } from './use-who';
import styles from './waiting-list.module.scss';
import { waitingBrief, waitingLines } from './waiting-words';

const LONGEST_NOTE = 500;

/** Everything of one thing that waits, to correct it or to give it up. Mounted when it opens. */
export function WaitingSheet({ command, onClose }: { command: WaitingCommand; onClose: () => void }) {
  const who = useWho(command);
  const discard = useDiscard(command);
  const [changing, setChanging] = useState(false);
  const catalogue = useAction('merchants.catalogue', {}).value;
  const nameOf = useNameOf();
  if (changing && command.action === 'customers.note') return <NoteSheet command={command} onClose={onClose} />;
  const products = catalogue?.products ?? [];
  const change = () => {
    if (command.action === 'customers.note') return setChanging(true);
    onClose();
    if (command.action === 'customers.save') openPage('customerEdit', { id: command.customerId });
    if (command.action === 'orders.place') reopenOrder(command.input, who, products);
  };
  // What was changed of somebody known is seen on their page, and changed there once more.
  const canChange = command.action === 'customers.note' || command.action === 'orders.place' || createsCustomer(command);
  return (
    <Sheet
      open
      title={who}
      onClose={onClose}
      footer={
        <>
          <Button kind="danger" onClick={() => (onClose(), discard())}>不要了</Button>
          {canChange && <Button onClick={change}>修改</Button>}
        </>
      }
    >
      {waitingLines(command, catalogue?.customFields.fields ?? [], products, nameOf).map(({ label, text }) => (
        <View key={label} className={styles.part}>
          <View className={styles.label}>{label}</View>
          <View className={styles.value}>{text}</View>
        </View>
      ))}
      <View className={styles.why}>{waitingBrief(command)}</View>
      <Button kind="text" onClick={() => openPage('customer', { id: command.customerId })}>看这位客户</Button>
    </Sheet>
  );
}

function NoteSheet({ command, onClose }: { command: WaitingOf<'customers.note'>; onClose: () => void }) {
  const [text, setText] = useState(command.input.text);
  const [error, setError] = useState('');
  const save = () => {
    if (text.trim() === '') return setError(refusalCopy.NOTE_EMPTY);
    const kept = changeWaiting(command.requestId, () => ({ ...command, input: { ...command.input, text: text.trim() }, refused: null }));
    if (!kept) return setError(refusalCopy.PHONE_FULL);
    void replayWaiting();
    onClose();
  };
  return (
    <Sheet open title="改跟进" onClose={onClose} footer={<Button onClick={save}>保存</Button>}>
      <TextBox value={text} onChange={setText} lines={5} placeholder="聊了什么、她在意什么、下次什么时候找她" maxLength={LONGEST_NOTE} error={error} focus />
    </Sheet>
  );
}
