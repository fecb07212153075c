import type { TagsHeld } from '../../core/customers/own-tags';
import type { TagId } from '../../core/kernel/ids';
import { MOST_TAGGED } from '../../core/segments/tags.contract';
import { changedCustomer } from '../customers/customer-repository';
import type { CustomerDocument } from '../platform/collections';
import type { CommandContext } from '../platform/context';
import type { Documents } from '../platform/merchant-documents';

/** A tag that many get at once moves nobody to the top of the list. */
export async function keepTags({ documents, now }: Pick<CommandContext, 'documents' | 'now'>, customer: CustomerDocument, tags: TagsHeld): Promise<void> {
  const { listKey } = customer;
  await documents.replace('customers', { ...changedCustomer(customer, tags, now), listKey });
}

/** Of a tag: who holds it, or who would get it back. */
const FOUND_BY = {
  held: (tagId: TagId) => ({ index: 'byTag', field: { tagIds: tagId } }),
  marked: (tagId: TagId) => ({ index: 'byRelated', field: { relatedIds: tagId } }),
};

/** As many as one transaction changes: those in the book first, then the removed ones, who may be brought back. */
export async function someOf(documents: Documents, by: keyof typeof FOUND_BY, tagId: TagId): Promise<CustomerDocument[]> {
  const { index, field } = FOUND_BY[by](tagId);
  const present = await documents.find('customers', { index, equals: { removed: false, ...field }, limit: MOST_TAGGED });
  if (present.length === MOST_TAGGED) return present;
  return [...present, ...(await documents.find('customers', { index, equals: { removed: true, ...field }, limit: MOST_TAGGED - present.length }))];
}
