import { EmptyState } from '../../shared/ui/empty-state';
import { Page } from '../../shared/ui/page';

export default function OrderPage() {
  return (
    <Page title="订单详情">
      <EmptyState title="订单详情" />
    </Page>
  );
}
