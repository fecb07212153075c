import { EmptyState } from '../../shared/ui/empty-state';
import { Page } from '../../shared/ui/page';

export default function OrderEditPage() {
  return (
    <Page title="记一单">
      <EmptyState title="记一单" />
    </Page>
  );
}
