import { EmptyState } from '../../shared/ui/empty-state';
import { Page } from '../../shared/ui/page';

export default function CardPage() {
  return (
    <Page title="名片">
      <EmptyState title="名片" />
    </Page>
  );
}
