import { TemplateForm } from '../../features/notices/template-form';
import { useSession } from '../../shared/cloud/session';
import { EmptyState } from '../../shared/ui/empty-state';
import { Page } from '../../shared/ui/page';

export default function NoticesPage() {
  const { active } = useSession();
  if (active?.role === 'owner') return <TemplateForm key={active.merchantId} merchantId={active.merchantId} />;
  return (
    <Page title="通知模板">
      <EmptyState title="只有店主可以设置" brief="请店主用自己的微信打开这一页" />
    </Page>
  );
}
