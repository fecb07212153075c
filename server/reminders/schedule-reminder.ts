import { reminderIdOf, scheduleReminder, type ReminderState, type ReorderReminder } from '../../core/reminders/reorder-reminder';
import type { ShanghaiDay } from '../../core/kernel/time';
import { nextToRemind } from '../../core/reorder/purchase-record';
import { nameOf } from '../customers/customer-repository';
import type { CustomerDocument } from '../platform/collections';
import type { Draft, TransactionDocuments } from '../platform/merchant-documents';
import { withReminder } from './contact-fields';
import { changedReminder, reminderDraft } from './reminder-repository';

/**
 * The customer's reminder of what runs out next, or null. One whose day has come and who cannot be sent a notice goes to
 * the seller at once; the others wait for the timer.
 */
export function nextReminder(customer: Draft<CustomerDocument>, today: ShanghaiDay): ReorderReminder | null {
  const cycle = customer.silenced || customer.levelId !== null ? null : nextToRemind(customer.record, today);
  if (cycle === null) return null;
  const reminder = scheduleReminder({ customerId: customer.customerId, name: nameOf(customer) }, cycle);
  return reminder.dueDay <= today && !customer.bound ? { ...reminder, state: 'open' } : reminder;
}

/** Sets the customer's one reminder after their orders changed. Answers the customer to be written, with it in their contact book. */
export async function remindOf(documents: TransactionDocuments, customer: CustomerDocument, today: ShanghaiDay): Promise<CustomerDocument> {
  const reminder = nextReminder(customer, today);
  if (reminder !== null) await documents.putDerived('reminders', reminderDraft(reminder));
  else {
    const stored = await documents.get('reminders', reminderIdOf(customer.customerId));
    if (stored) await documents.replace('reminders', changedReminder(stored, { state: 'idle' }));
  }
  return withReminder(customer, reminder, today);
}

/** The reminder after this one was acted on: about the next product, or closed with `closed`. */
export function reminderAfter(customer: CustomerDocument, reminder: ReorderReminder, today: ShanghaiDay, closed: ReminderState): ReorderReminder {
  return nextReminder(customer, today) ?? { ...reminder, state: closed };
}
