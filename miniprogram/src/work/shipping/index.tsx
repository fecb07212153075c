import { ShippingScreen } from '../../features/shipping/shipping-screen';

export default function ShippingPage() {
  return <ShippingScreen />;
}
