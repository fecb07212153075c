import { shanghaiHourOf, utcMs } from '../../core/kernel/time';
import type { CustomerId } from '../../core/kernel/ids';
import { dueProducts, markHandled } from '../../core/reorder/purchase-record';
import type { ReminderState } from '../../core/reminders/reorder-reminder';
import { changedCustomer, readCustomer } from '../customers/customer-repository';
import { tell } from '../customers/timeline';
import type { OutboxDocument, OutboxState, TimelineContent } from '../platform/collections';
import type { JobContext, JobDoors } from '../platform/job-context';
import { oneByOne } from './one-by-one';
import { noticeIdOf } from './open-due-reminders';
import { changedReminder } from '../reminders/reminder-repository';
import { reminderAfter } from '../reminders/schedule-reminder';

/** Customers are told by day only, Shanghai hours. */
const FIRST_HOUR = 9;
const LAST_HOUR = 21;
/** A claim older than this was never recorded: the function that made it is long over (60 s at most). */
const CLAIM_LOST_MS = 5 * 60_000;

type Outcome = Extract<OutboxState, 'sent' | 'refused' | 'failed' | 'unknown'>;

/** Sends what is queued, each once: claim, send, record. Answers how many were handed to WeChat. */
export async function dispatchNotices(job: JobContext, limit: number): Promise<number> {
  const hour = shanghaiHourOf(job.now);
  if (hour < FIRST_HOUR || hour >= LAST_HOUR) return 0;
  const pending = await job.queue('pending', limit);
  await oneByOne(pending, async ({ _id, merchantId }) => {
    const claimed = await job.inTransaction(merchantId, (doors) => claim(job, doors, _id));
    if (claimed !== null) await sendClaimed(job, claimed);
  });
  return pending.length;
}

/** Claims that were never recorded: nobody can say whether WeChat sent them, so they are shown and never sent again. */
export async function giveUpLostClaims(job: JobContext, limit: number): Promise<number> {
  const claimed = await job.queue('claimed', limit);
  const lost = claimed.filter((entry) => entry.claimedAt !== null && entry.claimedAt < job.now - CLAIM_LOST_MS);
  await oneByOne(lost, (entry) => job.inTransaction(entry.merchantId, (doors) => record(job, doors, entry, 'unknown', null)));
  return lost.length;
}

interface Claimed {
  entry: OutboxDocument;
  openid: string | null;
}

async function claim(job: JobContext, doors: JobDoors, id: string): Promise<Claimed | null> {
  const entry = await doors.entry(id);
  if (entry === null || entry.state !== 'pending') return null;
  if (!(await isStillWanted(doors, entry))) {
    await doors.saveEntry({ ...entry, state: 'withdrawn' });
    return null;
  }
  const person = await doors.recipient(entry.customerId);
  const claimed: OutboxDocument = { ...entry, state: 'claimed', claimedAt: utcMs(job.now) };
  await doors.saveEntry(claimed);
  return { entry: claimed, openid: person?.openid ?? null };
}

/** Between queueing and sending a night may pass, in which the customer bought again, was silenced or was removed. */
async function isStillWanted({ documents }: JobDoors, entry: OutboxDocument): Promise<boolean> {
  const reminder = await documents.get('reminders', entry.reminderId);
  if (reminder === null || reminder.state !== 'queued' || noticeIdOf(reminder) !== entry._id) return false;
  if ((await readCustomer(documents, entry.customerId)) !== null) return true;
  await documents.replace('reminders', changedReminder(reminder, { state: 'idle' }));
  return false;
}

async function sendClaimed(job: JobContext, { entry, openid }: Claimed): Promise<void> {
  const sent = openid === null ? ({ kind: 'failed', errCode: 0 } as const) : await job.send(openid, entry);
  const outcome: Outcome = sent.kind === 'lost' ? 'unknown' : sent.kind;
  await job.inTransaction(entry.merchantId, (doors) => record(job, doors, entry, outcome, 'errCode' in sent ? sent.errCode : null));
}

const TOLD: Record<Outcome, Extract<TimelineContent, { kind: 'notice' }>['outcome']> = { sent: 'sent', refused: 'no-quota', failed: 'failed', unknown: 'unknown' };
const SHOWN: Record<Exclude<Outcome, 'sent'>, ReminderState> = { refused: 'open', failed: 'open', unknown: 'unknown' };

async function record(job: JobContext, doors: JobDoors, { _id }: OutboxDocument, outcome: Outcome, errCode: number | null): Promise<void> {
  const entry = await doors.entry(_id);
  if (entry === null || entry.state !== 'claimed') return;
  await doors.saveEntry({ ...entry, state: outcome, errCode });
  if (outcome === 'sent' || outcome === 'refused') await doors.spend(entry.customerId, entry.kind, outcome);
  await settleReminder(job, doors, entry, outcome);
}

async function settleReminder(job: JobContext, { documents }: JobDoors, entry: OutboxDocument, outcome: Outcome): Promise<void> {
  const customer = await readCustomer(documents, entry.customerId as CustomerId);
  const reminder = await documents.get('reminders', entry.reminderId);
  if (customer === null || reminder === null) return;
  await tell(documents, customer.customerId, job.now, [
    { occasion: `notice.${entry._id.split('.').slice(1).join('.')}`, entry: { kind: 'notice', outcome: TOLD[outcome], productName: entry.productName } },
  ]);
  if (reminder.state !== 'queued') return;
  if (outcome !== 'sent') {
    await documents.replace('reminders', changedReminder(reminder, { state: SHOWN[outcome] }));
    return;
  }
  const handled = [reminder.productId, ...dueProducts(customer.record, job.today)];
  const next = changedCustomer(customer, { record: markHandled(customer.record, handled, true) }, job.now);
  await documents.replace('customers', next);
  await documents.replace('reminders', changedReminder(reminder, reminderAfter(next, job.today, 'noticed'), null));
}
