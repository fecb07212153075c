import { MemberGate } from '../../features/session/member-gate';
import { EmptyState } from '../../shared/ui/empty-state';
import { Page } from '../../shared/ui/page';

export default function TodayPage() {
  return (
    <Page title="今天" tab>
      <MemberGate>
        <EmptyState title="今天" />
      </MemberGate>
    </Page>
  );
}
