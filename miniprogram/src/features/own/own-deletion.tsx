import { View } from '@tarojs/components';
import { deletionDueDay } from '@core/reminders/own-asks';
import type { ShanghaiDay } from '@core/kernel/time';
import type { OwnView } from '@core/privacy/own-view';
import { useState } from 'react';
import { useCommand } from '../../shared/cloud/use-command';
import { dayText } from '../../shared/copy/reorder';
import { Button } from '../../shared/ui/button';
import { Cell, CellGroup } from '../../shared/ui/cell';
import { showDone, showRefusal } from '../../shared/ui/feedback';
import { Sheet } from '../../shared/ui/sheet';
import styles from './own-screen.module.scss';
import { OWN_TOUCHES } from './own-touches';

/** To be deleted: what that means is said before, and it can be taken back until it is done. */
export function OwnDeletion({ own }: { own: OwnView }) {
  const [open, setOpen] = useState(false);
  const command = useCommand('privacy.askDeletion', OWN_TOUCHES);
  const ask = async (asked: boolean) => {
    const answer = await command.run({ asked });
    setOpen(false);
    if (!answer.ok) return showRefusal(answer.code);
    showDone(asked ? '已申请' : '已撤回');
  };
  const { deletion, today } = own;
  return (
    <View>
      {deletion ? (
        <CellGroup title="删除" note={noteOf(own, deletion.dueDay)}>
          <Cell title="已申请删除资料" brief={`${dayText(deletion.askedDay, today)} 申请`} end={<Button kind="plain" small loading={command.pending} onClick={() => void ask(false)}>撤回申请</Button>} />
        </CellGroup>
      ) : (
        <CellGroup title="删除">
          <Cell title={<View className={styles.danger}>删除我的资料</View>} brief="先看会删什么、留什么，再决定" arrow onClick={() => setOpen(true)} />
        </CellGroup>
      )}
      {open && <DeletionSheet own={own} pending={command.pending} onAsk={() => void ask(true)} onClose={() => setOpen(false)} />}
    </View>
  );
}

function noteOf({ parted, openOrders, today }: OwnView, dueDay: ShanghaiDay): string {
  if (!parted) return `商家最晚 ${dayText(dueDay, today)} 处理完，在那之前可以撤回`;
  const when = openOrders > 0 ? `还有 ${openOrders} 张订单没了结，最晚 ${dayText(dueDay, today)} 自动删除` : '一天内自动删除';
  return `${when}，在那之前可以撤回`;
}

function DeletionSheet({ own: { merchantName, today, openOrders, parted }, pending, onAsk, onClose }: { own: OwnView; pending: boolean; onAsk: () => void; onClose: () => void }) {
  const points = [
    { lead: '会删除', text: '姓名、手机号、生日、地址、肤质过敏，商家写的备注、标签和跟进，以及和您微信的绑定。' },
    { lead: '会留下', text: '订单的日期、产品和金额。法律要求商家留作账目，但不再带您的姓名、电话、地址和快递单号。' },
    { lead: '删除后', text: '查不到订单和物流，也收不到提醒，不能恢复。想留一份，先点「导出我的信息」。' },
    { lead: '什么时候', text: parted ? `${openOrders > 0 ? `还有订单没了结，最晚 ${dayText(deletionDueDay(today), today)}` : '一天内'}自动删除，不用等商家。删除之前您随时可以撤回。` : `${merchantName}会收到提醒，最晚 ${dayText(deletionDueDay(today), today)} 处理完。处理完之前您随时可以撤回。` },
    ...(openOrders > 0 && !parted ? [{ lead: '先要处理完', text: `您还有 ${openOrders} 张订单没发货、没回复或没结清，处理完这些才能删除。` }] : []),
  ];
  const footer = (
    <>
      <Button kind="plain" onClick={onClose}>再想想</Button>
      <Button kind="danger" loading={pending} onClick={onAsk}>申请删除</Button>
    </>
  );
  return (
    <Sheet open title="删除我的资料" onClose={onClose} footer={footer}>
      <View className={styles.list}>
        {points.map(({ lead, text }) => (
          <View key={lead} className={styles.point}>
            <View className={styles.lead}>{lead}</View>
            <View>{text}</View>
          </View>
        ))}
      </View>
    </Sheet>
  );
}
