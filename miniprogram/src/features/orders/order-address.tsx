import { View } from '@tarojs/components';
import type { CustomerId } from '@core/kernel/ids';
import { receiverLine, receiverOf, type Address, type AddressId } from '@core/profile/addresses';
import { useAction } from '../../shared/cloud/use-action';
import { Chip, ChipRow } from '../../shared/ui/chip';
import styles from './order-address.module.scss';

export interface OrderAddressProps {
  customerId: CustomerId;
  /** null: the default one. */
  addressId: AddressId | null;
  onChoose: (addressId: AddressId) => void;
}

/** Where the order goes: the customer's addresses, the default one first. */
export function OrderAddress({ customerId, addressId, onChoose }: OrderAddressProps) {
  const customer = useAction('customers.get', { customerId }).value?.customer;
  if (!customer) return null;
  const { addresses, name, phone } = customer;
  const chosen = addresses.find((address) => address.addressId === addressId) ?? addresses[0];
  if (!chosen) return <View className={styles.where}>还没有地址，发货前在客户资料里补上</View>;
  return (
    <View className={styles.address}>
      {addresses.length > 1 && (
        <ChipRow>
          {addresses.map((address) => (
            <Chip key={address.addressId} selected={address === chosen} onClick={() => onChoose(address.addressId)}>{addressName(address)}</Chip>
          ))}
        </ChipRow>
      )}
      <View className={styles.where}>寄到：{receiverLine(receiverOf(chosen, { name, phone }))}</View>
    </View>
  );
}

const SHOWN = 8;

/** What tells an address from the others: 公司, who takes parcels in, or the end of it. */
export function addressName({ label, receiver, text }: Address): string {
  const letters = [...text];
  return label || receiver || (letters.length > SHOWN ? `…${letters.slice(-SHOWN).join('')}` : text);
}
