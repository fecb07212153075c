import { View } from '@tarojs/components';
import type { CustomerView } from '@core/customers/customers.contract';
import type { ShanghaiDay } from '@core/kernel/time';
import { receiverLine, receiverOf } from '@core/profile/addresses';
import { valueText, type CustomField } from '@core/profile/custom-fields';
import { birthdayWords } from '../../shared/copy/profile';
import { useNameOf } from '../../shared/people/use-name-of';
import { openPage } from '../../shared/routes/open-page';
import { Fact, type FactProps } from '../../shared/ui/fact';
import { Icon } from '../../shared/ui/icon';
import styles from './customer-facts.module.scss';

/** What is needed now and then, such as the address of a parcel; a tap copies it. The rest is one tap behind. */
export function CustomerFacts({ customer, fields, today }: { customer: CustomerView; fields: readonly CustomField[]; today: ShanghaiDay }) {
  const nameOf = useNameOf();
  return (
    <View className={styles.card}>
      {factsOf(customer, fields, today, nameOf).map((fact) => <Fact key={fact.label} {...fact} />)}
      <View className={styles.all} hoverClass={styles.pressed} aria-role="button" onClick={() => openPage('profile', { id: customer.customerId })}>
        <View>全部资料</View>
        <View className={styles.hint}>地址、生日、关系、肤质</View>
        <Icon name="next" size={16} />
      </View>
    </View>
  );
}

function factsOf({ addresses, address, name, phone, source, birthday, custom, referrerId }: CustomerView, fields: readonly CustomField[], today: ShanghaiDay, nameOf: ReturnType<typeof useNameOf>): FactProps[] {
  const [first] = addresses;
  const receiver = receiverOf(first, { name, phone });
  const isElse = first !== undefined && (first.receiver !== '' || first.phone !== '');
  const facts: FactProps[] = [
    { label: '地址', text: `${isElse ? receiverLine(receiver) : address}${addresses.length > 1 ? `（共 ${addresses.length} 个）` : ''}`, ...(first && { copied: receiverLine(receiver) }) },
    { label: '来源', text: source },
    { label: '介绍人', text: referrerId ? nameOf(referrerId) : '' },
    { label: '生日', text: birthday && (birthdayWords(birthday, today) ?? `${birthday}（读不懂）`) },
    ...fields.map((field) => ({ label: field.name, text: valueText(field, custom) })),
  ];
  return facts.filter(({ text }) => text !== '');
}
