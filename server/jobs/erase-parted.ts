import type { CustomerId, MerchantId } from '../../core/kernel/ids';
import { erasedFrom } from '../../core/reminders/own-asks';
import { Conflict } from '../platform/conflict';
import type { JobContext } from '../platform/job-context';
import { erasePart, partToErase } from '../privacy/erase-parts';
import { refreshed } from '../reminders/contact-fields';
import { oneByOne } from './one-by-one';

/** Parts that are erased of one person in a run; who has more goes on in the next. */
const PARTS_A_RUN = 5;

/**
 * Erases those whom the shop has removed and who asked to be deleted: the seller has parted with them, so nobody has to agree.
 * At most `limit`; answers how many there were.
 */
export async function eraseParted(job: JobContext, merchantId: MerchantId, limit: number): Promise<number> {
  if (limit <= 0) return 0;
  const due = await job.documentsOf(merchantId).find('customers', { index: 'byWake', equals: { removed: true }, after: '!', upTo: job.today, limit });
  return oneByOne(due, ({ customerId }) => eraseOne(job, merchantId, customerId));
}

async function eraseOne(job: JobContext, merchantId: MerchantId, customerId: CustomerId): Promise<void> {
  for (let parts = 0; parts < PARTS_A_RUN; parts += 1) if (!(await eraseNext(job, merchantId, customerId))) return;
}

/** Answers whether there is more of the person. One of whom the day says so without reason, as of before there were such days, rests again. */
async function eraseNext(job: JobContext, merchantId: MerchantId, customerId: CustomerId): Promise<boolean> {
  const found = await job.documentsOf(merchantId).get('customers', customerId);
  if (!found?.removed || found.erased) return false;
  const part = await partToErase(job.documentsOf(merchantId), found);
  return job.inTransaction(merchantId, async ({ documents, outbox, unbind }) => {
    const customer = await documents.get('customers', customerId);
    if (!customer?.removed) return false;
    const day = customer.mergedInto ? null : erasedFrom(customer.contact);
    if (day === null || day > job.today) {
      await documents.settle('customers', refreshed(customer, job.today));
      return false;
    }
    if (customer.version !== part.customerVersion) throw new Conflict('the customer changed meanwhile');
    await erasePart({ documents, outbox, now: job.now, unbind }, customer, part);
    return part.more;
  });
}
