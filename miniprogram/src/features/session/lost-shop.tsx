import { isMember } from '../../shared/cloud/callers';
import { forgetLost, useSession } from '../../shared/cloud/session';
import type { LostCaller } from '../../shared/cloud/session-store';
import { restartAt } from '../../shared/routes/open-page';
import { Button } from '../../shared/ui/button';
import { EmptyState } from '../../shared/ui/empty-state';

/** What somebody sees who is in a shop no longer: that it is so, what became of what the phone kept, and the way on. */
export function LostShop({ lost }: { lost: LostCaller }) {
  const { active } = useSession();
  const goOn = () => {
    forgetLost();
    restartAt(active === null || isMember(active) ? 'today' : 'mine');
  };
  const unsent = lost.unsent === 0 ? '' : `，连同没传上去的 ${lost.unsent} 条`;
  return lost.role === 'assistant' || lost.role === 'owner' ? (
    <EmptyState
      title="你已经不在这家店里了"
      brief={`「${lost.merchantName}」的店主把你移出了。店里的客户和订单已从这台手机上清掉${unsent}。要再进来，请店主重新发一张名片`}
      action={<Button onClick={goOn}>知道了</Button>}
    />
  ) : (
    <EmptyState
      title={`「${lost.merchantName}」不再保存您的资料`}
      brief="这里的订单和信息已从这台手机上清掉。要再查订单、收提醒，请商家重新发一张名片"
      action={<Button onClick={goOn}>知道了</Button>}
    />
  );
}
