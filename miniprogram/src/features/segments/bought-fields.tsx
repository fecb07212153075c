import { View } from '@tarojs/components';
import type { Catalogue } from '@core/merchants/merchants.contract';
import type { PurchaseTest } from '@core/segments/purchase-test';
import { CellGroup } from '../../shared/ui/cell';
import { SwitchCell } from '../../shared/ui/switch-cell';
import { NumberLine } from './number-line';
import { PeriodFields } from './period-fields';
import { ProductChips } from './product-chips';
import styles from './segment-editor.module.scss';
import { YuanField } from './yuan-field';

export interface BoughtFieldsProps {
  test: PurchaseTest;
  products: Catalogue['products'];
  onChange: (test: PurchaseTest) => void;
  onReadable: (readable: boolean) => void;
}

/** What was bought, when, and how much of the same goods in the same days. */
export function BoughtFields({ test, products, onChange, onReadable }: BoughtFieldsProps) {
  const { test: _, productIds, each = false, times = 1, quantity = 0, amountFen, ...period } = test;
  const rest = { productIds, each, times, quantity, amountFen };
  const change = (part: Partial<typeof rest>) => onChange({ test: 'bought', ...asked({ ...rest, ...part }), ...period });
  return (
    <View>
      <ProductChips products={products} chosen={productIds} onChange={(chosen) => change({ productIds: chosen })} />
      <PeriodFields period={period} anyDays onChange={(next) => onChange({ test: 'bought', ...asked(rest), ...next })} />
      <View className={styles.label}>这段日子里，至少</View>
      <NumberLine label="买过几次" value={times} onChange={(next) => change({ times: next })} />
      <NumberLine label="一共几件" value={quantity} onChange={(next) => change({ quantity: next })} min={0} />
      <YuanField label="一共花了" amount={amountFen} placeholder="不限" onChange={(next, readable) => {
        onReadable(readable);
        change({ amountFen: next });
      }} />
      <View>
        {productIds.length !== 1 && (
          <CellGroup>
            <SwitchCell title="同一个产品" brief={each ? '有一个产品自己就够数' : '这些产品加起来够数'} on={each} onChange={(next) => change({ each: next })} />
          </CellGroup>
        )}
      </View>
    </View>
  );
}

/** What is asked for, without what is not: a stored condition says no more than it means. */
function asked({ productIds, each, times, quantity, amountFen }: Pick<PurchaseTest, 'productIds' | 'each' | 'times' | 'quantity' | 'amountFen'>) {
  return {
    productIds,
    ...(each && productIds.length !== 1 && { each }),
    ...(times !== undefined && times > 1 && { times }),
    ...(quantity && { quantity }),
    ...(amountFen && { amountFen }),
  };
}

