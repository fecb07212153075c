import { useRouter } from '@tarojs/taro';
import { ProductScreen } from '../../features/products/product-screen';

export default function ProductEditPage() {
  return <ProductScreen productId={useRouter().params.id} />;
}
