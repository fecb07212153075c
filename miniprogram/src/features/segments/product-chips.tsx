import { View } from '@tarojs/components';
import type { ProductId } from '@core/kernel/ids';
import type { Catalogue } from '@core/merchants/merchants.contract';
import { useState } from 'react';
import { Chip, ChipRow, MoreChip } from '../../shared/ui/chip';
import { shownAtFirst } from '../../shared/ui/shown-at-first';
import styles from './segment-editor.module.scss';

const SHOWN_AT_FIRST = 40;
/** As many as a test may name. */
const MOST_NAMED = 20;

export interface ProductChipsProps {
  products: Catalogue['products'];
  chosen: readonly ProductId[];
  onChange: (productIds: ProductId[]) => void;
}

/** The products that a test is about; none means any. */
export function ProductChips({ products, chosen, onChange }: ProductChipsProps) {
  const [all, setAll] = useState(false);
  const shown = all ? products : shownAtFirst(products, SHOWN_AT_FIRST, ({ productId }) => chosen.includes(productId));
  const toggle = (productId: ProductId) => {
    if (chosen.includes(productId)) onChange(chosen.filter((id) => id !== productId));
    else if (chosen.length < MOST_NAMED) onChange([...chosen, productId]);
  };
  return (
    <View>
      <View className={styles.label}>{chosen.length === 0 ? '哪些产品（不选就是随便什么）' : '哪些产品'}</View>
      <ChipRow>
        {shown.map((product) => <Chip key={product.productId} selected={chosen.includes(product.productId)} onClick={() => toggle(product.productId)}>{product.name}</Chip>)}
        {shown.length < products.length && <MoreChip onClick={() => setAll(true)}>还有 {products.length - shown.length} 种</MoreChip>}
      </ChipRow>
    </View>
  );
}
