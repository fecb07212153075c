import { TemplateForms } from '../../features/notices/template-form';
import { OwnerGate } from '../../features/session/owner-gate';
import { useSession } from '../../shared/cloud/session';
import { useAction } from '../../shared/cloud/use-action';
import { ErrorState } from '../../shared/ui/error-state';
import { Page } from '../../shared/ui/page';
import { Skeleton } from '../../shared/ui/skeleton';

export default function NoticesPage() {
  return (
    <OwnerGate title="通知模板" to="merchants.setTemplates">
      <Templates />
    </OwnerGate>
  );
}

function Templates() {
  const { active } = useSession();
  const catalogue = useAction('merchants.catalogue', {});
  if (active && catalogue.value) return <TemplateForms key={active.merchantId} templates={catalogue.value.templates} />;
  return (
    <Page title="通知模板">
      {catalogue.refusal && <ErrorState code={catalogue.refusal.code} onRetry={() => void catalogue.refresh()} />}
      {catalogue.loading && <Skeleton rows={5} avatar={false} />}
    </Page>
  );
}
