import { View } from '@tarojs/components';
import { spacedPhone } from '@core/customers/phone';
import { MAX_ADDRESSES, receiverOf, type Address } from '@core/profile/addresses';
import type { OwnView } from '@core/privacy/own-view';
import { useState } from 'react';
import { useCommand } from '../../shared/cloud/use-command';
import { showRefusal } from '../../shared/ui/feedback';
import { showUndo } from '../../shared/ui/undo-bar';
import { Act } from '../profile/act';
import { AddressSheet } from '../profile/address-sheet';
import { PartHeading } from '../profile/part-heading';
import styles from '../profile/profile.module.scss';
import { OWN_TOUCHES } from './own-touches';

/** Where my parcels go. */
export function OwnAddresses({ own: { addresses, called: name, phone } }: { own: OwnView }) {
  const [editing, setEditing] = useState<Address | 'new' | null>(null);
  const saving = useCommand('privacy.saveAddress', OWN_TOUCHES);
  const removing = useCommand('privacy.removeAddress', OWN_TOUCHES);
  const remove = async (address: Address, wasDefault: boolean) => {
    const answer = await removing.run({ addressId: address.addressId });
    if (!answer.ok) return showRefusal(answer.code);
    showUndo('已删除地址', () => void saving.run({ address, asDefault: wasDefault }));
  };
  return (
    <View>
      <PartHeading title="收货地址" act={addresses.length < MAX_ADDRESSES ? '添加地址' : undefined} onAct={() => setEditing('new')} />
      <View className={styles.card}>
        {addresses.length === 0 && <View className={styles.none}>还没有地址</View>}
        {addresses.map((address, place) => {
          const receiver = receiverOf(address, { name, phone });
          return (
            <View key={address.addressId} className={styles.entry}>
              <View className={styles.line}>
                <View>{[receiver.name, spacedPhone(receiver.phone)].filter(Boolean).join(' ') || '收货人'}</View>
                {place === 0 && <View className={styles.mark}>默认</View>}
                {address.label !== '' && <View className={styles.mark}>{address.label}</View>}
              </View>
              <View className={styles.words}>{address.text}</View>
              <View className={styles.acts}>
                <Act label={`修改地址 ${address.text}`} onClick={() => setEditing(address)}>修改</Act>
                <Act label={`删除地址 ${address.text}`} danger onClick={() => void remove(address, place === 0)}>删除</Act>
              </View>
            </View>
          );
        })}
      </View>
      {editing !== null && <AddressSheet whose="own" person={{ name, phone }} address={editing === 'new' ? null : editing} isFirst={addresses.length === 0 || addresses[0] === editing} saving={saving.pending} save={(address, asDefault) => saving.run({ address, asDefault })} onClose={() => setEditing(null)} />}
    </View>
  );
}
