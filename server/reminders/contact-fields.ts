import type { ShanghaiDay } from '../../core/kernel/time';
import { contactDays } from '../../core/reminders/contact';
import type { ContactFacts } from '../../core/reminders/contact-facts';
import { erasedFrom } from '../../core/reminders/own-asks';
import { isForSeller, type ReorderReminder } from '../../core/reminders/reorder-reminder';
import type { CustomerDocument } from '../platform/collections';

type Facts = ContactFacts & Pick<CustomerDocument, 'customerId'> & Partial<Pick<CustomerDocument, 'removed' | 'mergedInto'>>;

const NEVER = { todayKey: null, contactDay: null, wakeDay: null, inToday: false };

/**
 * What a customer's document keeps of whom to contact when: derived on each write, and by the timer on the days it changes by
 * itself. Of a removed one only that the timer has to delete them.
 */
export function contactFields(customer: Facts, today: ShanghaiDay) {
  if (customer.removed) return { ...NEVER, wakeDay: customer.mergedInto ? null : erasedFrom(customer.contact) };
  const days = contactDays(customer, customer.customerId, today);
  return { ...days, inToday: days.todayKey !== null };
}

/** The customer as of `today`, when nothing was done but the day has changed. */
export function refreshed(customer: CustomerDocument, today: ShanghaiDay): CustomerDocument {
  return { ...customer, ...contactFields(customer, today) };
}

/** The customer with their reorder reminder as it now stands: the seller's to act on, or not. */
export function withReminder<C extends Facts>(customer: C, reminder: ReorderReminder | null, today: ShanghaiDay): C {
  const contact = { ...customer.contact, runOut: runOutOf(reminder) };
  return { ...customer, contact, ...contactFields({ ...customer, contact }, today) };
}

function runOutOf(reminder: ReorderReminder | null): CustomerDocument['contact']['runOut'] {
  if (reminder === null || !isForSeller(reminder.state)) return null;
  const { state, dueDay, productId, productName, reason } = reminder;
  return { kind: 'run-out', state, dueDay, productId, productName, cycle: reason };
}
