import { View } from '@tarojs/components';
import { shanghaiDayOf, utcMs } from '@core/kernel/time';
import { dateText } from '../today/day-words';
import { useSessionStore } from '../../shared/cloud/session-store';
import { replayWaiting } from '../../shared/cloud/replay';
import { newRequestId } from '../../shared/cloud/new-id';
import { changeWaiting, dropWaiting, isTooOld, needsPerson, useWaitingStore, type WaitingCommand } from '../../shared/cloud/waiting-store';
import { refusalCopy } from '../../shared/copy/refusals';
import { usePeopleStore } from '../../shared/people/people-store';
import { openPage } from '../../shared/routes/open-page';
import { Button } from '../../shared/ui/button';
import { Cell, CellGroup } from '../../shared/ui/cell';
import { EmptyState } from '../../shared/ui/empty-state';
import { Page } from '../../shared/ui/page';
import { showUndo } from '../../shared/ui/undo-bar';
import { ConflictChoice } from './conflict-choice';
import styles from './waiting-list.module.scss';
import { waitingTitle } from './waiting-words';

/** What was written down without signal: what still waits, and what the server did not take, for the person to decide. */
export function WaitingList() {
  const as = useSessionStore((session) => session.activeId);
  const commands = useWaitingStore((state) => state.commands).filter((command) => command.as === as);
  const footer = commands.some((command) => !needsPerson(command)) ? <Button onClick={() => void replayWaiting()}>现在上传</Button> : undefined;
  return (
    <Page title="等待上传" footer={footer}>
      {commands.length === 0 && <EmptyState title="都上传好了" brief="没信号时记的客户、订单、跟进和标签会先放在这里" />}
      {commands.length > 0 && <CellGroup note="有信号时会按顺序自动上传，关掉小程序也不会丢">{commands.map((command) => <WaitingLine key={command.requestId} command={command} />)}</CellGroup>}
    </Page>
  );
}

function WaitingLine({ command }: { command: WaitingCommand }) {
  const person = usePeopleStore((state) => state.index.byId.get(command.customerId)?.person);
  const discard = () => {
    dropWaiting(command.requestId);
    showUndo('已放弃这一条', () => useWaitingStore.setState(({ commands }) => ({ commands: [...commands, command].sort((a, b) => a.at - b.at) })));
  };
  const tooOld = isTooOld(command);
  const again = () => {
    changeWaiting(command.requestId, (one) => ({ ...one, refused: null, ...(tooOld && { requestId: newRequestId(), at: Date.now() }) }));
    void replayWaiting();
  };
  const conflict = command.refused === 'CHANGED_MEANWHILE' && command.action === 'customers.save';
  return (
    <View className={styles.entry}>
      <Cell title={waitingTitle(command, person?.name || '客户')} brief={waitingBrief(command)} arrow={tooOld} onClick={tooOld ? () => openPage('customer', { id: command.customerId }) : undefined} />
      {conflict && command.action === 'customers.save' && <ConflictChoice requestId={command.requestId} mine={command.input} />}
      {needsPerson(command) && !conflict && (
        <View className={styles.actions}>
          <Button small kind="plain" onClick={again}>{tooOld ? '重新提交' : '再试一次'}</Button>
          <Button small kind="danger" onClick={discard}>放弃</Button>
        </View>
      )}
    </View>
  );
}

function waitingBrief(command: WaitingCommand): string {
  if (command.refused !== null) return refusalCopy[command.refused];
  if (isTooOld(command)) return `${dateText(shanghaiDayOf(utcMs(command.at)))}记的，太久了，可能早已上传过。点开客户看看，没有再重新提交`;
  return `${timeText(command.at)} 记的，等信号`;
}

function timeText(at: number): string {
  return new Date(at + 8 * 3_600_000).toISOString().slice(11, 16);
}
