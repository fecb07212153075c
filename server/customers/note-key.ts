import { createHash } from 'node:crypto';
import { followUpOf } from '../../core/customers/follow-up';
import { plainNote } from '../../core/imports/note';
import type { CustomerId } from '../../core/kernel/ids';
import type { TimelineContent, TimelineDocument } from '../platform/collections';

/** Finds what a customer's timeline tells in these words. */
export function noteKeyOf(customerId: CustomerId, text: string): string {
  return `${customerId}.${createHash('sha256').update(plainNote(text)).digest('base64url').slice(0, 16)}`;
}

/** Of an entry; null for one without words of its own. */
export function entryNoteKey(customerId: CustomerId, entry: TimelineContent): string | null {
  const text = followUpOf(entry)?.text ?? ('text' in entry ? entry.text : '');
  return text === '' ? null : noteKeyOf(customerId, text);
}

/** The entry as that of another record of the same person. */
export function movedEntry(told: TimelineDocument, customerId: CustomerId): TimelineDocument {
  return { ...told, customerId, noteKey: entryNoteKey(customerId, told.entry) };
}
