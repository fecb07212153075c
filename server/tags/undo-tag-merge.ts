import { afterUndoing } from '../../core/customers/own-tags';
import type { CustomerId } from '../../core/kernel/ids';
import { ok } from '../../core/kernel/result';
import { tagMergesOf } from '../../core/segments/merged-tags';
import { undoBegun, undoEnded } from '../../core/segments/tag-merge';
import { merchantOf } from '../merchants/merchant-settings';
import type { Command } from '../platform/context';
import { keepTags, someOf } from './keep-tags';
import { sweptIfRuled } from './leave-tag';

/**
 * It is over when nobody was found any more since the tag stands in the book again: from then on no phone's late word and no
 * customer who is parted from another brings somebody who was not looked at.
 */
export const undoTagMerge: Command<'tags.undoMerge', CustomerId[]> = {
  async before({ documents }, { tagId }) {
    return ok((await someOf(documents, 'marked', tagId)).map(({ customerId }) => customerId));
  },
  async run(context, { tagId }, customerIds) {
    const merchant = await merchantOf(context);
    const begun = undoBegun(merchant, tagId, context.now);
    if (!begun.ok) return begun;
    const { shelf, goesOn } = begun.value;
    for (const customerId of customerIds) {
      const customer = await context.documents.get('customers', customerId);
      if (customer !== null) await keepTags(context, customer, afterUndoing(customer, tagId));
    }
    const merge = tagMergesOf(shelf).find(({ tag }) => tag.tagId === tagId);
    const over = goesOn && customerIds.length === 0;
    if (over && merge) await context.documents.replace('merchants', sweptIfRuled(merchant, undoEnded(shelf, merge)));
    else if (!goesOn) await context.documents.replace('merchants', shelf);
    return ok({ changed: customerIds.length, over });
  },
};
