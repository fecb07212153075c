import { View } from '@tarojs/components';
import { useSessionStore } from '../../shared/cloud/session-store';
import { replayWaiting } from '../../shared/cloud/replay';
import { changeWaiting, dropWaiting, useWaitingStore, type WaitingCommand } from '../../shared/cloud/waiting-store';
import { refusalCopy } from '../../shared/copy/refusals';
import { usePeopleStore } from '../../shared/people/people-store';
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
  const footer = commands.some((command) => command.refused === null) ? <Button onClick={() => void replayWaiting()}>现在上传</Button> : undefined;
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
  const again = () => {
    changeWaiting(command.requestId, (one) => ({ ...one, refused: null }));
    void replayWaiting();
  };
  const conflict = command.refused === 'CHANGED_MEANWHILE' && command.action === 'customers.save';
  return (
    <View className={styles.entry}>
      <Cell title={waitingTitle(command, person?.name || '客户')} brief={command.refused === null ? `${timeText(command.at)} 记的，等信号` : refusalCopy[command.refused]} />
      {conflict && command.action === 'customers.save' && <ConflictChoice requestId={command.requestId} mine={command.input} />}
      {command.refused !== null && !conflict && (
        <View className={styles.actions}>
          <Button small kind="plain" onClick={again}>再试一次</Button>
          <Button small kind="danger" onClick={discard}>放弃</Button>
        </View>
      )}
    </View>
  );
}

function timeText(at: number): string {
  return new Date(at + 8 * 3_600_000).toISOString().slice(11, 16);
}
