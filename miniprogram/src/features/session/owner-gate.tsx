import type { ReactNode } from 'react';
import type { OwnerOnly } from '@core/merchants/owner-only';
import { useMay, useSession } from '../../shared/cloud/session';
import { EmptyState } from '../../shared/ui/empty-state';
import { Page } from '../../shared/ui/page';

/** Round a page that is for one thing of the owner's: whoever else comes by it, say through an old link, is told so. */
export function OwnerGate({ title, to, children }: { title: string; to: OwnerOnly; children: ReactNode }) {
  const { active } = useSession();
  const may = useMay();
  if (may(to) || active === null) return <>{children}</>;
  return (
    <Page title={title}>
      <EmptyState title="只有店主可以设置" brief="请店主用自己的微信打开这一页" />
    </Page>
  );
}
