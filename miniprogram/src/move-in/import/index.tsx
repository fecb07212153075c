import { EmptyState } from '../../shared/ui/empty-state';
import { Page } from '../../shared/ui/page';

export default function ImportPage() {
  return (
    <Page title="导入客户">
      <EmptyState title="导入客户" />
    </Page>
  );
}
