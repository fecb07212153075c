import { View } from '@tarojs/components';
import type { CustomerView } from '@core/customers/customers.contract';
import type { TimelineEntry } from '@core/customers/timeline-entry';
import type { ShanghaiDay } from '@core/kernel/time';
import { daysToDelete, type OwnAsks } from '@core/reminders/own-asks';
import { useState } from 'react';
import { useMay } from '../../shared/cloud/session';
import { useCommand } from '../../shared/cloud/use-command';
import { useToday } from '../../shared/cloud/use-today';
import { Button } from '../../shared/ui/button';
import { ConfirmSheet } from '../../shared/ui/confirm-sheet';
import { showRefusal } from '../../shared/ui/feedback';
import { Icon } from '../../shared/ui/icon';
import { showUndo } from '../../shared/ui/undo-bar';
import styles from './customer-quiet.module.scss';
import { EraseSheet } from './erase-sheet';
import { RECORD_TOUCHES } from './use-record';

/** An answer kept on the phone from before anybody could ask says nothing of it. */
const NOTHING_ASKED: OwnAsks = { quiet: null, deletion: null };

/** Why a customer is left alone, with the way to end it: an open complaint, or that they do not want to be reminded. */
export function CustomerQuiet({ customer, timeline }: { customer: CustomerView; timeline: readonly TimelineEntry[] }) {
  const { customerId } = customer;
  const complaint = useCommand('reminders.setComplaint', RECORD_TOUCHES);
  const [asking, setAsking] = useState(false);
  const silence = useCommand('reminders.silence', RECORD_TOUCHES);
  const told = timeline.find((entry) => entry.kind === 'complaint' && entry.open);
  const about = told?.kind === 'complaint' ? told.text : '';

  const settle = async (open: boolean, text = '') => {
    const answer = await complaint.run({ customerId, open, text });
    if (!answer.ok) return showRefusal(answer.code);
    if (!open) showUndo('投诉已处理，照常提醒', () => void settle(true, about));
  };
  const quieten = async (quiet: boolean) => {
    const answer = await silence.run({ customerId, quiet });
    if (!answer.ok) return showRefusal(answer.code);
    if (!quiet) showUndo('照常提醒', () => void quieten(true));
  };
  const asks = customer.asks ?? NOTHING_ASKED;
  return (
    <View>
      {asks.deletion && <DeletionBanner customer={customer} asked={asks.deletion} />}
      {customer.complaint && (
        <View className={`${styles.banner} ${styles.complaint}`}>
          <Icon name="warn" size={20} />
          <View className={styles.words}>
            <View className={styles.title}>{about ? `投诉：${about}` : '有投诉没处理'}</View>
            <View>先不催款、不推销，只提醒发货和你自己定的事</View>
          </View>
          <Button small loading={complaint.pending} onClick={() => void settle(false)}>处理好了</Button>
        </View>
      )}
      {customer.silenced && (
        <View className={styles.banner}>
          <Icon name="bell" size={20} />
          <View className={styles.words}>
            <View className={styles.title}>{asks.quiet ? 'TA 自己要求不要打扰' : '已设为不再提醒'}</View>
            <View>{asks.quiet ? '别发推销和祝福，只联系发货和收款的事' : '只提醒发货、收款和你自己定的事'}</View>
          </View>
          <Button small kind="plain" loading={silence.pending} onClick={() => (asks.quiet ? setAsking(true) : void quieten(false))}>恢复提醒</Button>
        </View>
      )}
      <ConfirmSheet
        open={asking}
        title="TA 说过不要打扰"
        brief="除非 TA 又跟你说可以联系了，不要恢复提醒。恢复后动态里会留一条记录。"
        confirm="TA 同意了，恢复"
        loading={silence.pending}
        onConfirm={() => {
          setAsking(false);
          void quieten(false);
        }}
        onClose={() => setAsking(false)}
      />
    </View>
  );
}

/** The person asked to be deleted: by when, and the owner's way to do it. */
function DeletionBanner({ customer, asked }: { customer: CustomerView; asked: ShanghaiDay }) {
  const [erasing, setErasing] = useState(false);
  const today = useToday();
  const may = useMay();
  const mayErase = may('privacy.erase');
  const left = daysToDelete(asked, today);
  return (
    <View className={`${styles.banner} ${styles.complaint}`}>
      <Icon name="warn" size={20} />
      <View className={styles.words}>
        <View className={styles.title}>{`TA 要求删除资料，${left < 0 ? `已超期 ${-left} 天` : `${left} 天内要处理`}`}</View>
        <View>{mayErase ? '先把订单发完、结清，再彻底删除' : '请店主来删'}</View>
      </View>
      {mayErase && <Button small onClick={() => setErasing(true)}>去删除</Button>}
      {erasing && <EraseSheet customer={customer} onClose={() => setErasing(false)} />}
    </View>
  );
}
