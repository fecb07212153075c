import { View } from '@tarojs/components';
import type { AssistantView } from '@core/merchants/assistants.contract';
import { useState } from 'react';
import { useAction } from '../../shared/cloud/use-action';
import { useCommand } from '../../shared/cloud/use-command';
import { useToday } from '../../shared/cloud/use-today';
import { dayText } from '../../shared/copy/reorder';
import { Button } from '../../shared/ui/button';
import { Cell, CellGroup } from '../../shared/ui/cell';
import { ConfirmSheet } from '../../shared/ui/confirm-sheet';
import { EmptyState } from '../../shared/ui/empty-state';
import { ErrorState } from '../../shared/ui/error-state';
import { showDone, showRefusal } from '../../shared/ui/feedback';
import { Page } from '../../shared/ui/page';
import { Skeleton } from '../../shared/ui/skeleton';
import { SwitchCell } from '../../shared/ui/switch-cell';
import { InviteAssistant } from '../cards/invite-assistant';
import { NameSheet } from './name-sheet';

const TOUCHES = ['assistants.list'] as const;

/** Who helps the owner: what each may see, and the way out. */
export function AssistantsScreen() {
  const { value, refusal, loading, refresh } = useAction('assistants.list', {});
  const [inviting, setInviting] = useState(false);
  return (
    <Page title="助理" footer={<Button onClick={() => setInviting(true)}>邀请助理</Button>}>
      {refusal && <ErrorState code={refusal.code} inline={value !== undefined} onRetry={() => void refresh()} />}
      {loading && <Skeleton rows={3} avatar={false} />}
      {value?.rows.length === 0 && <EmptyState title="还没有助理" brief="发一张名片给帮忙的人，TA 点开就能一起管客户和订单" />}
      {value && value.rows.length > 0 && <CellGroup note="店主什么都能看、能改。助理一起管客户、订单和发货；删客户、改规则、导出、设代理和看进价，归店主管"><Cell title="你" end="店主" /></CellGroup>}
      {value?.rows.map((assistant, index) => <Assistant key={assistant.callerId} assistant={assistant} number={index + 1} />)}
      {/* Mounted when it opens: each invitation is a card of its own, since a card lets in one person. */}
      <View>{inviting && <InviteAssistant visible onClose={() => setInviting(false)} />}</View>
    </Page>
  );
}

function Assistant({ assistant: { callerId, name, joinedDay, seesCosts }, number }: { assistant: AssistantView; number: number }) {
  const today = useToday();
  const [shown, setShown] = useState(seesCosts);
  const [removing, setRemoving] = useState(false);
  const [naming, setNaming] = useState(false);
  const called = name || `助理 ${number}`;
  const rights = useCommand('assistants.setRights', TOUCHES);
  const remove = useCommand('assistants.remove', TOUCHES);
  const change = async (on: boolean) => {
    setShown(on);
    const answer = await rights.run({ callerId, seesCosts: on });
    if (answer.ok) return;
    setShown(seesCosts);
    showRefusal(answer.code);
  };
  const takeOut = async () => {
    const answer = await remove.run({ callerId });
    if (!answer.ok) return showRefusal(answer.code);
    showDone('已移出');
  };
  return (
    <View>
      <CellGroup title={`${called} · ${joinedDay === null ? '早先加入' : `${joinedDay === today ? '今天' : dayText(joinedDay, today)}加入`}`}>
        <Cell title="名字" brief={name ? undefined : '写上名字，好认出是谁'} end={name || '没写'} arrow onClick={() => setNaming(true)} />
        <Cell title="身份" end="助理" />
        <SwitchCell title="能看进价和毛利" brief="关着时，产品、订单、数据里都没有这两项" on={shown} onChange={(on) => void change(on)} />
        <Cell title="移出店铺" brief="马上看不到店里的任何东西" onClick={() => setRemoving(true)} />
      </CellGroup>
      {naming && <NameSheet callerId={callerId} name={name} onClose={() => setNaming(false)} />}
      <ConfirmSheet
        open={removing}
        title={`移出${called}？`}
        brief="TA 的微信马上打不开这家店。记过的客户和订单都留着。要再来，得重新发名片。"
        confirm="移出助理"
        loading={remove.pending}
        onConfirm={() => void takeOut()}
        onClose={() => setRemoving(false)}
      />
    </View>
  );
}
