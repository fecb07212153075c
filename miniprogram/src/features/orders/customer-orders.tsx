import { View } from '@tarojs/components';
import type { CustomerId } from '@core/kernel/ids';
import type { ShanghaiDay } from '@core/kernel/time';
import type { OrderView } from '@core/orders/orders.contract';
import { useState } from 'react';
import { useCommand } from '../../shared/cloud/use-command';
import { usePages } from '../../shared/cloud/use-pages';
import { openPage } from '../../shared/routes/open-page';
import { Button } from '../../shared/ui/button';
import { ConfirmSheet } from '../../shared/ui/confirm-sheet';
import { EmptyState } from '../../shared/ui/empty-state';
import { ErrorState } from '../../shared/ui/error-state';
import { showDone, showRefusal } from '../../shared/ui/feedback';
import { LoadMore } from '../../shared/ui/load-more';
import { Skeleton } from '../../shared/ui/skeleton';
import { OrderCard } from './order-card';
import { PaymentSheet } from './payment-sheet';
import { ORDER_TOUCHES } from './order-touches';

/** The customer's orders, the newest first, with what is owed and what can be done about it. */
export function CustomerOrders({ customerId, today }: { customerId: CustomerId; today: ShanghaiDay }) {
  const pages = usePages('orders.ofCustomer', { customerId, limit: 20 });
  const [paying, setPaying] = useState<OrderView | null>(null);
  const [cancelling, setCancelling] = useState<OrderView | null>(null);
  const cancel = useCommand('orders.cancel', ORDER_TOUCHES);
  const place = () => openPage('orderEdit', { customerId });

  const confirmCancel = async () => {
    if (!cancelling) return;
    const answer = await cancel.run({ orderId: cancelling.orderId });
    if (!answer.ok) return showRefusal(answer.code);
    setCancelling(null);
    showDone('订单已撤销');
  };

  return (
    <View>
      {pages.refusal && <ErrorState code={pages.refusal.code} inline={pages.rows !== undefined} onRetry={() => void pages.refresh()} />}
      {pages.loading && <Skeleton rows={3} avatar={false} />}
      {pages.rows?.length === 0 && <EmptyState title="还没有订单" brief="记下第一单，就能算出什么时候该补货" action={<Button onClick={place}>记一单</Button>} />}
      {pages.rows?.map((order) => (
        <OrderCard key={order.orderId} order={order} today={today} onPay={() => setPaying(order)} onCancel={() => setCancelling(order)} />
      ))}
      {pages.rows && pages.rows.length > 0 && <LoadMore loading={pages.loadingMore} hasMore={pages.hasMore} onMore={pages.loadMore} />}
      {paying && <PaymentSheet order={paying} onClose={() => setPaying(null)} />}
      <ConfirmSheet
        open={cancelling !== null}
        title="撤销这张订单？"
        brief="消费金额、阶段和用完日期会按其余订单重新算。撤销后不能恢复，要再记一单。"
        confirm="撤销订单"
        loading={cancel.pending}
        onConfirm={() => void confirmCancel()}
        onClose={() => setCancelling(null)}
      />
    </View>
  );
}
