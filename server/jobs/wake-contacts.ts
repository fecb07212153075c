import type { CustomerId, MerchantId } from '../../core/kernel/ids';
import { readCustomer } from '../customers/customer-repository';
import type { JobContext, JobDoors } from '../platform/job-context';
import { refreshed } from '../reminders/contact-fields';
import { inLanes } from './one-by-one';
import type { Part } from './in-turns';

/** Brings 今天 up to the day for the customers of whom something begins or ends by itself, at most `limit`. */
export async function wakeContacts(job: JobContext, merchantId: MerchantId, limit: number): Promise<Part> {
  const due = await job.documentsOf(merchantId).find('customers', { index: 'byWake', equals: { removed: false }, after: '!', upTo: job.today, limit });
  const done = await inLanes(due, ({ customerId }) => job.inTransaction(merchantId, (doors) => wakeOne(job, doors, customerId)));
  return { done, more: done > 0 && due.length === limit };
}

async function wakeOne({ today }: JobContext, { documents }: JobDoors, customerId: CustomerId): Promise<void> {
  const customer = await readCustomer(documents, customerId);
  if (customer !== null) await documents.settle('customers', refreshed(customer, today));
}
