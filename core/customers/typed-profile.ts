import type { CustomerId } from '../kernel/ids';
import type { CustomerProfile } from './customer';

/** What a form holds of a customer. */
export interface TypedProfile extends CustomerProfile {
  /** Values of the shop's own fields. */
  custom: Record<string, string>;
  referrerId: CustomerId | null;
}

/** A part of a {@link TypedProfile} by itself; own fields are named "custom.<fieldId>". */
export type TypedField = keyof CustomerProfile | 'referrerId' | `custom.${string}`;

export const EMPTY_TYPED: TypedProfile = { name: '', phone: '', wechatName: '', remark: '', address: '', source: '', birthday: '', custom: {}, referrerId: null };
export const PROFILE_FIELDS: readonly (keyof CustomerProfile)[] = ['name', 'phone', 'wechatName', 'remark', 'address', 'source', 'birthday'];

/** What a form begins with: the name as it was typed, not the one that stands in for a missing one ("尾号5678"). */
export function typedProfileOf({ givenName, phone, wechatName, remark, address, source, birthday, custom, referrerId }: Omit<TypedProfile, 'name'> & { givenName: string }): TypedProfile {
  return { name: givenName, phone, wechatName, remark, address, source, birthday, custom, referrerId };
}

export interface Joined {
  /** What was typed where something was, and everything else as somebody else saved it. */
  profile: TypedProfile;
  /** Both wrote these, and not the same: what was typed stands in `profile`, and a person has to choose. */
  clashes: TypedField[];
}

/**
 * Puts what was typed over what somebody else has saved since it was read: only what was touched, so that neither loses
 * anything but where both wrote in the same place.
 */
export function joinTyped(typed: TypedProfile, read: TypedProfile, newer: TypedProfile): Joined {
  const profile = { ...newer, custom: { ...newer.custom } };
  const clashes: TypedField[] = [];
  for (const field of fieldsOf(typed, read, newer)) {
    const [mine, before, theirs] = [fieldOf(typed, field), fieldOf(read, field), fieldOf(newer, field)];
    if (mine === before) continue;
    setField(profile, field, mine);
    if (theirs !== before && theirs !== mine) clashes.push(field);
  }
  return { profile, clashes };
}

/** Whether both would leave a customer the same. */
export function isSameTyped(one: TypedProfile, other: TypedProfile): boolean {
  return fieldsOf(one, other).every((field) => fieldOf(one, field) === fieldOf(other, field));
}

/** `profile` with one field as it stands in `other`. */
export function withFieldOf(profile: TypedProfile, field: TypedField, other: TypedProfile): TypedProfile {
  const changed = { ...profile, custom: { ...profile.custom } };
  setField(changed, field, fieldOf(other, field));
  return changed;
}

/** The text of a field; of the referrer their id, or empty. */
export function fieldOf(profile: TypedProfile, field: TypedField): string {
  if (field === 'referrerId') return profile.referrerId ?? '';
  return isOwn(field) ? (profile.custom[fieldIdOf(field)] ?? '') : profile[field];
}

/** Values of own fields that were typed over. */
export function touchedValues(typed: TypedProfile, read: TypedProfile): Record<string, string> {
  return Object.fromEntries(Object.entries(typed.custom).filter(([fieldId, text]) => text !== (read.custom[fieldId] ?? '')));
}

/** What is sent besides the fields of quick capture: what was touched, and nothing else. */
export function touchedDetails(typed: TypedProfile, read: TypedProfile): { birthday?: string; custom?: Record<string, string>; referrerId?: CustomerId | null } {
  const custom = touchedValues(typed, read);
  return {
    ...(typed.birthday !== read.birthday && { birthday: typed.birthday.trim() }),
    ...(Object.keys(custom).length > 0 && { custom }),
    ...(typed.referrerId !== read.referrerId && { referrerId: typed.referrerId }),
  };
}

const isOwn = (field: TypedField): field is `custom.${string}` => field.startsWith('custom.');
const fieldIdOf = (field: `custom.${string}`): string => field.slice('custom.'.length);

function setField(profile: TypedProfile, field: TypedField, text: string): void {
  if (field === 'referrerId') profile.referrerId = text === '' ? null : (text as CustomerId);
  else if (isOwn(field)) profile.custom[fieldIdOf(field)] = text;
  else profile[field] = text;
}

function fieldsOf(...profiles: readonly TypedProfile[]): TypedField[] {
  const own = new Set(profiles.flatMap(({ custom }) => Object.keys(custom)));
  return [...PROFILE_FIELDS, 'referrerId', ...[...own].map((fieldId): TypedField => `custom.${fieldId}`)];
}
