import type { UtcMs } from '../../core/kernel/time';
import { erasedPerson } from '../../core/privacy/erased';
import { EMPTY_BOOK } from '../../core/reminders/contact-facts';
import { reminderIdOf } from '../../core/reminders/reorder-reminder';
import type { CustomerDocument } from '../platform/collections';
import type { TransactionDocuments } from '../platform/merchant-documents';
import { changedCustomer, unmerged } from './customer-repository';

/**
 * Nothing is left of a person but an empty record, by which phones are told that they are gone, orders have whom to name, and what
 * they owed stays on the books. Of one who was merged the other has the orders.
 */
export async function emptyCustomer(documents: TransactionDocuments, customer: CustomerDocument, now: UtcMs): Promise<void> {
  const change = { ...erasedPerson(), contact: { ...EMPTY_BOOK, openOrders: customer.mergedInto ? [] : customer.contact.openOrders }, beforeContact: null, traitsApart: null, removed: true };
  await documents.replace('customers', { ...changedCustomer(unmerged(customer), change, now), erased: true });
  const reminderId = reminderIdOf(customer.customerId);
  if (await documents.get('reminders', reminderId)) await documents.remove('reminders', reminderId);
}
