import type { CustomerId } from '../../core/kernel/ids';
import { listKey } from '../../core/kernel/list-key';
import type { UtcMs } from '../../core/kernel/time';
import type { Page } from '../../core/customers/customers.contract';
import type { TimelineEntry } from '../../core/customers/timeline-entry';
import { ok, refuse, type Result } from '../../core/kernel/result';
import type { TimelineContent, TimelineDocument } from '../platform/collections';
import type { Documents, Draft, TransactionDocuments } from '../platform/merchant-documents';
import { entryOf } from './customer-views';
import { entryNoteKey } from './note-key';
import { isListKey, pageOf } from './pages';

/** `occasion` makes the id: the same occasion is never told twice. */
export function timelineDraft(customerId: CustomerId, at: UtcMs, occasion: string, entry: TimelineContent): Draft<TimelineDocument> {
  const _id = `${customerId}.${occasion}`;
  return { _id, customerId, at, listKey: listKey(at, occasion), noteKey: entryNoteKey(customerId, entry), entry };
}

/** Adds what happened to the customer's timeline, all in one operation. */
export async function tell(documents: TransactionDocuments, customerId: CustomerId, at: UtcMs, entries: { occasion: string; entry: TimelineContent }[]): Promise<void> {
  await documents.create('timeline', ...entries.map(({ occasion, entry }) => timelineDraft(customerId, at, occasion, entry)));
}

export async function timelinePage(documents: Documents, customerId: CustomerId, after: string | null, limit: number): Promise<Result<Page<TimelineEntry>, 'CURSOR_INVALID'>> {
  if (after !== null && !isListKey(after)) return refuse('CURSOR_INVALID', 'after');
  const found = await documents.find('timeline', { index: 'byCustomer', equals: { customerId }, after, limit: limit + 1 });
  return ok(pageOf(found, limit, entryOf));
}
