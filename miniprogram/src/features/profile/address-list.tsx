import { View } from '@tarojs/components';
import type { CustomerView } from '@core/customers/customers.contract';
import { spacedPhone } from '@core/customers/phone';
import { MAX_ADDRESSES, receiverLine, receiverOf, type Address } from '@core/profile/addresses';
import { useState } from 'react';
import { useCommand } from '../../shared/cloud/use-command';
import { copyShown } from '../../shared/ui/copy-text';
import { showRefusal } from '../../shared/ui/feedback';
import { showUndo } from '../../shared/ui/undo-bar';
import { Act } from './act';
import { AddressSheet } from './address-sheet';
import { PartHeading } from './part-heading';
import { PROFILE_TOUCHES } from './profile-touches';
import styles from './profile.module.scss';

/** Where parcels for the customer go: the default first, each to copy as a courier wants it. */
export function AddressList({ customer }: { customer: CustomerView }) {
  const { customerId, addresses, name, phone } = customer;
  const [editing, setEditing] = useState<Address | 'new' | null>(null);
  const saving = useCommand('profile.saveAddress', PROFILE_TOUCHES);
  const removing = useCommand('profile.removeAddress', PROFILE_TOUCHES);

  const save = async (address: Address, asDefault: boolean) => {
    const answer = await saving.run({ customerId, address, asDefault });
    if (!answer.ok) showRefusal(answer.code);
    return answer.ok;
  };
  const remove = async (address: Address, wasDefault: boolean) => {
    const answer = await removing.run({ customerId, addressId: address.addressId });
    if (!answer.ok) return showRefusal(answer.code);
    showUndo('已删除地址', () => void save(address, wasDefault));
  };
  const makeDefault = async (address: Address) => {
    const [before] = addresses;
    if (await save(address, true)) showUndo('已设为默认', () => void (before && save(before, true)));
  };

  return (
    <View>
      <PartHeading title="收货地址" act={addresses.length < MAX_ADDRESSES ? '添加地址' : undefined} onAct={() => setEditing('new')} />
      <View className={styles.card}>
        {addresses.length === 0 && <View className={styles.none}>还没有地址。家里、公司、寄给别人的都可以存，发货单用排在第一个的。</View>}
        {addresses.map((address, place) => {
          const receiver = receiverOf(address, { name, phone });
          return (
            <View key={address.addressId} className={styles.entry}>
              <View className={styles.line}>
                <View>{[receiver.name, spacedPhone(receiver.phone)].filter(Boolean).join(' ')}</View>
                {place === 0 && <View className={styles.mark}>默认</View>}
                {address.label !== '' && <View className={styles.mark}>{address.label}</View>}
              </View>
              <View className={styles.words}>{address.text}</View>
              <View className={styles.acts}>
                <Act label={`复制${address.label}收货信息`} onClick={() => void copyShown(receiverLine(receiver))}>复制</Act>
                <Act onClick={() => setEditing(address)}>修改</Act>
                {place > 0 && <Act onClick={() => void makeDefault(address)}>设为默认</Act>}
                <Act danger onClick={() => void remove(address, place === 0)}>删除</Act>
              </View>
            </View>
          );
        })}
      </View>
      {editing !== null && <AddressSheet whose={customerId} person={customer} address={editing === 'new' ? null : editing} isFirst={addresses.length === 0 || addresses[0] === editing} saving={saving.pending} save={(address, asDefault) => saving.run({ customerId, address, asDefault })} onClose={() => setEditing(null)} />}
    </View>
  );
}
