import { View } from '@tarojs/components';
import { useState } from 'react';
import { retryWaiting } from '../../shared/cloud/replay';
import { useSessionStore } from '../../shared/cloud/session-store';
import { isUnderWay } from '../../shared/cloud/under-way';
import { needsPerson, type WaitingCommand } from '../../shared/cloud/waiting-command';
import { useWaitingStore } from '../../shared/cloud/waiting-store';
import { Button } from '../../shared/ui/button';
import { CellGroup } from '../../shared/ui/cell';
import { EmptyState } from '../../shared/ui/empty-state';
import { showToast } from '../../shared/ui/feedback';
import { Page } from '../../shared/ui/page';
import { ElsewhereLine, ElsewhereSheet } from './waiting-elsewhere';
import { WaitingLine } from './waiting-line';
import { WaitingSheet } from './waiting-sheet';

/** Drawn at once: what needs the person first, then what is sent next. Two hundred would be over the nodes of a page. */
const SHOWN = 25;

/** What was written down without signal: what the server did not take, for the person to decide, and what still waits. */
export function WaitingList() {
  const { commands, failing } = useWaitingStore();
  const as = useSessionStore((session) => session.activeId);
  const callers = useSessionStore((session) => session.callers);
  const [opened, setOpened] = useState<WaitingCommand | null>(null);
  const own = commands.filter((command) => command.as === as);
  const [held, waiting, elsewhere] = [own.filter(needsPerson), own.filter((command) => !needsPerson(command)), commands.filter((command) => command.as !== as)];
  const canSend = commands.some((command) => !needsPerson(command));
  const callerOf = (command: WaitingCommand) => callers.find(({ callerId }) => callerId === command.as);
  const open = (command: WaitingCommand) => () => (isUnderWay(command.requestId) ? showToast('正在上传，等一下再点') : setOpened(command));
  const line = (command: WaitingCommand) => <WaitingLine key={command.requestId} command={command} failing={failing.has(command.requestId)} onOpen={open(command)} />;
  const close = () => setOpened(null);
  // What went meanwhile stays open, and says so.
  const current = opened && (commands.find(({ requestId }) => requestId === opened.requestId) ?? opened);
  const [left, leftElsewhere] = [Math.max(0, SHOWN - held.length), Math.max(0, SHOWN - own.length)];
  return (
    <Page title="等待上传" footer={canSend ? <Button onClick={() => void retryWaiting()}>现在上传</Button> : undefined}>
      <View>{commands.length === 0 && <EmptyState title="都上传好了" brief="没信号时记的客户、订单、跟进和标签会先放在这里" />}</View>
      <View>{held.length > 0 && <CellGroup title={`没保存成功（${held.length} 条）`} note={moreText(held.length - SHOWN)}>{held.slice(0, SHOWN).map(line)}</CellGroup>}</View>
      <View>
        {waiting.length > 0 && (
          <CellGroup title={`等信号（${waiting.length} 条）`} note={`${moreText(waiting.length - left) ?? ''}有信号时会按顺序自动上传，关掉小程序也不会丢`}>
            {waiting.slice(0, left).map(line)}
          </CellGroup>
        )}
      </View>
      <View>
        {elsewhere.length > 0 && (
          <CellGroup title={`别的店的（${elsewhere.length} 条）`} note={moreText(elsewhere.length - leftElsewhere)}>
            {elsewhere.slice(0, leftElsewhere).map((command) => (
              <ElsewhereLine key={command.requestId} command={command} caller={callerOf(command)} failing={failing.has(command.requestId)} onOpen={open(command)} />
            ))}
          </CellGroup>
        )}
      </View>
      <View>
        {current && current.as === as && <WaitingSheet command={current} gone={!commands.includes(current)} onClose={close} />}
        {current && current.as !== as && <ElsewhereSheet command={current} caller={callerOf(current)} onClose={close} />}
      </View>
    </Page>
  );
}

function moreText(more: number): string | undefined {
  return more > 0 ? `后面还有 ${more} 条。` : undefined;
}
