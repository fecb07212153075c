import { EmptyState } from '../../shared/ui/empty-state';
import { Page } from '../../shared/ui/page';

export default function ProductEditPage() {
  return (
    <Page title="编辑产品">
      <EmptyState title="编辑产品" />
    </Page>
  );
}
