import { afterMerging } from '../../core/customers/own-tags';
import type { CustomerId, TagId } from '../../core/kernel/ids';
import { ok } from '../../core/kernel/result';
import { utcMs } from '../../core/kernel/time';
import { rulesOf } from '../../core/segments/rule-tags';
import { withoutTag, withTagLeaving } from '../../core/segments/tag-book';
import { mergeBegun, mergeEnded, TAG_MERGE_UNDO_MS } from '../../core/segments/tag-merge';
import { MOST_TAGGED } from '../../core/segments/tags.contract';
import { merchantOf } from '../merchants/merchant-settings';
import type { MerchantDocument } from '../platform/collections';
import type { Command } from '../platform/context';
import { sweptAnew } from '../rules/sweep-state';
import { keepTags, someOf } from './keep-tags';

export const leaveTag: Command<'tags.leave', CustomerId[]> = {
  async before({ documents }, { tagId }) {
    return ok((await someOf(documents, 'held', tagId)).map(({ customerId }) => customerId));
  },
  async run(context, { tagId, into }, customerIds) {
    const merchant = await merchantOf(context);
    const begun = into === null ? deletionBegun(merchant, tagId) : mergeBegun(merchant, tagId, into);
    if (!begun.ok) return begun;
    for (const customerId of customerIds) {
      const customer = await context.documents.get('customers', customerId);
      if (customer === null) continue;
      await keepTags(context, customer, into === null ? { tagIds: customer.tagIds.filter((id) => id !== tagId), ownTags: customer.ownTags } : afterMerging(customer, tagId, into));
    }
    const left = customerIds.length < MOST_TAGGED;
    const ended = () => (into === null ? { ...begun.value, tags: withoutTag(begun.value.tags, tagId, null) } : mergeEnded(begun.value, tagId, into, utcMs(context.now + TAG_MERGE_UNDO_MS)));
    await context.documents.replace('merchants', left ? sweptIfRuled(merchant, ended()) : begun.value);
    return ok({ changed: customerIds.length, left });
  },
};

function deletionBegun(merchant: MerchantDocument, tagId: TagId) {
  const tags = withTagLeaving(merchant.tags, tagId, null);
  return tags.ok ? ok({ ...merchant, tags: tags.value }) : tags;
}

/** Of a tag that rules ask for from now on there are holders whom no rule has been held against by that name. */
export function sweptIfRuled(before: MerchantDocument, after: MerchantDocument): MerchantDocument {
  const isSame = JSON.stringify(rulesOf(before.tags)) === JSON.stringify(rulesOf(after.tags));
  return isSame ? after : sweptAnew(after);
}
