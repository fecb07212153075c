import type { CustomerView } from '@core/customers/customers.contract';
import type { CustomerId } from '@core/kernel/ids';
import { useRef } from 'react';
import { useHeldCustomer } from '../../shared/cloud/use-held-customer';
import { leavePage, replacePage } from '../../shared/routes/open-page';
import { ErrorState } from '../../shared/ui/error-state';
import { showDone } from '../../shared/ui/feedback';
import { Page } from '../../shared/ui/page';
import { Skeleton } from '../../shared/ui/skeleton';
import { CustomerForm } from './customer-form';
import { useShownCustomer } from './use-shown-customer';

export interface CustomerEditProps {
  /** Absent for a new customer. */
  customerId: CustomerId | undefined;
  /** Go on to an order of the new customer. */
  thenOrder: boolean;
}

/** Writes a new customer down, or changes one. */
export function CustomerEditScreen({ customerId, thenOrder }: CustomerEditProps) {
  const afterNew = (saved: CustomerId) => {
    showDone('已保存');
    if (thenOrder) replacePage('orderEdit', { customerId: saved });
    else replacePage('customer', { id: saved });
  };
  return customerId ? <ExistingCustomer customerId={customerId} /> : <CustomerForm existing={null} onSaved={afterNew} />;
}

function ExistingCustomer({ customerId }: { customerId: CustomerId }) {
  useHeldCustomer(customerId);
  const { customer, isWhole, answer } = useShownCustomer(customerId);
  const { refusal, refresh } = answer;
  const filledWith = useRef<CustomerView>();
  // The phone knows but a part of whoever was never opened on it: a form of that would blank the rest.
  if (customer && isWhole) filledWith.current = customer;
  // What is typed outlives whatever becomes of the customer meanwhile.
  const whole = filledWith.current;
  const back = () => {
    showDone('已保存');
    leavePage(() => replacePage('customer', { id: customerId }));
  };
  if (whole) return <CustomerForm existing={whole} onSaved={back} onResumed={() => void refresh()} />;
  return <Page title="编辑客户">{refusal ? <ErrorState code={refusal.code} onRetry={() => void refresh()} /> : <Skeleton rows={4} avatar={false} />}</Page>;
}
