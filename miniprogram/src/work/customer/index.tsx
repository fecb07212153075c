import { CustomerScreen } from '../../features/customers/customer-screen';
import { usePageQuery } from '../../shared/routes/open-page';

export default function CustomerPage() {
  const { id, record } = usePageQuery('customer');
  return <CustomerScreen customerId={id} record={record} />;
}
