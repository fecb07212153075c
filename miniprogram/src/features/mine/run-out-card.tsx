import { View } from '@tarojs/components';
import type { ShanghaiDay } from '@core/kernel/time';
import { daysBetween } from '@core/kernel/time';
import type { MineView } from '@core/orders/mine.contract';
import { dayText } from '../../shared/copy/reorder';
import { Button } from '../../shared/ui/button';
import { useReminderPrompt } from '../notices/use-notice-prompt';
import styles from './run-out-card.module.scss';

/** When the goods run out next, and the one tap that asks to be reminded. */
export function RunOutCard({ mine, today }: { mine: MineView; today: ShanghaiDay }) {
  const prompt = useReminderPrompt(mine.templates);
  const left = mine.quota.reorder ?? 0;
  return (
    <View className={styles.card}>
      {mine.nextRunOutDay ? <RunOut day={mine.nextRunOutDay} product={mine.nextProductName} today={today} /> : <View className={styles.none}>买过东西后，这里会算出大约哪天用完。</View>}
      {prompt.available && (
        <View className={styles.ask}>
          <Button kind={left > 0 ? 'plain' : 'primary'} loading={prompt.pending} onClick={() => void prompt.ask()}>{left > 0 ? '再加一次提醒' : '到时提醒我'}</Button>
          <View className={styles.left}>{left > 0 ? `还可提醒 ${left} 次，快用完的那天微信通知您` : '点一次提醒一次，不发广告'}</View>
        </View>
      )}
    </View>
  );
}

function RunOut({ day, product, today }: { day: ShanghaiDay; product: string; today: ShanghaiDay }) {
  const days = daysBetween(today, day);
  return (
    <View>
      <View className={styles.product}>{product}</View>
      <View className={styles.when}>
        <View className={styles.day}>{days >= 0 ? `大约 ${dayText(day, today)} 用完` : '应该已经用完了'}</View>
        <View className={styles.away}>{awayText(days)}</View>
      </View>
    </View>
  );
}

function awayText(days: number): string {
  if (days === 0) return '就是今天';
  return days > 0 ? `还有 ${days} 天` : `过了 ${-days} 天`;
}
