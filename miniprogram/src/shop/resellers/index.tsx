import { ResellerList } from '../../features/resellers/reseller-list';
import { Page } from '../../shared/ui/page';

export default function ResellersPage() {
  return (
    <Page title="代理">
      <ResellerList />
    </Page>
  );
}
