import Taro from '@tarojs/taro';
import type { CustomerId } from '@core/kernel/ids';
import { useAction } from '../../shared/cloud/use-action';
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
    const page = thenOrder ? 'order-edit/index?customerId' : 'customer/index?id';
    void Taro.redirectTo({ url: `/pages/${page}=${saved}` });
  };
  return customerId ? <ExistingCustomer customerId={customerId} /> : <CustomerForm existing={null} onSaved={afterNew} />;
}

function ExistingCustomer({ customerId }: { customerId: CustomerId }) {
  const { value, refusal, refresh } = useAction('customers.get', { customerId });
  const back = () => {
    showDone('已保存');
    if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
    else void Taro.redirectTo({ url: `/pages/customer/index?id=${customerId}` });
  };
  if (value) return <CustomerForm existing={value.customer} onSaved={back} />;
  return <Page title="编辑客户">{refusal ? <ErrorState code={refusal.code} onRetry={() => void refresh()} /> : <Skeleton rows={4} avatar={false} />}</Page>;
}
