import { shanghaiDayOf, type UtcMs } from '../../core/kernel/time';
import { reminderIdOf } from '../../core/reminders/reorder-reminder';
import { changedCustomer } from '../customers/customer-repository';
import type { CustomerDocument } from '../platform/collections';
import type { TransactionDocuments } from '../platform/merchant-documents';
import { withReminder } from './contact-fields';
import { changedReminder, plainReminder } from './reminder-repository';
import { remindOf } from './schedule-reminder';
import { undoOf } from './undo-of';

/** 不再提醒: the customer to be written; their reorder reminder rests. */
export async function leftAlone(documents: TransactionDocuments, customer: CustomerDocument, now: UtcMs): Promise<CustomerDocument> {
  const stored = await documents.get('reminders', reminderIdOf(customer.customerId));
  if (stored) await documents.replace('reminders', changedReminder(stored, { state: 'idle' }));
  const beforeContact = undoOf(customer, { reminder: stored ? plainReminder(stored) : null });
  return withReminder(changedCustomer(customer, { silenced: true, beforeContact }, now), null, shanghaiDayOf(now));
}

/** The customer to be written when they may be reminded of again, with the reminder of what runs out next. */
export function remindedAgain(documents: TransactionDocuments, customer: CustomerDocument, now: UtcMs): Promise<CustomerDocument> {
  return remindOf(documents, changedCustomer(customer, { silenced: false, beforeContact: null }, now), shanghaiDayOf(now));
}
