import { ImportHistory } from '../../features/imports/import-history';
import { Page } from '../../shared/ui/page';

export default function ImportsPage() {
  return (
    <Page title="导入记录">
      <ImportHistory />
    </Page>
  );
}
