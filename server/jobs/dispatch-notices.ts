import { shanghaiHourOf, utcMs } from '../../core/kernel/time';
import { readCustomer } from '../customers/customer-repository';
import { tell } from '../customers/timeline';
import type { TimelineContent } from '../platform/collections';
import type { OutboxDocument } from '../platform/outbox-document';
import type { JobContext, JobDoors } from '../platform/job-context';
import { NOTICE_PURPOSES, type NoticeOutcome } from './notice-purposes';
import { inLanes, oneByOne } from './one-by-one';
import type { Part } from './in-turns';

/** Customers are told by day only, Shanghai hours. */
const FIRST_HOUR = 9;
const LAST_HOUR = 21;
/** A claim older than this was never recorded: the function that made it is long over (60 s at most). */
const CLAIM_LOST_MS = 5 * 60_000;

/** Sends what is queued, each once: claim, send, record. */
export async function dispatchNotices(job: JobContext, limit: number): Promise<Part> {
  const hour = shanghaiHourOf(job.now);
  if (hour < FIRST_HOUR || hour >= LAST_HOUR) return { done: 0, more: false };
  const pending = await job.queue('pending', limit);
  const done = await inLanes(pending, async ({ _id, merchantId }) => {
    const claimed = await job.inTransaction(merchantId, (doors) => claim(job, doors, _id));
    if (claimed !== null) await sendClaimed(job, claimed);
  });
  return { done, more: done > 0 && pending.length === limit };
}

/** Claims that were never recorded: nobody can say whether WeChat sent them, so they are shown and never sent again. */
export async function giveUpLostClaims(job: JobContext, limit: number): Promise<number> {
  const claimed = await job.queue('claimed', limit);
  const lost = claimed.filter((entry) => entry.claimedAt !== null && entry.claimedAt < job.now - CLAIM_LOST_MS);
  return oneByOne(lost, (entry) => job.inTransaction(entry.merchantId, (doors) => record(job, doors, entry, 'unknown', null)));
}

interface Claimed {
  entry: OutboxDocument;
  openid: string | null;
}

async function claim(job: JobContext, doors: JobDoors, id: string): Promise<Claimed | null> {
  const entry = await doors.entry(id);
  if (entry === null || entry.state !== 'pending') return null;
  if (!(await NOTICE_PURPOSES[entry.kind].isWanted(doors, entry))) {
    await doors.saveEntry({ ...entry, state: 'withdrawn' });
    return null;
  }
  const person = await doors.recipient(entry.customerId);
  const claimed: OutboxDocument = { ...entry, state: 'claimed', claimedAt: utcMs(job.now) };
  await doors.saveEntry(claimed);
  return { entry: claimed, openid: person?.openid ?? null };
}

async function sendClaimed(job: JobContext, { entry, openid }: Claimed): Promise<void> {
  const sent = openid === null ? ({ kind: 'failed', errCode: 0 } as const) : await job.send(openid, entry);
  const outcome: NoticeOutcome = sent.kind === 'lost' ? 'unknown' : sent.kind;
  await job.inTransaction(entry.merchantId, (doors) => record(job, doors, entry, outcome, 'errCode' in sent ? sent.errCode : null));
}

const TOLD: Record<NoticeOutcome, Extract<TimelineContent, { kind: 'notice' }>['outcome']> = { sent: 'sent', refused: 'no-quota', failed: 'failed', unknown: 'unknown' };
async function record(job: JobContext, doors: JobDoors, { _id }: OutboxDocument, outcome: NoticeOutcome, errCode: number | null): Promise<void> {
  const entry = await doors.entry(_id);
  if (entry === null || entry.state !== 'claimed') return;
  await doors.saveEntry({ ...entry, state: outcome, errCode });
  if (outcome === 'sent' || outcome === 'refused') await doors.spend(entry.customerId, entry.kind, outcome);
  await settleNotice(job, doors, entry, outcome);
}

async function settleNotice(job: JobContext, doors: JobDoors, entry: OutboxDocument, outcome: NoticeOutcome): Promise<void> {
  const customer = await readCustomer(doors.documents, entry.customerId);
  if (customer === null) return;
  const { kind, productName } = entry;
  await tell(doors.documents, customer.customerId, job.now, [
    { occasion: `notice.${entry._id}`, entry: { kind: 'notice', about: kind, outcome: TOLD[outcome], productName } },
  ]);
  await NOTICE_PURPOSES[kind].settle(job, doors, entry, customer, outcome);
}
