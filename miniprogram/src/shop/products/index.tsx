import { ProductList } from '../../features/me/product-list';

export default function ProductsPage() {
  return <ProductList />;
}
