import * as z from '../kernel/schema';
import { action, cursorInput, MEMBERS, output } from '../kernel/contract';
import type { CustomerId } from '../kernel/ids';
import type { IndexedPerson } from './indexed-person';

/** What was written of customers since a place in the order of changes. */
export interface PeopleChanges {
  people: IndexedPerson[];
  removed: CustomerId[];
  /** Pass as `since` the next time. */
  next: string;
  /** Whether more is known already: ask again at once. */
  more: boolean;
}

export const searchContract = {
  /** The customer index of a phone: everybody page by page at first (`since` null), then what has changed. */
  'people.changes': action({
    kind: 'query',
    callers: MEMBERS,
    input: z.strictObject({ since: cursorInput.nullable(), limit: z.number().int().min(1).max(500).otherwise(500) }),
    output: output<PeopleChanges>(),
    refusals: ['CURSOR_INVALID', 'CHANGES_TOO_OLD'],
    budget: { reads: 2, writes: 0 },
  }),
};
