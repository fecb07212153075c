import { ProductScreen } from '../../features/products/product-screen';
import { usePageQuery } from '../../shared/routes/open-page';

export default function ProductEditPage() {
  return <ProductScreen productId={usePageQuery('productEdit').id} />;
}
