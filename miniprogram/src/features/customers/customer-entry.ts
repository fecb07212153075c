import type { CustomerProfile } from '@core/customers/customer';
import type { CustomerView } from '@core/customers/customers.contract';
import type { CustomerId } from '@core/kernel/ids';

/** The fields of a customer that are typed. */
export interface CustomerEntry extends CustomerProfile {
  /** Values of the shop's own fields. */
  custom: Record<string, string>;
  referrerId: CustomerId | null;
}
/** A field that is a text; the own ones are named "custom.<fieldId>". */
export type CustomerField = keyof CustomerProfile;

export const EMPTY_CUSTOMER: CustomerEntry = { name: '', phone: '', wechatName: '', remark: '', address: '', source: '', birthday: '', custom: {}, referrerId: null };
export const CUSTOMER_FIELDS: readonly CustomerField[] = ['name', 'phone', 'wechatName', 'remark', 'address', 'source', 'birthday'];

/** What the form begins with: the name as it was typed, not the one that stands in for a missing one ("尾号5678"). */
export function entryOfCustomer({ givenName, phone, wechatName, remark, address, source, birthday, custom, referrerId }: CustomerView): CustomerEntry {
  return { name: givenName, phone, wechatName, remark, address, source, birthday, custom, referrerId };
}

/** What was typed over what was read, put over what somebody else has saved since: only the fields that were touched. */
export function mergeTyped(typed: CustomerEntry, read: CustomerEntry, newer: CustomerEntry): CustomerEntry {
  const merged = { ...newer, custom: { ...newer.custom, ...touchedValues(typed, read) } };
  for (const field of CUSTOMER_FIELDS) if (typed[field] !== read[field]) merged[field] = typed[field];
  if (typed.referrerId !== read.referrerId) merged.referrerId = typed.referrerId;
  return merged;
}

/** Values of own fields that were typed over. */
export function touchedValues(typed: CustomerEntry, read: CustomerEntry): Record<string, string> {
  return Object.fromEntries(Object.entries(typed.custom).filter(([fieldId, text]) => text !== (read.custom[fieldId] ?? '')));
}

/** What is sent besides the fields of quick capture: what was touched, and nothing else. */
export function touchedDetails(typed: CustomerEntry, read: CustomerEntry): { birthday?: string; custom?: Record<string, string>; referrerId?: CustomerId | null } {
  const custom = touchedValues(typed, read);
  return {
    ...(typed.birthday !== read.birthday && { birthday: typed.birthday.trim() }),
    ...(Object.keys(custom).length > 0 && { custom }),
    ...(typed.referrerId !== read.referrerId && { referrerId: typed.referrerId }),
  };
}
