import { newId, type ReminderId } from '../../core/kernel/ids';
import { ok, refuse, type Result } from '../../core/kernel/result';
import { shanghaiDayOf } from '../../core/kernel/time';
import { dueProducts, markHandled } from '../../core/reorder/purchase-record';
import { changedCustomer, readCustomer } from '../customers/customer-repository';
import { tell } from '../customers/timeline';
import type { Command, CommandContext } from '../platform/context';
import type { CustomerDocument, ReminderDocument } from '../platform/collections';
import { changedReminder, plainReminder } from './reminder-repository';
import { reminderAfter } from './schedule-reminder';

/** A reminder of a customer who is still there. */
async function readBoth({ documents }: CommandContext, reminderId: ReminderId): Promise<Result<{ reminder: ReminderDocument; customer: CustomerDocument }, 'REMINDER_NOT_FOUND'>> {
  const reminder = await documents.get('reminders', reminderId);
  const customer = reminder === null ? null : await readCustomer(documents, reminder.customerId);
  return reminder === null || customer === null ? refuse('REMINDER_NOT_FOUND', 'reminderId') : ok({ reminder, customer });
}

async function countDone({ documents, caller, now }: CommandContext, by: 1 | -1): Promise<void> {
  const merchant = await documents.get('merchants', caller.merchantId);
  if (merchant === null) return;
  const day = shanghaiDayOf(now);
  const count = merchant.doneToday.day === day ? merchant.doneToday.count : 0;
  await documents.replace('merchants', { ...merchant, doneToday: { day, count: Math.max(0, count + by) } });
}

const undoOf = (reminder: ReminderDocument, handled: ReminderDocument['productId'][] = []): ReminderDocument['before'] => ({ reminder: plainReminder(reminder), handled });

/** 完成: this contact covers every product that has run out by today; the next one is scheduled. */
export const completeReminder: Command<'reminders.complete'> = {
  async run(context, { reminderId }) {
    const both = await readBoth(context, reminderId);
    if (!both.ok) return both;
    const { reminder, customer } = both.value;
    if (!reminder.forSeller) return ok({});
    const { documents, now, random } = context;
    const today = shanghaiDayOf(now);
    const handled = [...new Set([reminder.productId, ...dueProducts(customer.record, today)])];
    const next = changedCustomer(customer, { record: markHandled(customer.record, handled, true) }, now);
    await documents.replace('reminders', changedReminder(reminder, reminderAfter(next, today, 'done'), undoOf(reminder, handled)));
    await documents.replace('customers', next);
    await tell(documents, customer.customerId, now, [{ occasion: newId('request', random), entry: { kind: 'reminder-done', productName: reminder.productName } }]);
    await countDone(context, 1);
    return ok({});
  },
};

export const reopenReminder: Command<'reminders.reopen'> = {
  async run(context, { reminderId }) {
    const both = await readBoth(context, reminderId);
    if (!both.ok) return both;
    const { reminder, customer } = both.value;
    if (reminder.before === null) return ok({});
    const { handled } = reminder.before;
    const { documents, now } = context;
    await documents.replace('reminders', changedReminder(reminder, reminder.before.reminder, null));
    await documents.replace('customers', changedCustomer(customer, { silenced: false, record: markHandled(customer.record, handled, false) }, now));
    if (handled.length > 0) await countDone(context, -1);
    return ok({});
  },
};

export const postponeReminder: Command<'reminders.postpone'> = {
  async run(context, { reminderId, toDay }) {
    if (toDay <= shanghaiDayOf(context.now)) return refuse('DAY_IN_PAST', 'toDay');
    const both = await readBoth(context, reminderId);
    if (!both.ok) return both;
    const { reminder } = both.value;
    await context.documents.replace('reminders', changedReminder(reminder, { state: 'scheduled', dueDay: toDay }, undoOf(reminder)));
    return ok({});
  },
};

export const silenceReminder: Command<'reminders.silence'> = {
  async run(context, { reminderId }) {
    const both = await readBoth(context, reminderId);
    if (!both.ok) return both;
    const { reminder, customer } = both.value;
    await context.documents.replace('reminders', changedReminder(reminder, { state: 'idle' }, undoOf(reminder)));
    await context.documents.replace('customers', changedCustomer(customer, { silenced: true }, context.now));
    return ok({});
  },
};
