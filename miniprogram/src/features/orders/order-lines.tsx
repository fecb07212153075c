import { View } from '@tarojs/components';
import type { OrderId } from '@core/kernel/ids';
import { fen } from '@core/kernel/money';
import type { ProductView } from '@core/merchants/merchants.contract';
import { isLow } from '@core/products/stock';
import { useState } from 'react';
import { Chip, ChipRow, MoreChip } from '../../shared/ui/chip';
import { Icon } from '../../shared/ui/icon';
import { Money } from '../../shared/ui/money';
import { Picture } from '../pictures/picture';
import { LineSheet } from './line-sheet';
import { offText } from './line-words';
import { readLine, withProduct, type EntryLine } from './order-entry';
import styles from './order-lines.module.scss';
import { QuantityRow } from './quantity-row';
import type { FormError } from './use-order-form';

const PRICE_FIELDS = ['priceFen', 'discountFen'];

/** As many products as are offered without opening the list. */
const OFFERED = 5;

export interface OrderLinesProps {
  orderId: OrderId;
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
export function OrderLines({ orderId, lines, products, levelId, none, error, onChange, onMore }: OrderLinesProps) {
  const set = (index: number, part: Partial<EntryLine>) => onChange(lines.map((line, at) => (at === index ? { ...line, ...part } : line)));
  const offered = products.filter((product) => !lines.some((line) => line.productId === product.productId)).slice(0, OFFERED);
  const [open, setOpen] = useState<number | null>(null);
  const opened = open === null ? undefined : lines[open];
  return (
    <View>
      {lines.map((line, index) => (
        <View key={line.productId} className={styles.line}>
          <View className={styles.head}>
            <Picture name={line.productName} fileId={products.find(({ productId }) => productId === line.productId)?.pictureIds[0]} size={36} />
            <View className={styles.name}>{line.productName}</View>
            <View className={styles.remove} hoverClass={styles.pressed} aria-role="button" aria-label={`去掉${line.productName}`} onClick={() => onChange(lines.filter((_, at) => at !== index))}>
              <Icon name="close" size={18} />
            </View>
          </View>
          <QuantityRow quantity={line.quantity} unit={line.unit} onChange={(quantity) => set(index, { quantity })} />
          <StockNote product={products.find(({ productId }) => productId === line.productId)} quantity={line.quantity} error={error?.field === `lines.${index}.quantity` ? error.text : undefined} />
          <LinePrice line={line} error={PRICE_FIELDS.some((field) => error?.field === `lines.${index}.${field}`) ? error?.text : undefined} onOpen={() => setOpen(index)} />
        </View>
      ))}
      <View className={styles.add}>
        <View className={styles.addLabel}>{lines.length === 0 ? '买了什么' : '还买了'}</View>
        {error?.field === 'lines' && <View className={styles.error}>{error.text}</View>}
        <ChipRow>
          {offered.map((product) => (
            <Chip key={product.productId} onClick={() => onChange(withProduct(lines, product, levelId))}>{product.onHand === 0 ? `${product.name}（售罄）` : product.name}</Chip>
          ))}
          <MoreChip onClick={onMore}>{none ? '＋ 新建产品' : '全部 / 新建'}</MoreChip>
        </ChipRow>
      </View>
      {opened && open !== null && <LineSheet orderId={orderId} line={opened} onSave={(line) => set(open, line)} onClose={() => setOpen(null)} />}
    </View>
  );
}

/** Price and discount of a line, and what it comes to; a tap changes them. */
function LinePrice({ line, error, onOpen }: { line: EntryLine; error: string | undefined; onOpen: () => void }) {
  const read = readLine(line);
  return (
    <View className={styles.price} hoverClass={styles.pressed} aria-role="button" aria-label={`改${line.productName}的价格和优惠`} onClick={onOpen}>
      <View className={styles.label}>单价</View>
      <View className={styles.terms}>
        <View>{`¥${line.price}`}</View>
        {error ? <View className={styles.error}>{error}</View> : <View className={styles.off}>{read.ok && read.value.discountFen > 0 ? offText(read.value) : '改价、优惠'}</View>}
      </View>
      {read.ok && <Money fen={fen(read.value.fullFen - read.value.discountFen)} strong />}
      <Icon name="next" size={16} />
    </View>
  );
}

/** What the shelf says of the line: too few, or the last ones. */
function StockNote({ product, quantity, error }: { product: ProductView | undefined; quantity: number; error: string | undefined }) {
  if (!product || product.onHand === null) return error ? <View className={styles.short}>{error}</View> : null;
  if (quantity > product.onHand) return <View className={styles.short}>{`库存只有 ${product.onHand} ${product.unit}，改数量，或到「产品」里补库存`}</View>;
  return isLow({ onHand: product.onHand - quantity, lowAt: product.lowAt }) ? <View className={styles.stock}>{`卖完这单还剩 ${product.onHand - quantity} ${product.unit}`}</View> : null;
}
