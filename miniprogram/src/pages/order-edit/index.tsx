import { useRouter } from '@tarojs/taro';
import type { CustomerId } from '@core/kernel/ids';
import { OrderScreen } from '../../features/orders/order-screen';

export default function OrderEditPage() {
  const { customerId, again } = useRouter().params;
  return <OrderScreen customerId={customerId as CustomerId | undefined} again={again === '1'} />;
}
