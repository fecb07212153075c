import type { CustomerId, OrderId } from '@core/kernel/ids';
import { isVoid } from '@core/orders/order-states';
import { useRef } from 'react';
import { useAction } from '../../shared/cloud/use-action';
import type { WaitingOf } from '../../shared/cloud/waiting-command';
import { replacePage } from '../../shared/routes/open-page';
import { Button } from '../../shared/ui/button';
import { EmptyState } from '../../shared/ui/empty-state';
import { ErrorState } from '../../shared/ui/error-state';
import { Page } from '../../shared/ui/page';
import { Skeleton } from '../../shared/ui/skeleton';
import { useShownCustomer } from '../customers/use-shown-customer';
import { linesToday } from './order-entry';
import { OrderForm } from './order-form';
import type { OrderStart } from './use-order-form';
import { entryOfPlaced, useWaitingOrder } from './waiting-order';

/** Cancelled orders are passed over, so a few are read. */
const LATEST = 5;

export interface OrderScreenProps {
  /** Absent when the person is still to be chosen. */
  customerId: CustomerId | undefined;
  /** 再来一单: begin with what was bought last. */
  again: boolean;
  /** One that waits for signal, to be changed. */
  waitingId: OrderId | undefined;
}

/** Writes an order down. */
export function OrderScreen({ customerId, again, waitingId }: OrderScreenProps) {
  if (waitingId) return <WaitingOrder orderId={waitingId} />;
  return customerId ? <OrderOf customerId={customerId} again={again} /> : <OrderForm start={{ customer: undefined, lines: null, reopened: null }} />;
}

function WaitingOrder({ orderId }: { orderId: OrderId }) {
  const order = useWaitingOrder(orderId);
  if (order === undefined) return <Page title="修改订单"><Skeleton rows={4} avatar={false} /></Page>;
  return order ? <Reopened order={order} /> : <SentMeanwhile orderId={orderId} />;
}

function Reopened({ order: { customerId, who, input } }: { order: WaitingOf<'orders.place'> }) {
  const { customer, answer } = useShownCustomer(customerId);
  const catalogue = useAction('merchants.catalogue', {});
  const start = useRef<OrderStart | null>(null);
  const isReady = (customer !== undefined || answer.refusal !== null) && (catalogue.value !== undefined || catalogue.refusal !== null);
  if (start.current === null && isReady) {
    const name = customer?.name ?? who;
    start.current = { customer: { customerId, name, levelId: customer?.levelId ?? null }, lines: null, reopened: entryOfPlaced(input, name, catalogue.value?.products) };
  }
  return start.current ? <OrderForm start={start.current} /> : <Page title="修改订单"><Skeleton rows={4} avatar={false} /></Page>;
}

function SentMeanwhile({ orderId }: { orderId: OrderId }) {
  return (
    <Page title="修改订单">
      <EmptyState title="这一单刚刚上传了" brief="不用再改这里，打开订单可以接着处理" action={<Button onClick={() => replacePage('sale', { id: orderId })}>看这一单</Button>} />
    </Page>
  );
}

function OrderOf({ customerId, again }: { customerId: CustomerId; again: boolean }) {
  const { customer: shown, isWhole, cutOff, answer: person } = useShownCustomer(customerId);
  const orders = useAction('orders.ofCustomer', { customerId, limit: LATEST }, { enabled: again });
  const start = useRef<OrderStart | null>(null);
  // Without signal the phone knows whom it has in its index; a reseller's prices it does not.
  const isPriced = isWhole || (cutOff && shown?.stage !== 'reseller');
  const customer = isPriced ? shown : undefined;
  // An answer from before may lack the order just written down; without signal it is still the best there is.
  const catalogue = useAction('merchants.catalogue', {}, { enabled: again });
  const isReady = !again || (catalogue.value !== undefined && orders.value !== undefined && (!orders.refreshing || orders.refusal !== null));
  if (start.current === null && customer !== undefined && isReady) {
    const last = again ? orders.value?.rows.find((order) => !isVoid(order.state)) : undefined;
    start.current = { customer: { customerId, name: customer.name, levelId: customer.levelId }, lines: last ? linesToday(last, catalogue.value?.products ?? [], customer.levelId) : null, reopened: null };
  }
  if (start.current) return <OrderForm start={start.current} />;
  const refusal = person.refusal ?? orders.refusal ?? catalogue.refusal;
  const retry = () => {
    if (person.refusal) void person.refresh();
    if (orders.refusal) void orders.refresh();
    if (catalogue.refusal) void catalogue.refresh();
  };
  return (
    <Page title="记一单">
      {refusal ? <ErrorState code={refusal.code} onRetry={retry} /> : <Skeleton rows={4} avatar={false} />}
    </Page>
  );
}
