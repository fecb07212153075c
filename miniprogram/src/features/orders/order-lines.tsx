import { View } from '@tarojs/components';
import type { ProductView } from '@core/merchants/merchants.contract';
import { isLow } from '@core/products/stock';
import { Chip, ChipRow } from '../../shared/ui/chip';
import { Field } from '../../shared/ui/field';
import { Icon } from '../../shared/ui/icon';
import { Stepper } from '../../shared/ui/stepper';
import { ProductPicture } from '../products/product-picture';
import { withProduct, type EntryLine } from './order-entry';
import styles from './order-lines.module.scss';
import type { FormError } from './use-order-form';

/** As many products as are offered without opening the list. */
const OFFERED = 5;

export interface OrderLinesProps {
  lines: readonly EntryLine[];
  products: readonly ProductView[];
  /** The shop sells nothing yet, which is not known before the catalogue is. */
  none: boolean;
  /** Of a reseller, who pays its prices. */
  levelId: string | null;
  error: FormError | null;
  onChange: (lines: EntryLine[]) => void;
  /** Opens the list of products, with the way to make one. */
  onMore: () => void;
}

/** What was bought: quantity and price of each product, and the products to add. */
export function OrderLines({ lines, products, levelId, none, error, onChange, onMore }: OrderLinesProps) {
  const set = (index: number, part: Partial<EntryLine>) => onChange(lines.map((line, at) => (at === index ? { ...line, ...part } : line)));
  const offered = products.filter((product) => !lines.some((line) => line.productId === product.productId)).slice(0, OFFERED);
  return (
    <View>
      {lines.map((line, index) => (
        <View key={line.productId} className={styles.line}>
          <View className={styles.head}>
            <ProductPicture name={line.productName} fileId={products.find(({ productId }) => productId === line.productId)?.pictureIds[0]} size={36} />
            <View className={styles.name}>{line.productName}</View>
            <View className={styles.remove} hoverClass={styles.pressed} aria-role="button" aria-label={`去掉${line.productName}`} onClick={() => onChange(lines.filter((_, at) => at !== index))}>
              <Icon name="close" size={18} />
            </View>
          </View>
          <View className={styles.quantity}>
            <View className={styles.label}>数量</View>
            <Stepper value={line.quantity} onChange={(quantity) => set(index, { quantity })} />
            <View className={styles.unit}>{line.unit}</View>
          </View>
          <StockNote product={products.find(({ productId }) => productId === line.productId)} quantity={line.quantity} error={error?.field === `lines.${index}.quantity` ? error.text : undefined} />
          <Field label="单价" value={line.price} onChange={(price) => set(index, { price })} type="digit" unit="元" error={error?.field === `lines.${index}.priceFen` ? error.text : undefined} />
        </View>
      ))}
      <View className={styles.add}>
        <View className={styles.addLabel}>{lines.length === 0 ? '买了什么' : '还买了'}</View>
        {error?.field === 'lines' && <View className={styles.error}>{error.text}</View>}
        <ChipRow>
          {offered.map((product) => (
            <Chip key={product.productId} onClick={() => onChange(withProduct(lines, product, levelId))}>{product.onHand === 0 ? `${product.name}（售罄）` : product.name}</Chip>
          ))}
          <View className={styles.moreTarget} hoverClass={styles.pressed} aria-role="button" onClick={onMore}>
            <View className={styles.more}>{none ? '＋ 新建产品' : '全部 / 新建'}</View>
          </View>
        </ChipRow>
      </View>
    </View>
  );
}

/** What the shelf says of the line: too few, or the last ones. */
function StockNote({ product, quantity, error }: { product: ProductView | undefined; quantity: number; error: string | undefined }) {
  if (!product || product.onHand === null) return error ? <View className={styles.error}>{error}</View> : null;
  if (quantity > product.onHand) return <View className={styles.error}>{`库存只有 ${product.onHand} ${product.unit}，改数量，或到「产品」里补库存`}</View>;
  return isLow({ onHand: product.onHand - quantity, lowAt: product.lowAt }) ? <View className={styles.stock}>{`卖完这单还剩 ${product.onHand - quantity} ${product.unit}`}</View> : null;
}
