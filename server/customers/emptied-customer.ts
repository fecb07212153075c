import type { UtcMs } from '../../core/kernel/time';
import { erasedPerson } from '../../core/privacy/erased';
import { EMPTY_BOOK } from '../../core/reminders/contact-facts';
import type { CustomerDocument } from '../platform/collections';
import { changedCustomer } from './customer-repository';

/** The record of a person who is gone for good: phones are still told that they are, and orders still have whom to name. */
export function emptiedCustomer(customer: CustomerDocument, now: UtcMs): CustomerDocument {
  const { mergedInto: _, ...rest } = customer;
  return { ...changedCustomer(rest, { ...erasedPerson(), contact: EMPTY_BOOK, beforeContact: null, traitsApart: null, removed: true }, now), erased: true };
}
