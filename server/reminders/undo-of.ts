import { NOTHING_TOLD } from '../../core/words/told';
import type { CustomerDocument } from '../platform/collections';

type Before = NonNullable<CustomerDocument['beforeContact']>;

/** What brings the customer back to before the seller acts now. What was said stays said, so it is not kept a second time. */
export function undoOf({ contact, silenced }: CustomerDocument, given: Partial<Before> = {}): Before {
  return { contact: { ...contact, told: NOTHING_TOLD }, silenced, handled: [], reminder: null, counted: false, ...given };
}
