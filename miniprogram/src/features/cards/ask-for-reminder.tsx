import { View } from '@tarojs/components';
import type { CardView } from '@core/merchants/merchants.contract';
import { Button } from '../../shared/ui/button';
import { useReminderPrompt } from '../notices/use-notice-prompt';
import styles from './ask-for-reminder.module.scss';
import { Benefits } from './benefits';
import { ShopSign } from './shop-sign';

const WHY = [
  { icon: 'bell', title: '快用完的那天发一条', brief: '按您平时的用量算，不多发、不发广告' },
  { icon: 'check', title: '点一次提醒一次', brief: '之后想再要，随时在「我的订单」里点' },
] as const;

/** Right after accepting: one tap for one reminder, or none. */
export function AskForReminder({ card, onSettled }: { card: CardView; onSettled: () => void }) {
  const prompt = useReminderPrompt(card.templates);
  const ask = async () => {
    if (await prompt.ask()) onSettled();
  };
  return (
    <View>
      <ShopSign shop={`${card.merchantName}认得您了`} words="绑定好了" />
      <Benefits items={WHY} />
      <Button loading={prompt.pending} onClick={() => void ask()}>开启用完提醒</Button>
      <View className={styles.skip}>
        <Button kind="text" onClick={onSettled}>跳过，先看订单</Button>
      </View>
    </View>
  );
}
