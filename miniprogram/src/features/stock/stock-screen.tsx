import { View } from '@tarojs/components';
import { useReachBottom } from '@tarojs/taro';
import type { ProductId } from '@core/kernel/ids';
import { shanghaiClockOf, shanghaiDayOf, type ShanghaiDay } from '@core/kernel/time';
import type { ProductView } from '@core/merchants/merchants.contract';
import type { StockMoveView } from '@core/products/products.contract';
import { useState } from 'react';
import { useAction } from '../../shared/cloud/use-action';
import { usePages } from '../../shared/cloud/use-pages';
import { useToday } from '../../shared/cloud/use-today';
import { dayText } from '../../shared/copy/reorder';
import { openPage } from '../../shared/routes/open-page';
import { Button } from '../../shared/ui/button';
import { Cell, CellGroup } from '../../shared/ui/cell';
import { EmptyState } from '../../shared/ui/empty-state';
import { ErrorState } from '../../shared/ui/error-state';
import { LoadMore } from '../../shared/ui/load-more';
import { Page } from '../../shared/ui/page';
import { Skeleton } from '../../shared/ui/skeleton';
import styles from './stock-screen.module.scss';
import { CountSheet, ReceiveSheet } from './stock-sheets';
import { changeText, stockLevel, stockReason } from './stock-words';

/** One product's shelf: what is there, what came in and went out and why, and 进货 and 盘点. */
export function StockScreen({ productId }: { productId: ProductId }) {
  const today = useToday();
  const catalogue = useAction('merchants.catalogue', {});
  const pages = usePages('products.stockMoves', { productId, limit: 20 });
  const [sheet, setSheet] = useState<'receive' | 'count' | null>(null);
  const product = catalogue.value?.products.find((one) => one.productId === productId);
  const refusal = pages.refusal ?? catalogue.refusal;
  useReachBottom(pages.loadMore);

  const footer = product && (
    <>
      <Button kind="plain" onClick={() => setSheet('count')}>盘点</Button>
      <Button onClick={() => setSheet('receive')}>进货</Button>
    </>
  );
  return (
    <Page title="库存" footer={footer}>
      {refusal && <ErrorState code={refusal.code} inline={pages.rows !== undefined} onRetry={() => void Promise.all([pages.refresh(), catalogue.refresh()])} />}
      {product && <OnHand product={product} />}
      {(pages.loading || catalogue.loading) && <Skeleton rows={5} avatar={false} />}
      {pages.rows?.length === 0 && product && <EmptyState title="还没有库存记录" brief="盘点一次，以后卖出、退货都会自动加减，记在这里" />}
      {pages.rows && pages.rows.length > 0 && (
        <CellGroup title="进出记录">
          {pages.rows.map((move) => (
            <MoveLine key={move.moveId} move={move} unit={product?.unit ?? ''} today={today} />
          ))}
        </CellGroup>
      )}
      {pages.rows && pages.rows.length > 0 && <LoadMore loading={pages.loadingMore} hasMore={pages.hasMore} onMore={pages.loadMore} />}
      {sheet === 'receive' && product && <ReceiveSheet product={product} onClose={() => setSheet(null)} />}
      {sheet === 'count' && product && <CountSheet product={product} onClose={() => setSheet(null)} />}
    </Page>
  );
}

function OnHand({ product }: { product: ProductView }) {
  const { name, unit, onHand, lowAt } = product;
  const level = stockLevel(product);
  return (
    <View className={styles.head}>
      <View className={styles.name}>{name}</View>
      <View className={styles.count}>
        <View className={`${styles.figure} ${styles[level]}`}>{onHand === null ? '没记库存' : onHand}</View>
        {onHand !== null && <View className={styles.unit}>{unit}</View>}
        {level === 'low' && <View className={styles.badge}>快没了</View>}
        {level === 'out' && <View className={styles.badge}>卖完了</View>}
      </View>
      <View className={styles.brief}>{lowAt === null ? '没设补货提醒，在「盘点」里设' : `剩 ${lowAt} ${unit}时提醒补货`}</View>
    </View>
  );
}

function MoveLine({ move, unit, today }: { move: StockMoveView; unit: string; today: ShanghaiDay }) {
  const { at, change, onHand, reason, orderId } = move;
  const day = shanghaiDayOf(at);
  const open = orderId === null ? undefined : () => openPage('sale', { id: orderId });
  return (
    <Cell
      title={stockReason[reason]}
      brief={`${day === today ? '今天' : dayText(day, today)} ${shanghaiClockOf(at)}，剩 ${onHand} ${unit}`}
      end={<View className={`${styles.change} ${change < 0 ? styles.out : styles.in}`}>{changeText(change)}</View>}
      arrow={open !== undefined}
      onClick={open}
    />
  );
}
