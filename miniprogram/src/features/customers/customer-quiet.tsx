import { View } from '@tarojs/components';
import type { CustomerView } from '@core/customers/customers.contract';
import type { TimelineEntry } from '@core/customers/timeline-entry';
import { useCommand } from '../../shared/cloud/use-command';
import { Button } from '../../shared/ui/button';
import { showRefusal } from '../../shared/ui/feedback';
import { Icon } from '../../shared/ui/icon';
import { showUndo } from '../../shared/ui/undo-bar';
import styles from './customer-quiet.module.scss';
import { RECORD_TOUCHES } from './use-record';

/** Why a customer is left alone, with the way to end it: an open complaint, or that they do not want to be reminded. */
export function CustomerQuiet({ customer, timeline }: { customer: CustomerView; timeline: readonly TimelineEntry[] }) {
  const { customerId } = customer;
  const complaint = useCommand('reminders.setComplaint', RECORD_TOUCHES);
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
  return (
    <View>
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
            <View className={styles.title}>已设为不再提醒</View>
            <View>只提醒发货、收款和你自己定的事</View>
          </View>
          <Button small kind="plain" loading={silence.pending} onClick={() => void quieten(false)}>恢复提醒</Button>
        </View>
      )}
    </View>
  );
}
