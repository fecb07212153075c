import type { MerchantId, ReminderId } from '../../core/kernel/ids';
import { NOTICE_PAGE } from '../../core/notices/notice';
import { noticeData } from '../../core/notices/notice-fields';
import { readCustomer } from '../customers/customer-repository';
import type { MerchantDocument, ReminderDocument } from '../platform/collections';
import type { JobContext, JobDoors } from '../platform/job-context';
import { inLanes } from './one-by-one';
import type { Part } from './in-turns';
import { withReminder } from '../reminders/contact-fields';
import { changedReminder } from '../reminders/reminder-repository';

/**
 * Takes the reminders whose day has come, at most `limit`: with a bound customer, a template and quota left a notice is
 * queued, otherwise the seller gets the row in 今天.
 */
export async function openDueReminders(job: JobContext, merchantId: MerchantId, limit: number): Promise<Part> {
  const due = await job.documentsOf(merchantId).find('reminders', { index: 'due', equals: { state: 'scheduled' }, upTo: `${job.today}.\uffff`, limit });
  const done = await inLanes(due, ({ reminderId }) => job.inTransaction(merchantId, (doors) => openOne(job, doors, merchantId, reminderId)));
  return { done, more: done > 0 && due.length === limit };
}

async function openOne(job: JobContext, doors: JobDoors, merchantId: MerchantId, reminderId: ReminderId): Promise<void> {
  const { documents } = doors;
  const reminder = await documents.get('reminders', reminderId);
  if (reminder === null || reminder.state !== 'scheduled' || reminder.dueDay > job.today) return;
  const customer = await readCustomer(documents, reminder.customerId);
  if (customer === null || customer.silenced) {
    await documents.replace('reminders', changedReminder(reminder, { state: 'idle' }));
    return;
  }
  const merchant = customer.bound ? await documents.get('merchants', merchantId) : null;
  const queued = merchant !== null && (await queueNotice(doors, merchant, reminder));
  const next = changedReminder(reminder, { state: queued ? 'queued' : 'open' });
  await documents.replace('reminders', next);
  await documents.settle('customers', withReminder(customer, next, job.today));
}

async function queueNotice({ outbox, recipient }: JobDoors, merchant: MerchantDocument, reminder: ReminderDocument): Promise<boolean> {
  const template = merchant.templates.reorder;
  const person = template ? await recipient(reminder.customerId) : null;
  if (!template || person === null || (person.quota.reorder ?? 0) === 0) return false;
  const { productName, dueDay } = reminder;
  return outbox.add({
    _id: noticeIdOf(reminder),
    merchantId: merchant.merchantId,
    customerId: reminder.customerId,
    kind: 'reorder',
    aboutId: reminder.reminderId,
    templateId: template.templateId,
    page: NOTICE_PAGE,
    data: noticeData(template, { product: productName, runOutDay: dueDay, merchant: merchant.name, hint: '按您的用量快用完了，需要就回复我' }),
    productName,
  });
}

/** One notice for one purchase of one product. */
export function noticeIdOf({ reminderId, productId, reason }: ReminderDocument): string {
  return `${reminderId}.${productId}.${reason.lastDay}`;
}
