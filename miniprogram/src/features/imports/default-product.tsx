import { View } from '@tarojs/components';
import type { ProductId } from '@core/kernel/ids';
import type { ProductView } from '@core/merchants/merchants.contract';
import { useState } from 'react';
import { useAction } from '../../shared/cloud/use-action';
import { Cell, CellGroup } from '../../shared/ui/cell';
import { ProductSheet } from '../products/product-sheet';
import styles from './default-product.module.scss';

/** What rows that are orders but name no product are orders of. */
export function DefaultProduct({ productId, onChoose }: { productId: ProductId | null; onChoose: (product: ProductView) => void }) {
  const [choosing, setChoosing] = useState(false);
  const products = useAction('merchants.catalogue', {}).value?.products ?? [];
  const chosen = products.find((product) => product.productId === productId);
  return (
    <View>
      <CellGroup title="有些订单没写产品">
        <Cell
          title="都当作哪个产品？"
          end={<View className={chosen ? styles.chosen : styles.missing}>{chosen?.name ?? '请选择'}</View>}
          arrow
          onClick={() => setChoosing(true)}
        />
      </CellGroup>
      {choosing && (
        <ProductSheet
          products={products}
          taken={productId ? [productId] : []}
          onPick={(product) => {
            setChoosing(false);
            onChoose(product);
          }}
          onClose={() => setChoosing(false)}
        />
      )}
    </View>
  );
}
