import { CustomerScreen } from '../../features/customers/customer-screen';
import { usePageQuery } from '../../shared/routes/open-page';

export default function CustomerPage() {
  return <CustomerScreen customerId={usePageQuery('customer').id} />;
}
