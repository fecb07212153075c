import type { CustomerProfile } from '@core/customers/customer';
import type { CustomerView } from '@core/customers/customers.contract';

/** The fields of a customer that are typed. */
export type CustomerEntry = Omit<CustomerProfile, 'birthday'>;
export type CustomerField = keyof CustomerEntry;

export const EMPTY_CUSTOMER: CustomerEntry = { name: '', phone: '', wechatName: '', remark: '', address: '', source: '' };
export const CUSTOMER_FIELDS = Object.keys(EMPTY_CUSTOMER) as CustomerField[];

/** What the form begins with: the name as it was typed, not the one that stands in for a missing one ("尾号5678"). */
export function entryOfCustomer({ givenName, phone, wechatName, remark, address, source }: CustomerView): CustomerEntry {
  return { name: givenName, phone, wechatName, remark, address, source };
}

/** What was typed over what was read, put over what somebody else has saved since: only the fields that were touched. */
export function mergeTyped(typed: CustomerEntry, read: CustomerEntry, newer: CustomerEntry): CustomerEntry {
  const merged = { ...newer };
  for (const field of CUSTOMER_FIELDS) if (typed[field] !== read[field]) merged[field] = typed[field];
  return merged;
}
