import type { CustomerView } from '@core/customers/customers.contract';
import type { TimelineEntry } from '@core/customers/timeline-entry';
import { suggestTags } from '@core/customers/suggest-tags';
import type { TagView } from '@core/merchants/merchants.contract';
import { useMemo } from 'react';
import { useAction } from '../../shared/cloud/use-action';
import { usePeople } from '../../shared/people/use-people';
import { givableOf, recentTags } from '../tags/recent-tags';

/** Tags that this customer most likely wants, and those that were given last on this phone; each names a tag once. */
export function useTagHints(customer: CustomerView, book: readonly TagView[]): { likely: TagView[]; recent: TagView[] } {
  const people = usePeople();
  const timeline = useAction('customers.get', { customerId: customer.customerId }).value?.timeline.rows;
  // Only what arrives changes them, never a tap: chips that moved under the finger would be tapped by mistake.
  const hints = useMemo(() => {
    const { remark, address, source, cycles, tagIds } = customer;
    const texts = [remark, address, source, ...cycles.map(({ productName }) => productName), ...(timeline ?? []).flatMap(textOf)];
    const clues = { texts, bought: cycles.map(({ productId }) => productId), held: tagIds };
    const likely = suggestTags(book, clues, people?.rows.map(({ person }) => person) ?? []);
    return { likely, recent: recentTags().filter((tagId) => !likely.includes(tagId) && !tagIds.includes(tagId)) };
  }, [customer, book, people, timeline]);
  return { likely: givableOf(hints.likely, book), recent: givableOf(hints.recent, book) };
}

function textOf(entry: TimelineEntry): string[] {
  return entry.kind === 'note' || entry.kind === 'pasted' || entry.kind === 'enquiry' ? [entry.text] : [];
}
