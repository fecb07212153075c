import { View } from '@tarojs/components';
import { fieldOf, joinTyped, withFieldOf, type TypedField, type TypedProfile } from '@core/customers/typed-profile';
import type { CustomField } from '@core/profile/custom-fields';
import { useRef } from 'react';
import { useNameOf } from '../../shared/people/use-name-of';
import { ClashPair } from '../waiting/clash-pair';
import { differences } from '../waiting/waiting-words';
import styles from './customer-form.module.scss';

export interface FormClashesProps {
  typed: TypedProfile;
  /** What it was begun over. */
  base: TypedProfile;
  /** What is saved now. */
  now: TypedProfile;
  fields: readonly CustomField[];
  onChange: (profile: TypedProfile) => void;
}

/** Where somebody else wrote meanwhile, too: both values of each such field, and the choice between them; nothing without any. */
export function FormClashes({ typed, base, now, fields, onChange }: FormClashesProps) {
  const nameOf = useNameOf();
  const { clashes } = joinTyped(typed, base, now);
  // What gave way can be chosen again.
  const mine = useRef(new Map<TypedField, TypedProfile>()).current;
  for (const field of clashes) mine.set(field, typed);
  const contested = [...mine].filter(([field, profile]) => fieldOf(profile, field) !== fieldOf(now, field));
  if (contested.length === 0) return null;
  return (
    <View className={styles.clashes}>
      <View className={styles.clashesTitle}>这几处别处也改过，留哪一个</View>
      {contested.flatMap(([field, profile]) =>
        differences([field], profile, now, fields, nameOf).map(({ label, mine: own, theirs }) => (
          <ClashPair key={field} label={label} mine={own} theirs={theirs} isMine={clashes.includes(field)} onChoose={(isMine) => onChange(withFieldOf(typed, field, isMine ? profile : now))} />
        )),
      )}
    </View>
  );
}
