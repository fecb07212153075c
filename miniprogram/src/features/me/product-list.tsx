import { View } from '@tarojs/components';
import { isLow } from '@core/products/stock';
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
import { ProductPicture } from '../products/product-picture';
import styles from './product-list.module.scss';

/** "，库存 3 瓶，快没了"; nothing of a product that is not counted. */
function stockText(onHand: number | null, lowAt: number | null, unit: string): string {
  if (onHand === null) return '';
  if (onHand === 0) return '，已售罄';
  return `，库存 ${onHand} ${unit}${isLow({ onHand, lowAt }) ? '，快没了' : ''}`;
}

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
          {products.map(({ productId, name, unit, cycleDays, priceFen, onHand, lowAt, pictureIds }) => (
            <Cell
              key={productId}
              start={<ProductPicture name={name} fileId={pictureIds[0]} />}
              title={name}
              brief={`一${unit}约用 ${cycleDays} 天${stockText(onHand, lowAt, unit)}`}
              end={
                <View className={styles.price}>
                  <Money fen={priceFen} />
                  {` / ${unit}`}
                </View>
              }
              arrow
              onClick={edit(productId)}
            />
          ))}
        </CellGroup>
      )}
    </Page>
  );
}
