import { BoundGate } from '../../features/mine/bound-gate';
import { OwnScreen } from '../../features/own/own-screen';
import { Page } from '../../shared/ui/page';

export default function OwnPage() {
  return (
    <Page title="我的信息">
      <BoundGate>
        <OwnScreen />
      </BoundGate>
    </Page>
  );
}
