import { View } from '@tarojs/components';
import type { CustomerId } from '@core/kernel/ids';
import { spacedPhone } from '@core/customers/phone';
import { valueText } from '@core/profile/custom-fields';
import { useAction } from '../../shared/cloud/use-action';
import { useToday } from '../../shared/cloud/use-today';
import { birthdayWords } from '../../shared/copy/profile';
import { openPage } from '../../shared/routes/open-page';
import { Avatar } from '../../shared/ui/avatar';
import { Button } from '../../shared/ui/button';
import { Cell, CellGroup } from '../../shared/ui/cell';
import { ErrorState } from '../../shared/ui/error-state';
import { Fact, type FactProps } from '../../shared/ui/fact';
import { Freshness } from '../../shared/ui/freshness';
import { Page } from '../../shared/ui/page';
import { Skeleton } from '../../shared/ui/skeleton';
import { AddressList } from './address-list';
import styles from './profile.module.scss';
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
  const facts: FactProps[] = [
    { label: '手机号', text: spacedPhone(phone), copied: phone },
    { label: '微信名', text: wechatName },
    { label: '备注', text: remark },
    { label: '来源', text: source },
    { label: '生日', text: birthday && (birthdayWords(birthday, today) ?? `${birthday}（读不懂，不会提醒）`) },
    ...fields.map((field) => ({ label: field.name, text: valueText(field, custom) })),
  ].filter(({ text }) => text !== '');
  return (
    <Page title="全部资料" footer={<Button kind="plain" onClick={edit}>编辑姓名、生日和其他</Button>}>
      {refusal && <ErrorState code={refusal.code} inline onRetry={() => void refresh()} />}
      <Freshness asOf={asOf} refreshing={refreshing} />
      <View className={styles.who}>
        <Avatar id={customerId} name={name} size={48} />
        <View className={styles.name}>{name}</View>
      </View>
      <CellGroup>
        {facts.length === 0 && <Cell title="还没有填别的" brief="点下面的「编辑」" />}
        {facts.map((fact) => <Fact key={fact.label} {...fact} />)}
      </CellGroup>
      <AddressList customer={customer} />
      <RelationList customer={customer} />
      <TraitsPart customer={customer} />
      <QuietCell customer={customer} />
    </Page>
  );
}
