import { useRouter } from '@tarojs/taro';
import type { OrderId } from '@core/kernel/ids';
import { BoundGate } from '../../features/mine/bound-gate';
import { OrderDetail } from '../../features/mine/order-detail';
import { Page } from '../../shared/ui/page';

export default function OrderPage() {
  const orderId = useRouter().params.id as OrderId;
  return (
    <Page title="订单详情">
      <BoundGate>
        <OrderDetail orderId={orderId} />
      </BoundGate>
    </Page>
  );
}
