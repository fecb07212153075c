import { OrderScreen } from '../../features/orders/order-screen';
import { usePageQuery } from '../../shared/routes/open-page';

export default function OrderEditPage() {
  const { customerId, again, waiting } = usePageQuery('orderEdit');
  return <OrderScreen customerId={customerId} again={again === '1'} waitingId={waiting} />;
}
