import { View } from '@tarojs/components';
import { useReachBottom } from '@tarojs/taro';
import { formOfAddress } from '@core/customers/customer';
import { fen } from '@core/kernel/money';
import { orderSummary } from '@core/orders/order';
import type { CustomerOrderView } from '@core/orders/orders.contract';
import { useState } from 'react';
import { usePages } from '../../shared/cloud/use-pages';
import { useToday } from '../../shared/cloud/use-today';
import { openPage } from '../../shared/routes/open-page';
import { Cell, CellGroup } from '../../shared/ui/cell';
import { CopyByHand } from '../../shared/ui/copy-by-hand';
import { copyText } from '../../shared/ui/copy-text';
import { EmptyState } from '../../shared/ui/empty-state';
import { ErrorState } from '../../shared/ui/error-state';
import { LoadMore } from '../../shared/ui/load-more';
import { Money } from '../../shared/ui/money';
import { Page } from '../../shared/ui/page';
import { Sheet } from '../../shared/ui/sheet';
import { Skeleton } from '../../shared/ui/skeleton';
import { chaseWords, owedSince } from './order-words';
import { PaymentSheet } from './payment-sheet';

/** Who still owes something, the oldest first: the words to ask for it, and the money when it comes. */
export function UnpaidScreen() {
  const today = useToday();
  const pages = usePages('orders.unpaid', { limit: 20 });
  const [open, setOpen] = useState<CustomerOrderView | null>(null);
  const [paying, setPaying] = useState<CustomerOrderView | null>(null);
  const [byHand, setByHand] = useState<string | null>(null);
  useReachBottom(pages.loadMore);

  const chase = async (order: CustomerOrderView) => {
    const words = chaseWords(formOfAddress(order.customerName), orderSummary(order.lines), fen(order.totalFen - order.paidFen));
    setOpen(null);
    if (!(await copyText(words))) setByHand(words);
  };
  const pay = (order: CustomerOrderView) => {
    setOpen(null);
    setPaying(order);
  };
  return (
    <Page title="欠款">
      {pages.refusal && <ErrorState code={pages.refusal.code} inline={pages.rows !== undefined} onRetry={() => void pages.refresh()} />}
      {pages.loading && <Skeleton rows={5} avatar={false} />}
      {pages.rows?.length === 0 && <EmptyState title="没有人欠款" brief="没付清的订单会按日子先后排在这里" />}
      {pages.rows && pages.rows.length > 0 && (
        <CellGroup>
          {pages.rows.map((order) => (
            <Cell
              key={order.orderId}
              title={order.customerName}
              brief={`${owedSince(order.day, today)} · ${orderSummary(order.lines)}`}
              end={<Money fen={fen(order.totalFen - order.paidFen)} strong />}
              arrow
              onClick={() => setOpen(order)}
            />
          ))}
        </CellGroup>
      )}
      {pages.rows && pages.rows.length > 0 && <LoadMore loading={pages.loadingMore} hasMore={pages.hasMore} onMore={pages.loadMore} />}
      {open && (
        <Sheet open title={open.customerName} onClose={() => setOpen(null)}>
          <View>
            <CellGroup>
              <Cell title="复制催款的话" brief="客气一点，不伤感情" onClick={() => void chase(open)} />
              <Cell title="记收款" brief="付多少记多少" onClick={() => pay(open)} />
              <Cell title="看客户" arrow onClick={() => openPage('customer', { id: open.customerId })} />
            </CellGroup>
          </View>
        </Sheet>
      )}
      {paying && <PaymentSheet order={paying} onClose={() => setPaying(null)} />}
      <CopyByHand text={byHand} onClose={() => setByHand(null)} />
    </Page>
  );
}
