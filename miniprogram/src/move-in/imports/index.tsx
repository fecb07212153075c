import { EmptyState } from '../../shared/ui/empty-state';
import { Page } from '../../shared/ui/page';

export default function ImportsPage() {
  return (
    <Page title="导入记录">
      <EmptyState title="导入记录" />
    </Page>
  );
}
