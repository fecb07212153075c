import { useRouter } from '@tarojs/taro';
import type { CustomerId } from '@core/kernel/ids';
import { CustomerScreen } from '../../features/customers/customer-screen';

export default function CustomerPage() {
  return <CustomerScreen customerId={useRouter().params.id as CustomerId} />;
}
