import type { CustomerId, MerchantId } from '../../core/kernel/ids';
import { stageAfterLapse } from '../../core/lifecycle/stage-moves';
import { changedCustomer, readCustomer } from '../customers/customer-repository';
import { tell } from '../customers/timeline';
import type { JobContext, JobDoors } from '../platform/job-context';
import { inLanes } from './one-by-one';
import type { Part } from './in-turns';

/** Moves the customers whose lapse day has come, at most `limit`. */
export async function lapseCustomers(job: JobContext, merchantId: MerchantId, limit: number): Promise<Part> {
  const due = await job.documentsOf(merchantId).find('customers', { index: 'byLapse', equals: { removed: false }, upTo: job.today, limit });
  const done = await inLanes(due, ({ customerId }) => job.inTransaction(merchantId, (doors) => lapseOne(job, doors, customerId)));
  return { done, more: done > 0 && due.length === limit };
}

async function lapseOne({ now, today }: JobContext, { documents }: JobDoors, customerId: CustomerId): Promise<void> {
  const customer = await readCustomer(documents, customerId);
  const move = customer === null ? null : stageAfterLapse(customer, customer.record, today);
  if (customer === null || move === null) return;
  await tell(documents, customerId, now, [{ occasion: `lapsed.${today}`, entry: { kind: 'stage', from: customer.stage, to: move.stage, reason: move.reason } }]);
  const { listKey } = customer;
  await documents.replace('customers', { ...changedCustomer(customer, { stage: move.stage, stageReason: move.reason }, now), listKey });
}
