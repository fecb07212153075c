import { MemberGate } from '../../features/session/member-gate';
import { TodayList } from '../../features/today/today-list';
import { WaitingBanner } from '../../features/waiting/waiting-banner';
import { Page } from '../../shared/ui/page';

export default function TodayPage() {
  return (
    <Page title="今天" tab>
      <MemberGate>
        <WaitingBanner />
        <TodayList />
      </MemberGate>
    </Page>
  );
}
