import type { ReorderReminder } from '../../core/reminders/reorder-reminder';
import type { ReminderDocument } from '../platform/collections';
import type { Draft } from '../platform/merchant-documents';

export function reminderDraft(reminder: ReorderReminder): Draft<ReminderDocument> {
  return { _id: reminder.reminderId, ...reminder, ...derived(reminder) };
}

/** The next state of a stored reminder, with what follows from it. */
export function changedReminder(stored: ReminderDocument, change: Partial<ReorderReminder>): ReminderDocument {
  const next = { ...stored, ...change };
  return { ...next, ...derived(next) };
}

/** The reminder without what the store adds. */
export function plainReminder({ reminderId, customerId, customerName, state, dueDay, productId, productName, reason }: ReminderDocument): ReorderReminder {
  return { reminderId, customerId, customerName, state, dueDay, productId, productName, reason };
}

function derived({ dueDay, reminderId }: ReorderReminder) {
  return { listKey: `${dueDay}.${reminderId}` };
}
