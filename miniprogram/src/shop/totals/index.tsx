import { TotalsScreen } from '../../features/totals/totals-screen';

export default function TotalsPage() {
  return <TotalsScreen />;
}
