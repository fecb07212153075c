import { View } from '@tarojs/components';
import { useState } from 'react';
import { retryWaiting } from '../../shared/cloud/replay';
import { useAction } from '../../shared/cloud/use-action';
import { useHeldCustomer } from '../../shared/cloud/use-held-customer';
import { createsCustomer, type WaitingCommand, type WaitingOf } from '../../shared/cloud/waiting-command';
import { changeWaiting } from '../../shared/cloud/waiting-store';
import { refusalCopy } from '../../shared/copy/refusals';
import { useDraft } from '../../shared/drafts/use-draft';
import { useNameOf } from '../../shared/people/use-name-of';
import { openPage } from '../../shared/routes/open-page';
import { Button } from '../../shared/ui/button';
import { Sheet } from '../../shared/ui/sheet';
import { NoteBox } from '../customers/note-box';
import { SENT_MEANWHILE } from './tell-change';
import { useDiscard } from './use-discard';
import { useWho } from './use-who';
import styles from './waiting-list.module.scss';
import { waitingBrief, waitingLines } from './waiting-words';

export interface WaitingSheetProps {
  command: WaitingCommand;
  /** It reached the server while it was open. */
  gone: boolean;
  onClose: () => void;
}

/** Everything of one thing that waits, to correct it or to give it up; nothing of its customer is sent meanwhile. Mounted when it opens. */
export function WaitingSheet({ command, gone, onClose }: WaitingSheetProps) {
  useHeldCustomer(command.customerId);
  const who = useWho(command);
  const discard = useDiscard(command);
  const [changing, setChanging] = useState(false);
  const catalogue = useAction('merchants.catalogue', {}).value;
  const nameOf = useNameOf();
  if (changing && command.action === 'customers.note') return <NoteSheet command={command} onClose={onClose} />;
  const change = () => {
    if (command.action === 'customers.note') return setChanging(true);
    onClose();
    if (command.action === 'customers.save') openPage('customerEdit', { id: command.customerId });
    if (command.action === 'orders.place') openPage('orderEdit', { waiting: command.input.orderId });
  };
  const drop = () => {
    onClose();
    discard();
  };
  // What was changed of somebody known is seen on their page, and changed there once more.
  const canChange = command.action === 'customers.note' || command.action === 'orders.place' || createsCustomer(command);
  const footer = (
    <>
      <Button kind="danger" onClick={drop}>不要了</Button>
      {canChange && <Button onClick={change}>修改</Button>}
    </>
  );
  return (
    <Sheet open title={who} onClose={onClose} footer={gone ? undefined : footer}>
      {waitingLines(command, catalogue?.customFields.fields ?? [], catalogue?.products, nameOf).map(({ label, text }, index) => (
        <View key={index} className={styles.part}>
          <View className={styles.label}>{label}</View>
          <View className={styles.value}>{text}</View>
        </View>
      ))}
      <View className={styles.why}>{gone ? SENT_MEANWHILE : waitingBrief(command)}</View>
      <Button kind="text" onClick={() => openPage('customer', { id: command.customerId })}>看这位客户</Button>
    </Sheet>
  );
}

function NoteSheet({ command, onClose }: { command: WaitingOf<'customers.note'>; onClose: () => void }) {
  const draft = useDraft(`waiting.${command.customerId}.${command.requestId}`, () => ({ text: command.input.text }));
  const { text } = draft.entry;
  const [error, setError] = useState('');
  const save = () => {
    if (text.trim() === '') return setError(refusalCopy.NOTE_EMPTY);
    const changed = changeWaiting(command.requestId, () => ({ ...command, input: { ...command.input, text: text.trim() }, refused: null }));
    if (changed === 'sent') return setError(`${SENT_MEANWHILE}，改的没记上。要补充就到她的页面再写一条`);
    if (changed === 'full') return setError(refusalCopy.PHONE_FULL);
    draft.done();
    void retryWaiting();
    onClose();
  };
  return (
    <Sheet open title="改跟进" draft={draft} onClose={onClose} footer={<Button onClick={save}>保存</Button>}>
      <NoteBox kind="note" text={text} error={error} onChange={(typed) => draft.change({ text: typed })} />
    </Sheet>
  );
}
