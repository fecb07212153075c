import { View } from '@tarojs/components';
import type { ActionValue } from '@core/contract';
import { formatYuan } from '@core/kernel/money';
import type { ShanghaiDay } from '@core/kernel/time';
import { useWaitingStore } from '../../shared/cloud/waiting-store';
import { dayText } from '../../shared/copy/reorder';
import { stageName } from '../../shared/copy/stages';
import { leavePage, replacePage, showTab } from '../../shared/routes/open-page';
import { Button } from '../../shared/ui/button';
import { Icon, type IconName } from '../../shared/ui/icon';
import { Page } from '../../shared/ui/page';
import type { OrderEntry } from './order-entry';
import styles from './saved-order.module.scss';

export interface SavedOrderProps {
  entry: OrderEntry;
  placed: ActionValue<'orders.place'>;
  today: ShanghaiDay;
  onAnother: () => void;
}

/** What followed from the order: the stage it led to and when the goods will run out. */
export function SavedOrder({ entry, placed, today, onAnother }: SavedOrderProps) {
  const name = entry.customer?.name ?? '客户';
  const waiting = useWaitingStore(({ commands }) => commands.some(({ action, input }) => action === 'orders.place' && input.orderId === placed.orderId));
  const done = () => {
    leavePage(() => (entry.customer ? replacePage('customer', { id: entry.customer.customerId }) : void showTab('customers')));
  };
  const footer = (
    <>
      <Button kind="plain" onClick={onAnother}>再记一单</Button>
      <Button onClick={done}>完成</Button>
    </>
  );
  return (
    <Page title="记一单" footer={footer}>
      <View className={styles.saved}>
        <View className={styles.mark}>
          <Icon name="check" size={36} />
        </View>
        <View className={styles.total}>¥{formatYuan(placed.totalFen)}</View>
        <View className={styles.brief}>已记到「{name}」名下</View>
        <View className={styles.news}>
          {waiting && <News icon="upload" text="没信号，先记在手机里，有信号会自动上传" />}
          {placed.stageMoved && <News icon="swap" text={`${name}升级为${stageName[placed.stage]}`} />}
          {placed.nextRunOutDay && <News icon="clock" text={`预计 ${dayText(placed.nextRunOutDay, today)} 用完，到时候提醒你`} />}
          {placed.lowStock.map(({ productId, productName, unit, onHand }) => (
            <News key={productId} icon="box" text={onHand === 0 ? `${productName}卖完了，记得补货` : `${productName}只剩 ${onHand} ${unit}，记得补货`} />
          ))}
          {entry.paid !== 'all' && <News icon="order" text="还没付清，收到钱后在订单里点「记收款」" />}
        </View>
      </View>
    </Page>
  );
}

function News({ icon, text }: { icon: IconName; text: string }) {
  return (
    <View className={styles.new}>
      <View className={styles.newIcon}>
        <Icon name={icon} />
      </View>
      <View className={styles.newText}>{text}</View>
    </View>
  );
}
