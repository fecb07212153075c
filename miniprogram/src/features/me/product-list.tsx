import { View } from '@tarojs/components';
import type { ProductView } from '@core/merchants/merchants.contract';
import { useAction } from '../../shared/cloud/use-action';
import { openPage } from '../../shared/routes/open-page';
import { Button } from '../../shared/ui/button';
import { Cell, CellGroup } from '../../shared/ui/cell';
import { EmptyState } from '../../shared/ui/empty-state';
import { ErrorState } from '../../shared/ui/error-state';
import { Money } from '../../shared/ui/money';
import { Page } from '../../shared/ui/page';
import { Skeleton } from '../../shared/ui/skeleton';
import { usePullRefresh } from '../../shared/ui/use-pull-refresh';
import { Picture } from '../pictures/picture';
import { stockLevel } from '../stock/stock-words';
import styles from './product-list.module.scss';

const edit = (productId?: string) => () => openPage('productEdit', { id: productId });

/** What the shop sells, with the days one unit lasts: the number that every reminder starts from. */
export function ProductList() {
  const catalogue = useAction('merchants.catalogue', {});
  const products = catalogue.value?.products;
  usePullRefresh(catalogue.refresh);
  return (
    <Page title="产品" footer={products && products.length > 0 && <Button onClick={edit()}>添加产品</Button>}>
      {catalogue.refusal && <ErrorState code={catalogue.refusal.code} inline={products !== undefined} onRetry={() => void catalogue.refresh()} />}
      {catalogue.loading && <Skeleton rows={6} avatar={false} />}
      {products?.length === 0 && <EmptyState title="还没有产品" brief="填上价格和一份能用几天，记单时就能选，提醒也按它算" action={<Button onClick={edit()}>添加产品</Button>} />}
      {products && products.length > 0 && (
        <CellGroup note="「一份能用几天」是提醒的起点，客户买过几次后按 TA 自己的节奏算">
          {lowFirst(products).map((product) => (
            <ProductLine key={product.productId} product={product} />
          ))}
        </CellGroup>
      )}
    </Page>
  );
}

function ProductLine({ product }: { product: ProductView }) {
  const { productId, name, unit, cycleDays, priceFen, pictureIds } = product;
  return (
    <Cell
      start={<Picture name={name} fileId={pictureIds[0]} />}
      title={name}
      brief={<Brief product={product} text={`一${unit}约用 ${cycleDays} 天`} />}
      end={
        <View className={styles.price}>
          <Money fen={priceFen} />
          {` / ${unit}`}
        </View>
      }
      arrow
      onClick={edit(productId)}
    />
  );
}

/** What is to be ordered before the others. */
function lowFirst(products: readonly ProductView[]): ProductView[] {
  const isShort = (product: ProductView) => ['out', 'low'].includes(stockLevel(product));
  return [...products.filter(isShort), ...products.filter((product) => !isShort(product))];
}

/** What the shelf says of a product, loud when it is time to get more. */
function Brief({ product, text }: { product: ProductView; text: string }) {
  const level = stockLevel(product);
  if (level === 'uncounted') return <View>{text}</View>;
  const low = level !== 'enough';
  return (
    <View className={styles.brief}>
      <View>{`${text}，库存 ${product.onHand} ${product.unit}`}</View>
      {low && <View className={styles.low}>{level === 'out' ? '卖完了' : '快没了'}</View>}
    </View>
  );
}
