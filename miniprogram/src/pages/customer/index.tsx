import { EmptyState } from '../../shared/ui/empty-state';
import { Page } from '../../shared/ui/page';

export default function CustomerPage() {
  return (
    <Page title="客户详情">
      <EmptyState title="客户详情" />
    </Page>
  );
}
