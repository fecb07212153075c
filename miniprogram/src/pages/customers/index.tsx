import { CustomerList } from '../../features/customers/customer-list';
import { MemberGate } from '../../features/session/member-gate';
import { Page } from '../../shared/ui/page';

export default function CustomersPage() {
  return (
    <Page title="客户" tab bare>
      <MemberGate>
        <CustomerList />
      </MemberGate>
    </Page>
  );
}
