import type { MerchantId } from '../../core/kernel/ids';
import { rulesOf } from '../../core/segments/rule-tags';
import { beginGiving } from '../../core/segments/segment-plans';
import { segmentPlansOf } from '../merchants/merchant-settings';
import type { CustomerDocument, MerchantDocument } from '../platform/collections';
import type { JobContext } from '../platform/job-context';
import { holdAgainst } from '../rules/hold';
import { holdSlice, nextSlice, SLICE } from '../rules/sweep';
import { sweepOf, sweptAnew } from '../rules/sweep-state';
import type { Part } from './in-turns';

/** Customers held in one transaction. */
const BATCH = 20;

/**
 * Holds customers against what the merchant has set for all of them, at most `limit`: rules of tags, thresholds of stages, and
 * plans of segments that have come round. Looked at are, after a rule has changed or when a plan comes round, everybody in turn,
 * a slice each time; then those who were written, and those for whom a day has come.
 */
export async function holdRules(job: JobContext, merchantId: MerchantId, limit: number): Promise<Part> {
  const merchant = await job.documentsOf(merchantId).get('merchants', merchantId);
  if (merchant === null) return { done: 0, more: false };
  const begun = await beginPlans(job, merchant);
  const sweep = sweepOf(begun);
  if (sweep !== null) {
    const slice = await nextSlice(job.documentsOf(merchantId), begun, sweep, job.now, { ...SLICE, held: limit });
    const after = await job.inTransaction(merchantId, async ({ documents }) => {
      const now = await documents.get('merchants', merchantId);
      return now && holdSlice({ documents, now: job.now, random: job.random }, now, slice);
    });
    if (after && sweepOf(after) !== null) return { done: slice.customerIds.length, more: true };
  }
  if (rulesOf(merchant.tags).length === 0 && merchant.lifecycle === undefined) return { done: 0, more: false };
  const due = await job.documentsOf(merchantId).find('customers', { index: 'byRuleDay', after: '!', upTo: job.today, limit });
  await inBatches(job, merchantId, due);
  return { done: due.length, more: due.length === limit };
}

/** Writes down which day of each plan is being handed out, so that a run that breaks off is gone on with. */
async function beginPlans(job: JobContext, merchant: MerchantDocument): Promise<MerchantDocument> {
  if (beginGiving(segmentPlansOf(merchant), job.today) === null) return merchant;
  return job.inTransaction(merchant.merchantId, async ({ documents }) => {
    const now = await documents.get('merchants', merchant.merchantId);
    const segmentPlans = now && beginGiving(segmentPlansOf(now), job.today);
    if (!now || !segmentPlans) return now ?? merchant;
    const next = { ...sweptAnew(now), segmentPlans };
    return { ...next, version: await documents.replace('merchants', next) };
  });
}

async function inBatches(job: JobContext, merchantId: MerchantId, customers: readonly CustomerDocument[]): Promise<void> {
  for (let start = 0; start < customers.length; start += BATCH) {
    const ids = customers.slice(start, start + BATCH).map(({ customerId }) => customerId);
    await job.inTransaction(merchantId, async ({ documents }) => {
      const merchant = await documents.get('merchants', merchantId);
      for (const id of ids) {
        const customer = await documents.get('customers', id);
        if (merchant !== null && customer !== null && !customer.removed) await holdAgainst({ documents, now: job.now, random: job.random }, merchant, customer);
      }
    });
  }
}
