import { View } from '@tarojs/components';
import { useEffect, type ReactNode } from 'react';
import { currentBinding, isMember } from '../../shared/cloud/callers';
import { actAs, openSession, useSession } from '../../shared/cloud/session';
import { showTab } from '../../shared/routes/open-page';
import { Button } from '../../shared/ui/button';
import { EmptyState } from '../../shared/ui/empty-state';
import { ErrorState } from '../../shared/ui/error-state';
import { Skeleton } from '../../shared/ui/skeleton';

/** Round the content of a customer's page: whoever is bound to a shop passes, as that customer even if they also have a shop. */
export function BoundGate({ children }: { children: ReactNode }) {
  const { known, callers, active, refusal } = useSession();
  const binding = currentBinding(callers);
  const actsAsMember = active !== null && isMember(active);

  useEffect(() => {
    if (actsAsMember && binding) actAs(binding.callerId);
  }, [actsAsMember, binding]);

  if (!known && refusal) return <ErrorState code={refusal} onRetry={() => void openSession()} />;
  if (!known || (actsAsMember && binding)) return <Skeleton />;
  if (!binding) return <NotBound />;
  return <>{children}</>;
}

function NotBound() {
  return (
    <EmptyState
      title="还没有绑定商家"
      brief="请商家发一张名片给您，从聊天里点开它，就能查订单、收提醒"
      action={
        <View>
          <Button kind="text" onClick={() => void showTab('today')}>我是商家</Button>
        </View>
      }
    />
  );
}
