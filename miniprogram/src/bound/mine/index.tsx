import { BoundGate } from '../../features/mine/bound-gate';
import { MineHome } from '../../features/mine/mine-home';
import { Page } from '../../shared/ui/page';

export default function MinePage() {
  return (
    <Page title="我的订单" root>
      <BoundGate>
        <MineHome />
      </BoundGate>
    </Page>
  );
}
