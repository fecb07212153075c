import type { MerchantId } from '../../core/kernel/ids';
import { ruledTags, rulesOf } from '../../core/segments/rule-tags';
import { changedCustomer } from '../customers/customer-repository';
import type { CustomerDocument, MerchantDocument } from '../platform/collections';
import type { JobContext, JobDoors } from '../platform/job-context';
import { indexedPerson } from '../search/read-changes';

/** Customers held against the rules in one transaction. */
const BATCH = 20;

/**
 * Holds customers against the rules of the merchant's tags, at most `limit`: those who were written, those for whom a day
 * has come, and, after a rule has changed, everybody in turn. Answers how many were looked at.
 */
export async function applyRuleTags(job: JobContext, merchantId: MerchantId, limit: number): Promise<number> {
  if (limit <= 0) return 0;
  const documents = job.documentsOf(merchantId);
  const merchant = await documents.get('merchants', merchantId);
  if (merchant === null) return 0;
  const swept = typeof merchant.ruleSweep === 'string' ? await sweep(job, merchant, limit) : 0;
  if (rulesOf(merchant.tags).length === 0 || swept >= limit) return swept;
  const due = await documents.find('customers', { index: 'byRuleDay', after: '!', upTo: job.today, limit: limit - swept });
  await inBatches(job, merchantId, due);
  return swept + due.length;
}

async function sweep(job: JobContext, { merchantId, ruleSweep }: MerchantDocument, limit: number): Promise<number> {
  const found = await job.documentsOf(merchantId).find('customers', { index: 'changes', after: ruleSweep || null, limit });
  await inBatches(job, merchantId, found.filter((customer) => !customer.removed));
  await job.inTransaction(merchantId, async ({ documents }) => {
    const merchant = await documents.get('merchants', merchantId);
    // Another rule was changed meanwhile: everybody is to be looked at once more.
    if (merchant === null || merchant.ruleSweep !== ruleSweep) return;
    await documents.replace('merchants', { ...merchant, ruleSweep: found.length < limit ? null : (found[found.length - 1]?.changeKey ?? null) });
  });
  return found.length;
}

async function inBatches(job: JobContext, merchantId: MerchantId, customers: readonly CustomerDocument[]): Promise<void> {
  for (let start = 0; start < customers.length; start += BATCH) {
    const ids = customers.slice(start, start + BATCH).map(({ customerId }) => customerId);
    await job.inTransaction(merchantId, async (doors) => {
      const merchant = await doors.documents.get('merchants', merchantId);
      for (const id of ids) {
        const customer = await doors.documents.get('customers', id);
        if (merchant !== null && customer !== null && !customer.removed) await holdAgainst(job, doors, merchant, customer);
      }
    });
  }
}

async function holdAgainst({ now, today }: JobContext, { documents }: JobDoors, merchant: MerchantDocument, customer: CustomerDocument): Promise<void> {
  const { tagIds, nextDay } = ruledTags(indexedPerson(customer), merchant.tags, today);
  if (tagIds.join() === customer.tagIds.join()) return documents.settle('customers', { ...customer, ruleDay: nextDay });
  const { listKey } = customer;
  await documents.replace('customers', { ...changedCustomer(customer, { tagIds }, now), listKey, ruleDay: nextDay });
}
