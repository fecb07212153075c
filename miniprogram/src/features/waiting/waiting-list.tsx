import { View } from '@tarojs/components';
import type { RequestId } from '@core/kernel/ids';
import { useState } from 'react';
import { useSessionStore } from '../../shared/cloud/session-store';
import { replayWaiting } from '../../shared/cloud/replay';
import { needsPerson, type WaitingCommand } from '../../shared/cloud/waiting-command';
import { useWaitingStore } from '../../shared/cloud/waiting-store';
import { Button } from '../../shared/ui/button';
import { CellGroup } from '../../shared/ui/cell';
import { EmptyState } from '../../shared/ui/empty-state';
import { Page } from '../../shared/ui/page';
import { WaitingLine } from './waiting-line';
import { WaitingSheet } from './waiting-sheet';

/** Drawn at once: what needs the person first, then what is sent next. Two hundred would be over the nodes of a page. */
const SHOWN = 25;

/** What was written down without signal: what the server did not take, for the person to decide, and what still waits. */
export function WaitingList() {
  const commands = useWaitingStore((state) => state.commands);
  const as = useSessionStore((session) => session.activeId);
  const callers = useSessionStore((session) => session.callers);
  const [openId, setOpenId] = useState<RequestId | null>(null);
  const open = commands.find(({ requestId }) => requestId === openId);
  const [held, waiting] = [commands.filter(needsPerson), commands.filter((command) => !needsPerson(command))];
  const footer = waiting.length > 0 ? <Button onClick={() => void replayWaiting()}>现在上传</Button> : undefined;
  const shopOf = (command: WaitingCommand) => (command.as === as ? '' : (callers.find(({ callerId }) => callerId === command.as)?.merchantName ?? '另一家店'));
  const lines = (some: readonly WaitingCommand[], most: number) => some.slice(0, most).map((command) => <WaitingLine key={command.requestId} command={command} shop={shopOf(command)} onOpen={() => setOpenId(command.requestId)} />);
  const left = Math.max(0, SHOWN - held.length);
  return (
    <Page title="等待上传" footer={footer}>
      <View>{commands.length === 0 && <EmptyState title="都上传好了" brief="没信号时记的客户、订单、跟进和标签会先放在这里" />}</View>
      <View>{held.length > 0 && <CellGroup title={`没保存成功（${held.length} 条）`} note={moreText(held.length - SHOWN)}>{lines(held, SHOWN)}</CellGroup>}</View>
      <View>
        {waiting.length > 0 && (
          <CellGroup title={`等信号（${waiting.length} 条）`} note={`${moreText(waiting.length - left) ?? ''}有信号时会按顺序自动上传，关掉小程序也不会丢`}>
            {lines(waiting, left)}
          </CellGroup>
        )}
      </View>
      <View>{open && <WaitingSheet command={open} onClose={() => setOpenId(null)} />}</View>
    </Page>
  );
}

function moreText(more: number): string | undefined {
  return more > 0 ? `后面还有 ${more} 条。` : undefined;
}
