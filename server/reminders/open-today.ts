import { formOfAddress } from '../../core/customers/customer';
import { ok } from '../../core/kernel/result';
import { shanghaiDayOf } from '../../core/kernel/time';
import { isForSeller } from '../../core/reminders/reorder-reminder';
import type { TodayRow } from '../../core/reminders/reminders.contract';
import { reorderWords } from '../../core/reminders/reorder-words';
import type { Query } from '../platform/context';
import type { ReminderDocument } from '../platform/collections';
import type { ShanghaiDay } from '../../core/kernel/time';

const ROWS = 50;

export const openToday: Query<'today.open'> = async ({ documents, caller, now }) => {
  const day = shanghaiDayOf(now);
  const merchant = await documents.get('merchants', caller.merchantId);
  const found = await documents.find('reminders', { index: 'today', equals: { forSeller: true }, upTo: `${day}.\uffff`, limit: ROWS + 1 });
  const done = merchant?.doneToday;
  return ok({
    day,
    rows: found.slice(0, ROWS).map((reminder) => todayRow(reminder, day)),
    more: found.length > ROWS,
    doneToday: done?.day === day ? done.count : 0,
  });
};

function todayRow(reminder: ReminderDocument, today: ShanghaiDay): TodayRow {
  const { reminderId, customerId, customerName, state, dueDay, productName, reason, version } = reminder;
  if (!isForSeller(state)) throw new Error('a row of 今天 is for the seller');
  return { reminderId, customerId, customerName, state, dueDay, productName, reason, text: reorderWords({ ...reminder, customerName: formOfAddress(customerName) }, today), version };
}
