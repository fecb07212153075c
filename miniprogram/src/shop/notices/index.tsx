import { TemplateForms } from '../../features/notices/template-form';
import { useSession } from '../../shared/cloud/session';
import { useAction } from '../../shared/cloud/use-action';
import { EmptyState } from '../../shared/ui/empty-state';
import { ErrorState } from '../../shared/ui/error-state';
import { Page } from '../../shared/ui/page';
import { Skeleton } from '../../shared/ui/skeleton';

export default function NoticesPage() {
  const { active } = useSession();
  const catalogue = useAction('merchants.catalogue', {});
  if (active && active.role !== 'owner') {
    return (
      <Page title="通知模板">
        <EmptyState title="只有店主可以设置" brief="请店主用自己的微信打开这一页" />
      </Page>
    );
  }
  if (active && catalogue.value) return <TemplateForms key={active.merchantId} templates={catalogue.value.templates} />;
  return (
    <Page title="通知模板">
      {catalogue.refusal && <ErrorState code={catalogue.refusal.code} onRetry={() => void catalogue.refresh()} />}
      {catalogue.loading && <Skeleton rows={5} avatar={false} />}
    </Page>
  );
}
