import { MemberGate } from '../../features/session/member-gate';
import { EmptyState } from '../../shared/ui/empty-state';
import { Page } from '../../shared/ui/page';

export default function MePage() {
  return (
    <Page title="我的" tab>
      <MemberGate>
        <EmptyState title="我的" />
      </MemberGate>
    </Page>
  );
}
