import { StockScreen } from '../../features/stock/stock-screen';
import { usePageQuery } from '../../shared/routes/open-page';

export default function StockPage() {
  return <StockScreen productId={usePageQuery('stock').id} />;
}
