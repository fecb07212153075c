import type { CustomerId } from '@core/kernel/ids';
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
  const { customer, isNew, answer } = useShownCustomer(customerId);
  const { refusal, refresh } = answer;
  // The phone knows but a part of whoever was never opened on it: a form of that would blank the rest.
  const whole = answer.value !== undefined || isNew ? customer : undefined;
  const back = () => {
    showDone('已保存');
    leavePage(() => replacePage('customer', { id: customerId }));
  };
  if (whole) return <CustomerForm existing={whole} onSaved={back} />;
  return <Page title="编辑客户">{refusal ? <ErrorState code={refusal.code} onRetry={() => void refresh()} /> : <Skeleton rows={4} avatar={false} />}</Page>;
}
