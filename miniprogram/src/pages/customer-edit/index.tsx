import { useRouter } from '@tarojs/taro';
import type { CustomerId } from '@core/kernel/ids';
import { CustomerEditScreen } from '../../features/customers/customer-edit-screen';

export default function CustomerEditPage() {
  const { id, then } = useRouter().params;
  return <CustomerEditScreen customerId={id as CustomerId | undefined} thenOrder={then === 'order'} />;
}
