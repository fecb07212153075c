import { MemberGate } from '../../features/session/member-gate';
import { TodayList } from '../../features/today/today-list';
import { Page } from '../../shared/ui/page';

export default function TodayPage() {
  return (
    <Page title="今天" tab>
      <MemberGate>
        <TodayList />
      </MemberGate>
    </Page>
  );
}
