import { EmptyState } from '../../shared/ui/empty-state';
import { Page } from '../../shared/ui/page';

export default function MinePage() {
  return (
    <Page title="我的订单" root>
      <EmptyState title="我的订单" />
    </Page>
  );
}
