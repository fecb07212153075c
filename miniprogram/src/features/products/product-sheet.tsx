import { View } from '@tarojs/components';
import { formatYuan, type Fen } from '@core/kernel/money';
import type { ProductView } from '@core/merchants/merchants.contract';
import { useState } from 'react';
import { Button } from '../../shared/ui/button';
import { Cell, CellGroup } from '../../shared/ui/cell';
import { Icon } from '../../shared/ui/icon';
import { Sheet } from '../../shared/ui/sheet';
import { ProductFields } from './product-fields';
import { Picture } from '../pictures/picture';
import styles from './product-screen.module.scss';
import { useProductForm, type WantedProduct } from './use-product-form';

export interface ProductSheetProps {
  products: readonly ProductView[];
  /** Those already taken are marked. */
  taken: readonly string[];
  /** What a new product would most likely be. */
  wanted?: WantedProduct;
  onPick: (product: ProductView) => void;
  onClose: () => void;
}

/** Chooses a product of the shop, or makes one on the spot. Mounted when it opens. */
export function ProductSheet({ products, taken, wanted, onPick, onClose }: ProductSheetProps) {
  const [making, setMaking] = useState(products.length === 0);
  if (making) return <NewProduct wanted={wanted} onMade={onPick} onClose={onClose} />;
  return (
    <Sheet open title="选产品" onClose={onClose} footer={<Button kind="plain" onClick={() => setMaking(true)}>新建产品</Button>}>
      <CellGroup>
        {products.map((product) => (
          <Cell
            key={product.productId}
            start={<Picture name={product.name} fileId={product.pictureIds[0]} />}
            title={product.name}
            brief={`${priceText(product.priceFen, product.unit)}，约用 ${product.cycleDays} 天`}
            end={taken.includes(product.productId) ? <Icon name="check" /> : undefined}
            onClick={() => onPick(product)}
          />
        ))}
      </CellGroup>
    </Sheet>
  );
}

function NewProduct({ wanted, onMade, onClose }: Pick<ProductSheetProps, 'wanted' | 'onClose'> & { onMade: (product: ProductView) => void }) {
  const form = useProductForm(null, wanted);
  const save = async () => {
    const product = await form.save();
    if (product) onMade(product);
  };
  return (
    <Sheet open title="新建产品" draft={form.draft} onClose={onClose} footer={<Button loading={form.pending} onClick={() => void save()}>保存并使用</Button>}>
      {form.refusal !== null && <View className={styles.refusal}>{form.refusal}</View>}
      <ProductFields entry={form.entry} onChange={form.change} errors={form.errors} autoFocus />
    </Sheet>
  );
}

function priceText(priceFen: Fen, unit: string): string {
  return priceFen === 0 ? `按${unit}卖` : `¥${formatYuan(priceFen)} 一${unit}`;
}
