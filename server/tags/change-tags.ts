import type { TagsHeld } from '../../core/customers/own-tags';
import { changeTagsOf } from '../../core/customers/tags';
import { withNewTag, withTag } from '../../core/segments/tag-book';
import type { CustomerId } from '../../core/kernel/ids';
import { ok } from '../../core/kernel/result';
import { readCustomer } from '../customers/customer-repository';
import { merchantOf, mergesOf } from '../merchants/merchant-settings';
import type { Command } from '../platform/context';
import { sweptAnew } from '../rules/sweep-state';
import { keepTags } from './keep-tags';

export const addTag: Command<'tags.add'> = {
  async run(context, input) {
    const merchant = await merchantOf(context);
    const tags = withNewTag(merchant.tags, input);
    if (!tags.ok) return tags;
    await context.documents.replace('merchants', { ...(input.rule ? sweptAnew(merchant) : merchant), tags: tags.value });
    return ok({});
  },
};

export const saveTag: Command<'tags.save'> = {
  async run(context, input) {
    const merchant = await merchantOf(context);
    const tags = withTag(merchant.tags, input);
    if (!tags.ok) return tags;
    const before = merchant.tags.find((tag) => tag.tagId === input.tagId);
    const sameRule = JSON.stringify(before?.rule ?? null) === JSON.stringify(input.rule);
    await context.documents.replace('merchants', { ...(sameRule ? merchant : sweptAnew(merchant)), tags: tags.value });
    return ok({});
  },
};

export const tagMany: Command<'tags.ofMany'> = {
  async run(context, { customerIds, tagId, name, held }) {
    const merchant = await merchantOf(context);
    const change = held ? { add: [{ tagId, name }], remove: [] } : { add: [], remove: [tagId] };
    const merges = mergesOf(merchant, context.now);
    const book = changeTagsOf(merchant.tags, merges, { tagIds: [] }, change);
    if (!book.ok) return book;
    const changed: CustomerId[] = [];
    let full = 0;
    for (const customerId of new Set(customerIds)) {
      const customer = await readCustomer(context.documents, customerId);
      if (customer === null) continue;
      const tags = changeTagsOf(book.value.book, merges, customer, change);
      if (!tags.ok && tags.code !== 'TOO_MANY_TAGS') return tags;
      if (!tags.ok) {
        full += 1;
        continue;
      }
      if (isSame(tags.value.held, customer)) continue;
      await keepTags(context, customer, tags.value.held);
      changed.push(customerId);
    }
    if (book.value.book.length > merchant.tags.length) await context.documents.replace('merchants', { ...merchant, tags: book.value.book });
    return ok({ tagId: book.value.held.tagIds[0] ?? tagId, changed, full });
  },
};

/** What a person holds is the same, and what they would get back. */
function isSame(held: TagsHeld, before: TagsHeld): boolean {
  return held.tagIds.join() === before.tagIds.join() && JSON.stringify(held.ownTags) === JSON.stringify(before.ownTags);
}
