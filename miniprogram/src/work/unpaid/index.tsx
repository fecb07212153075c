import { UnpaidScreen } from '../../features/orders/unpaid-screen';

export default function UnpaidPage() {
  return <UnpaidScreen />;
}
