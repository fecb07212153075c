import { View } from '@tarojs/components';
import { useReachBottom } from '@tarojs/taro';
import type { OrderId } from '@core/kernel/ids';
import type { ShanghaiDay } from '@core/kernel/time';
import type { MineView } from '@core/orders/mine.contract';
import { useState } from 'react';
import { useSession } from '../../shared/cloud/session';
import { useAction } from '../../shared/cloud/use-action';
import { openPage } from '../../shared/routes/open-page';
import { Button } from '../../shared/ui/button';
import { Cell, CellGroup } from '../../shared/ui/cell';
import { EmptyState } from '../../shared/ui/empty-state';
import { ErrorState } from '../../shared/ui/error-state';
import { Freshness } from '../../shared/ui/freshness';
import { LoadMore } from '../../shared/ui/load-more';
import { Skeleton } from '../../shared/ui/skeleton';
import { usePullRefresh } from '../../shared/ui/use-pull-refresh';
import { CallerChoices } from '../session/caller-choices';
import styles from './mine-home.module.scss';
import { MyOrders } from './my-orders';
import { PurchaseTotals } from './purchase-totals';
import { RunOutCard } from './run-out-card';
import { useMyOrders } from './use-my-orders';

/** What a bound customer or reseller sees: of themselves, and of nobody else. */
export function MineHome() {
  const { active } = useSession();
  return active?.role === 'former' ? <FormerHome shop={active.merchantName} /> : <BoundHome />;
}

/** Of somebody whom the shop has removed: what is left is what it still keeps of them. */
function FormerHome({ shop }: { shop: string }) {
  return (
    <View>
      <EmptyState title={`「${shop}」已不再联系您`} brief="不会再有提醒。以前的订单和资料还存着，您可以看、带走，也可以要求删除" />
      <CellGroup><Cell title="我的信息" brief="查看、更正、导出、删除" arrow onClick={() => openPage('own')} /></CellGroup>
      <SwitchCaller />
    </View>
  );
}

function BoundHome() {
  const mine = useAction('mine.open', {});
  const orders = useMyOrders(mine.value?.orders);
  const { value } = mine;
  const today = value?.day;

  useReachBottom(orders.loadMore);
  usePullRefresh(mine.refresh);

  return (
    <View>
      {mine.refusal && <ErrorState code={mine.refusal.code} inline={value !== undefined} onRetry={() => void mine.refresh()} />}
      <Freshness asOf={mine.asOf} refreshing={mine.refreshing} />
      {mine.loading && <Skeleton rows={5} avatar={false} />}
      {value && <Greeting mine={value} />}
      {value?.role === 'reseller' && <View className={styles.restock}><Button onClick={() => openPage('restock')}>按我的价格进货</Button></View>}
      {value && today && orders.rows && (value.role === 'reseller' ? <PurchaseTotals orders={orders.rows} all={!orders.hasMore} /> : <RunOutCard mine={value} today={today} />)}
      {value && today && orders.rows && <Orders mine={value} today={today} orders={orders} />}
      {value && <CellGroup><Cell title="我的信息" brief="查看、更正、导出、删除" arrow onClick={() => openPage('own')} /></CellGroup>}
      <SwitchCaller />
    </View>
  );
}

function Greeting({ mine }: { mine: MineView }) {
  return (
    <View className={styles.greeting}>
      <View className={styles.hello}>{`${mine.personName}，您好`}</View>
      <View className={styles.shop}>
        {mine.merchantName}
        {mine.role === 'reseller' && mine.levelName && <View className={styles.level}>{mine.levelName}</View>}
      </View>
    </View>
  );
}

const orderAgain = (orderId: OrderId) => openPage('restock', { again: orderId });

function Orders({ mine, today, orders }: { mine: MineView; today: ShanghaiDay; orders: ReturnType<typeof useMyOrders> }) {
  const reseller = mine.role === 'reseller';
  if (orders.rows?.length === 0) {
    return <EmptyState title={reseller ? '还没有进货单' : '还没有订单'} brief={reseller ? '点上面的按钮，按您的等级价下第一单' : `${mine.merchantName}记下您买的东西后，就会出现在这里`} />;
  }
  return (
    <View>
      <View className={styles.heading}>{reseller ? '我的进货单' : '我的订单'}</View>
      <MyOrders orders={orders.rows ?? []} today={today} onAgain={reseller ? orderAgain : undefined} />
      {(orders.hasMore || orders.loading) && <LoadMore loading={orders.loading} hasMore={orders.hasMore} onMore={orders.loadMore} />}
    </View>
  );
}

/** Only for somebody who is known to several shops, or has one. */
function SwitchCaller() {
  const { callers } = useSession();
  const [open, setOpen] = useState(false);
  if (callers.length < 2) return null;
  return (
    <View className={styles.switch}>
      <Button kind="text" onClick={() => setOpen(true)}>切换身份</Button>
      <CallerChoices open={open} onClose={() => setOpen(false)} />
    </View>
  );
}
