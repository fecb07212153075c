import type { CustomerId } from '@core/kernel/ids';
import { isVoid } from '@core/orders/order-states';
import { useRef } from 'react';
import { useAction } from '../../shared/cloud/use-action';
import { ErrorState } from '../../shared/ui/error-state';
import { Page } from '../../shared/ui/page';
import { Skeleton } from '../../shared/ui/skeleton';
import { useShownCustomer } from '../customers/use-shown-customer';
import { linesToday } from './order-entry';
import { OrderForm } from './order-form';
import type { OrderStart } from './use-order-form';

/** Cancelled orders are passed over, so a few are read. */
const LATEST = 5;

export interface OrderScreenProps {
  /** Absent when the person is still to be chosen. */
  customerId: CustomerId | undefined;
  /** 再来一单: begin with what was bought last. */
  again: boolean;
}

/** Writes an order down. */
export function OrderScreen({ customerId, again }: OrderScreenProps) {
  return customerId ? <OrderOf customerId={customerId} again={again} /> : <OrderForm start={{ customer: undefined, lines: null }} />;
}

function OrderOf({ customerId, again }: { customerId: CustomerId; again: boolean }) {
  const { customer: shown, isNew, cutOff, answer: person } = useShownCustomer(customerId);
  const orders = useAction('orders.ofCustomer', { customerId, limit: LATEST }, { enabled: again });
  const start = useRef<OrderStart | null>(null);
  // Without signal the phone knows whom it has in its index; a reseller's prices it does not.
  const isPriced = person.value !== undefined || isNew || (cutOff && shown?.stage !== 'reseller');
  const customer = isPriced ? shown : undefined;
  // An answer from before may lack the order just written down; without signal it is still the best there is.
  const catalogue = useAction('merchants.catalogue', {}, { enabled: again });
  const isReady = !again || (catalogue.value !== undefined && orders.value !== undefined && (!orders.refreshing || orders.refusal !== null));
  if (start.current === null && customer !== undefined && isReady) {
    const last = again ? orders.value?.rows.find((order) => !isVoid(order.state)) : undefined;
    start.current = { customer: { customerId, name: customer.name, levelId: customer.levelId }, lines: last ? linesToday(last, catalogue.value?.products ?? [], customer.levelId) : null };
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
