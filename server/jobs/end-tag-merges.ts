import { afterForgetting } from '../../core/customers/own-tags';
import type { MerchantId, TagId } from '../../core/kernel/ids';
import { tagMergesOf } from '../../core/segments/merged-tags';
import { MOST_TAGGED } from '../../core/segments/tags.contract';
import { withTags } from '../customers/customer-repository';
import type { JobContext } from '../platform/job-context';
import { someOf } from '../tags/keep-tags';

/**
 * Lets go of what people would get back of tags whose merge can be undone no more: nothing of what is seen of them changes. At most
 * about `limit`; answers how many there were.
 */
export async function endTagMerges(job: JobContext, merchantId: MerchantId, limit: number): Promise<number> {
  if (limit <= 0) return 0;
  const merchant = await job.documentsOf(merchantId).get('merchants', merchantId);
  const over = tagMergesOf(merchant ?? {}).filter(({ undoUntil }) => undoUntil !== null && undoUntil < job.now);
  let ended = 0;
  for (const { tag } of over) {
    for (let more = true; more && ended < limit; ) {
      const count = await endSome(job, merchantId, tag.tagId);
      ended += Math.max(1, count);
      more = count === MOST_TAGGED;
    }
  }
  return ended;
}

/** A merge that nobody is left of is known no more. Answers how many let go. */
async function endSome(job: JobContext, merchantId: MerchantId, tagId: TagId): Promise<number> {
  const found = await someOf(job.documentsOf(merchantId), 'marked', tagId);
  await job.inTransaction(merchantId, async ({ documents }) => {
    for (const { customerId } of found) {
      const customer = await documents.get('customers', customerId);
      if (customer !== null) await documents.settle('customers', withTags(customer, afterForgetting(customer, tagId)));
    }
    const merchant = await documents.get('merchants', merchantId);
    if (merchant === null || found.length === MOST_TAGGED) return;
    await documents.settle('merchants', { ...merchant, tagMerges: tagMergesOf(merchant).filter(({ tag, undoUntil }) => tag.tagId !== tagId || undoUntil === null || undoUntil >= job.now) });
  });
  return found.length;
}
