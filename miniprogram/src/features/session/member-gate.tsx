import { useEffect, type ReactNode } from 'react';
import { isMember } from '../../shared/cloud/callers';
import { openSession, useSession } from '../../shared/cloud/session';
import { useVisible } from '../../shared/cloud/use-visible';
import { restartAt } from '../../shared/routes/open-page';
import { ErrorState } from '../../shared/ui/error-state';
import { Skeleton } from '../../shared/ui/skeleton';
import { LostShop } from './lost-shop';
import { OpenShop } from './open-shop';

/**
 * Round the content of each tab page: who has just lost a shop is told so, members pass, a person who is only bound goes to their own home,
 * and somebody new is offered a shop.
 */
export function MemberGate({ children }: { children: ReactNode }) {
  const { known, active, refusal, lost } = useSession();
  const boundOnly = lost === null && active !== null && !isMember(active);
  const visible = useVisible();

  useEffect(() => {
    if (boundOnly && visible) restartAt('mine');
  }, [boundOnly, visible]);

  if (!known && refusal) return <ErrorState code={refusal} onRetry={() => void openSession()} />;
  if (lost) return <LostShop lost={lost} />;
  if (!known || boundOnly) return <Skeleton />;
  if (active === null) return <OpenShop />;
  return <>{children}</>;
}
