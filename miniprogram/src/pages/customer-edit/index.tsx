import { EmptyState } from '../../shared/ui/empty-state';
import { Page } from '../../shared/ui/page';

export default function CustomerEditPage() {
  return (
    <Page title="编辑客户">
      <EmptyState title="编辑客户" />
    </Page>
  );
}
