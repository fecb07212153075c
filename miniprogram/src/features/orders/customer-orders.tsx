import { View } from '@tarojs/components';
import type { CustomerId } from '@core/kernel/ids';
import type { ShanghaiDay } from '@core/kernel/time';
import { useState } from 'react';
import { usePages } from '../../shared/cloud/use-pages';
import { openPage } from '../../shared/routes/open-page';
import { Button } from '../../shared/ui/button';
import { EmptyState } from '../../shared/ui/empty-state';
import { ErrorState } from '../../shared/ui/error-state';
import { LoadMore } from '../../shared/ui/load-more';
import { Skeleton } from '../../shared/ui/skeleton';
import { OrderCard } from './order-card';
import { OrderSheets, useDelivery, type OpenOrder } from './order-sheets';

/** The customer's orders, the newest first, with what is owed and what can be done about it. */
export function CustomerOrders({ customer, today }: { customer: { customerId: CustomerId; name: string }; today: ShanghaiDay }) {
  const { customerId } = customer;
  const pages = usePages('orders.ofCustomer', { customerId, limit: 20 });
  const [open, setOpen] = useState<OpenOrder | null>(null);
  const delivery = useDelivery();
  const place = () => openPage('orderEdit', { customerId });

  return (
    <View>
      {pages.refusal && <ErrorState code={pages.refusal.code} inline={pages.rows !== undefined} onRetry={() => void pages.refresh()} />}
      {pages.loading && <Skeleton rows={3} avatar={false} />}
      {pages.rows?.length === 0 && <EmptyState title="还没有订单" brief="记下第一单，就能算出什么时候该补货" action={<Button onClick={place}>记一单</Button>} />}
      {pages.rows?.map((order) => (
        <OrderCard key={order.orderId} order={order} today={today} onOpen={() => openPage('sale', { id: order.orderId })} onAct={(act) => (act === 'sign' ? void delivery.sign(order) : setOpen({ act, order }))} />
      ))}
      {pages.rows && pages.rows.length > 0 && <LoadMore loading={pages.loadingMore} hasMore={pages.hasMore} onMore={pages.loadMore} />}
      {open && <OrderSheets open={open} customer={customer} onOpen={setOpen} />}
    </View>
  );
}
