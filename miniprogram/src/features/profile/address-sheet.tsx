import { View } from '@tarojs/components';
import { ADDRESS_LABELS, MAX_ADDRESS_CHARACTERS, readAddress, type Address } from '@core/profile/addresses';
import { useState } from 'react';
import type { CallResult } from '../../shared/cloud/call';
import { makeId } from '../../shared/cloud/new-id';
import { fieldAtFault } from '../../shared/copy/fields';
import { refusalCopy } from '../../shared/copy/refusals';
import { useDraft } from '../../shared/drafts/use-draft';
import { Button } from '../../shared/ui/button';
import { Chip, ChipRow } from '../../shared/ui/chip';
import { Field } from '../../shared/ui/field';
import { showDone, showRefusal } from '../../shared/ui/feedback';
import { Sheet } from '../../shared/ui/sheet';
import styles from './profile.module.scss';

type Faults = Partial<Record<'text' | 'phone' | 'receiver', string>>;

export interface AddressSheetProps {
  /** Whose it is: who takes parcels in where nobody else is named. */
  person: { name: string; phone: string };
  /** The id by which what is typed is kept until it is saved. */
  whose: string;
  address: Address | null;
  /** It is the only one, or stands first already. */
  isFirst: boolean;
  saving: boolean;
  save: (address: Address, asDefault: boolean) => Promise<CallResult<'profile.saveAddress' | 'privacy.saveAddress'>>;
  onClose: () => void;
}

/** One address being written or changed: where, and who takes parcels in there if not the person. Mounted when it opens. */
export function AddressSheet({ person, whose, address, isFirst, saving, save, onClose }: AddressSheetProps) {
  const draft = useDraft(`address.${whose}.${address?.addressId ?? 'new'}`, () => ({ label: '', receiver: '', phone: '', text: '', ...address, asDefault: isFirst }));
  const [faults, setFaults] = useState<Faults>({});
  const [newId] = useState(() => makeId('address'));
  const { asDefault, ...typed } = { addressId: newId, ...draft.entry };
  const change = (part: Partial<Omit<Address, 'addressId'>>) => {
    draft.change(part);
    setFaults({});
  };
  const press = async () => {
    const read = readAddress(typed);
    if (!read.ok) return setFaults({ [read.code === 'PHONE_INVALID' ? 'phone' : 'text']: refusalCopy[read.code] });
    const answer = await save(read.value, asDefault);
    if (!answer.ok) {
      const field = fieldAtFault(answer.fields?.map((path) => path.replace(/^address\./, '')), ['text', 'phone', 'receiver'] as const);
      return field ? setFaults({ [field]: refusalCopy[answer.code] }) : showRefusal(answer.code);
    }
    draft.done();
    showDone('地址已保存');
    onClose();
  };
  return (
    <Sheet open title={address ? '修改地址' : '添加地址'} draft={draft} onClose={onClose} footer={<Button loading={saving} onClick={() => void press()}>保存地址</Button>}>
      <View className={styles.box}>
        <Field label="详细地址" value={typed.text} onChange={(text) => change({ text })} placeholder="省市区、街道、门牌" multiline maxLength={MAX_ADDRESS_CHARACTERS} error={faults.text} autoFocus={!address} />
        <Field label="收件人" value={typed.receiver} onChange={(receiver) => change({ receiver })} placeholder={person.name ? `不填就是${person.name}` : '谁收'} maxLength={40} error={faults.receiver} />
        <Field label="收件电话" value={typed.phone} onChange={(phone) => change({ phone })} type="phone" placeholder={person.phone ? `不填就用 ${person.phone}` : '收件人的手机号'} maxLength={40} error={faults.phone} />
      </View>
      <View className={styles.label}>这是哪里</View>
      <ChipRow>
        {ADDRESS_LABELS.map((label) => (
          <Chip key={label} selected={typed.label === label} onClick={() => change({ label: typed.label === label ? '' : label })}>{label}</Chip>
        ))}
      </ChipRow>
      {!isFirst && (
        <ChipRow>
          <Chip selected={asDefault} onClick={() => draft.change({ asDefault: !asDefault })}>设为默认，发货用它</Chip>
        </ChipRow>
      )}
    </Sheet>
  );
}
