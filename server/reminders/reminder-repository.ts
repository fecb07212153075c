import { isForSeller, type ReorderReminder } from '../../core/reminders/reorder-reminder';
import type { ReminderDocument } from '../platform/collections';
import type { Draft } from '../platform/merchant-documents';

type Before = ReminderDocument['before'];

export function reminderDraft(reminder: ReorderReminder, before: Before = null): Draft<ReminderDocument> {
  return { _id: reminder.reminderId, ...reminder, before, ...derived(reminder) };
}

/** The next state of a stored reminder, with what follows from it. */
export function changedReminder(stored: ReminderDocument, change: Partial<ReorderReminder>, before: Before = stored.before): ReminderDocument {
  const next = { ...stored, ...change, before };
  return { ...next, ...derived(next) };
}

/** The reminder without what the store adds. */
export function plainReminder({ reminderId, customerId, customerName, state, dueDay, productId, productName, reason }: ReminderDocument): ReorderReminder {
  return { reminderId, customerId, customerName, state, dueDay, productId, productName, reason };
}

function derived({ state, dueDay, reminderId }: ReorderReminder) {
  return { forSeller: isForSeller(state), listKey: `${dueDay}.${reminderId}` };
}
