import type { CustomerId } from '@core/kernel/ids';
import { valueText } from '@core/profile/custom-fields';
import { useAction } from '../../shared/cloud/use-action';
import { useToday } from '../../shared/cloud/use-today';
import { birthdayWords } from '../../shared/copy/profile';
import { openPage } from '../../shared/routes/open-page';
import { Button } from '../../shared/ui/button';
import { Cell, CellGroup } from '../../shared/ui/cell';
import { ErrorState } from '../../shared/ui/error-state';
import { Freshness } from '../../shared/ui/freshness';
import { Page } from '../../shared/ui/page';
import { Skeleton } from '../../shared/ui/skeleton';
import { spacedPhone } from '../customers/contact';
import { AddressList } from './address-list';
import { QuietCell } from './quiet-cell';
import { RelationList } from './relation-list';
import { TraitsPart } from './traits-part';

/** Everything that is kept of one person, part by part, each changed where it stands. */
export function ProfileScreen({ customerId }: { customerId: CustomerId }) {
  const { value, refusal, loading, refresh, asOf, refreshing } = useAction('customers.get', { customerId });
  const fields = useAction('merchants.catalogue', {}).value?.customFields.fields ?? [];
  const today = useToday();
  const customer = value?.customer;
  const edit = () => openPage('customerEdit', { id: customerId });
  if (!customer) return <Page title="全部资料">{refusal ? <ErrorState code={refusal.code} onRetry={() => void refresh()} /> : loading && <Skeleton rows={6} avatar={false} />}</Page>;
  const { name, phone, wechatName, remark, source, birthday, custom } = customer;
  const facts = [
    ['手机号', spacedPhone(phone)],
    ['微信名', wechatName],
    ['备注', remark],
    ['来源', source],
    ['生日', birthday && (birthdayWords(birthday, today) ?? `${birthday}（读不懂，不会提醒）`)],
    ...fields.map((field) => [field.name, valueText(field, custom)]),
  ].filter(([, text]) => text !== '');
  return (
    <Page title="全部资料" footer={<Button kind="plain" onClick={edit}>编辑姓名、生日和其他</Button>}>
      {refusal && <ErrorState code={refusal.code} inline onRetry={() => void refresh()} />}
      <Freshness asOf={asOf} refreshing={refreshing} />
      <CellGroup title={name}>
        {facts.length === 0 && <Cell title="还没有填别的" brief="点下面的「编辑」" />}
        {facts.map(([label, text]) => <Cell key={label} title={text} brief={label} />)}
      </CellGroup>
      <AddressList customer={customer} />
      <RelationList customer={customer} />
      <TraitsPart customer={customer} />
      <QuietCell customer={customer} />
    </Page>
  );
}
