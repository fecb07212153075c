import type { CustomerId } from '@core/kernel/ids';
import { useAction } from '../../shared/cloud/use-action';
import { leavePage, replacePage } from '../../shared/routes/open-page';
import { ErrorState } from '../../shared/ui/error-state';
import { showDone } from '../../shared/ui/feedback';
import { Page } from '../../shared/ui/page';
import { Skeleton } from '../../shared/ui/skeleton';
import { CustomerForm } from './customer-form';

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
  const { value, refusal, refresh } = useAction('customers.get', { customerId });
  const back = () => {
    showDone('已保存');
    leavePage(() => replacePage('customer', { id: customerId }));
  };
  if (value) return <CustomerForm existing={value.customer} onSaved={back} />;
  return <Page title="编辑客户">{refusal ? <ErrorState code={refusal.code} onRetry={() => void refresh()} /> : <Skeleton rows={4} avatar={false} />}</Page>;
}
