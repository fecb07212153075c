import { SaleScreen } from '../../features/orders/sale-screen';
import { usePageQuery } from '../../shared/routes/open-page';

export default function SalePage() {
  return <SaleScreen orderId={usePageQuery('sale').id} />;
}
