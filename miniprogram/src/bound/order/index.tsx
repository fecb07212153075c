import { BoundGate } from '../../features/mine/bound-gate';
import { OrderDetail } from '../../features/mine/order-detail';
import { usePageQuery } from '../../shared/routes/open-page';
import { Page } from '../../shared/ui/page';

export default function OrderPage() {
  const orderId = usePageQuery('order').id;
  return (
    <Page title="订单详情">
      <BoundGate>
        <OrderDetail orderId={orderId} />
      </BoundGate>
    </Page>
  );
}
