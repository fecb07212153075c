import { tagsAfterLeaving, withNewTag, withoutTag, withTag, withTagLeaving } from '../../core/segments/tag-book';
import { changeTags } from '../../core/customers/tags';
import { rulesOf } from '../../core/segments/rule-tags';
import { segmentsAskingFor } from '../../core/segments/segment';
import { MOST_TAGGED } from '../../core/segments/tags.contract';
import type { CustomerId, TagId } from '../../core/kernel/ids';
import { ok } from '../../core/kernel/result';
import { changedCustomer, readCustomer } from '../customers/customer-repository';
import { merchantOf } from '../merchants/merchant-settings';
import type { Command, CommandContext } from '../platform/context';
import { sweptAnew } from '../rules/sweep-state';
import type { CustomerDocument, MerchantDocument } from '../platform/collections';

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

export const leaveTag: Command<'tags.leave', CustomerId[]> = {
  async before({ documents }, { tagId }) {
    const held = await documents.find('customers', { index: 'byTag', equals: { removed: false, tagIds: tagId }, limit: MOST_TAGGED });
    return ok(held.map((customer) => customer.customerId));
  },
  async run(context, { tagId, into }, customerIds) {
    const merchant = await merchantOf(context);
    const tags = withTagLeaving(merchant.tags, tagId, into);
    if (!tags.ok) return tags;
    for (const customerId of customerIds) {
      const customer = await readCustomer(context.documents, customerId);
      if (customer !== null) await keepTags(context, customer, tagsAfterLeaving(customer.tagIds, tagId, into));
    }
    const left = customerIds.length < MOST_TAGGED;
    await context.documents.replace('merchants', left ? withoutTagOf(merchant, tagId, into) : { ...merchant, tags: tags.value });
    return ok({ changed: customerIds.length, left });
  },
};

/**
 * Segments and rules that asked for it ask for the tag that took its place, and of it there are holders whom no rule has been
 * held against by that name; when none did, they find nobody by it.
 */
function withoutTagOf(merchant: MerchantDocument, tagId: TagId, into: TagId | null): MerchantDocument {
  const tags = withoutTag(merchant.tags, tagId, into);
  const segments = into !== null && merchant.segments ? { segments: segmentsAskingFor(into, tagId, merchant.segments) } : {};
  const sameRules = JSON.stringify(rulesOf(tags)) === JSON.stringify(rulesOf(merchant.tags));
  return { ...(sameRules ? merchant : sweptAnew(merchant)), tags, ...segments };
}

export const tagMany: Command<'tags.ofMany'> = {
  async run(context, { customerIds, tagId, name, held }) {
    const merchant = await merchantOf(context);
    const change = held ? { add: [{ tagId, name }], remove: [] } : { add: [], remove: [tagId] };
    const book = changeTags(merchant.tags, [], change);
    if (!book.ok) return book;
    const changed: CustomerId[] = [];
    let full = 0;
    for (const customerId of new Set(customerIds)) {
      const customer = await readCustomer(context.documents, customerId);
      if (customer === null) continue;
      const tags = changeTags(book.value.book, customer.tagIds, change);
      if (!tags.ok && tags.code !== 'TOO_MANY_TAGS') return tags;
      if (!tags.ok) {
        full += 1;
        continue;
      }
      if (tags.value.held.join() === customer.tagIds.join()) continue;
      await keepTags(context, customer, tags.value.held);
      changed.push(customerId);
    }
    if (book.value.book.length > merchant.tags.length) await context.documents.replace('merchants', { ...merchant, tags: book.value.book });
    return ok({ tagId: book.value.held[0] ?? tagId, changed, full });
  },
};

/** A tag that many get at once moves nobody to the top of the list. */
async function keepTags({ documents, now }: CommandContext, customer: CustomerDocument, tagIds: TagId[]): Promise<void> {
  const { listKey } = customer;
  await documents.replace('customers', { ...changedCustomer(customer, { tagIds }, now), listKey });
}
