import { dueProducts, markHandled } from '../../core/reorder/purchase-record';
import type { NoticeKind } from '../../core/notices/notice';
import type { ReminderState } from '../../core/reminders/reorder-reminder';
import { changedCustomer, readCustomer } from '../customers/customer-repository';
import type { CustomerDocument } from '../platform/collections';
import type { OutboxDocument, OutboxState } from '../platform/outbox-document';
import type { JobContext, JobDoors } from '../platform/job-context';
import { withReminder } from '../reminders/contact-fields';
import { changedReminder, plainReminder } from '../reminders/reminder-repository';
import { reminderAfter } from '../reminders/schedule-reminder';
import { answerNoticeId } from '../orders/answer-notice';
import { isNoticeOf } from '../shipping/shipping-notice';
import { noticeIdOf } from './open-due-reminders';

export type NoticeOutcome = Extract<OutboxState, 'sent' | 'refused' | 'failed' | 'unknown'>;

/** What a notice of one kind is about: whether it is still wanted when its turn comes, and what its outcome changes. */
interface NoticePurpose {
  isWanted(doors: JobDoors, entry: OutboxDocument): Promise<boolean>;
  settle(job: JobContext, doors: JobDoors, entry: OutboxDocument, customer: CustomerDocument, outcome: NoticeOutcome): Promise<void>;
}

const SHOWN: Record<Exclude<NoticeOutcome, 'sent'>, ReminderState> = { refused: 'open', failed: 'open', unknown: 'unknown' };

const reorder: NoticePurpose = {
  /** Between queueing and sending a night may pass, in which the customer bought again, was silenced or was removed. */
  async isWanted({ documents }, entry) {
    const reminder = await documents.get('reminders', entry.aboutId);
    if (reminder === null || reminder.state !== 'queued' || noticeIdOf(reminder) !== entry._id) return false;
    if ((await readCustomer(documents, entry.customerId)) !== null) return true;
    await documents.replace('reminders', changedReminder(reminder, { state: 'idle' }));
    return false;
  },
  async settle(job, { documents }, entry, customer, outcome) {
    const reminder = await documents.get('reminders', entry.aboutId);
    if (reminder?.state !== 'queued') return;
    if (outcome !== 'sent') {
      const shown = changedReminder(reminder, { state: SHOWN[outcome] });
      await documents.replace('reminders', shown);
      await documents.settle('customers', withReminder(customer, shown, job.today));
      return;
    }
    const handled = [reminder.productId, ...dueProducts(customer.record, job.today)];
    const next = changedCustomer(customer, { record: markHandled(customer.record, handled, true) }, job.now);
    const after = reminderAfter(next, plainReminder(reminder), job.today, 'noticed');
    await documents.replace('customers', withReminder(next, after, job.today));
    await documents.replace('reminders', changedReminder(reminder, after));
  },
};

const shipping: NoticePurpose = {
  /** The parcel may have been a mistake, or have got another number, or have arrived before its notice. */
  async isWanted({ documents }, entry) {
    const order = await documents.get('orders', entry.aboutId);
    return order?.state === 'shipped' && isNoticeOf(entry._id, order) && (await readCustomer(documents, entry.customerId)) !== null;
  },
  async settle() {
    // The timeline tells the outcome; the seller has had the words for the chat since the order was shipped.
  },
};

const orderStatus: NoticePurpose = {
  /** The no may have been taken back, or the order called off, before its turn. */
  async isWanted({ documents }, entry) {
    const order = await documents.get('orders', entry.aboutId);
    const stands = order !== null && order.state !== 'cancelled' && answerNoticeId(order) === entry._id;
    return stands && (await readCustomer(documents, entry.customerId)) !== null;
  },
  async settle() {
    // The reseller's own page tells the answer; the seller has had the words for the chat since it was given.
  },
};

export const NOTICE_PURPOSES: Record<NoticeKind, NoticePurpose> = { reorder, shipping, 'order-status': orderStatus };
