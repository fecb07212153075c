import { CustomerEditScreen } from '../../features/customers/customer-edit-screen';
import { usePageQuery } from '../../shared/routes/open-page';

export default function CustomerEditPage() {
  const { id, then } = usePageQuery('customerEdit');
  return <CustomerEditScreen customerId={id} thenOrder={then === 'order'} />;
}
