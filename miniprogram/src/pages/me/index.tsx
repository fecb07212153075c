import { MeHome } from '../../features/me/me-home';
import { MemberGate } from '../../features/session/member-gate';
import { Page } from '../../shared/ui/page';

export default function MePage() {
  return (
    <Page title="我的" tab>
      <MemberGate>
        <MeHome />
      </MemberGate>
    </Page>
  );
}
