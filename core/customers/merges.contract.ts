import * as z from '../kernel/schema';
import { action, cursorInput, idOf, MEMBERS, output } from '../kernel/contract';
import type { CustomerId, RequestId } from '../kernel/ids';
import type { UtcMs } from '../kernel/time';
import type { CustomerRow } from './customers.contract';
import { DUPLICATE_SIGNS } from './duplicates';

/** A row to compare with: what tells two records of one person from two people. */
export interface DuplicateRow extends CustomerRow {
  address: string;
  wechatName: string;
  orderCount: number;
  createdAt: UtcMs;
}

export const mergesContract = {
  /** People who may be one, by one sign; call on with `next` until it is null, even where a page has no group. */
  'merges.find': action({
    kind: 'query',
    callers: MEMBERS,
    input: z.strictObject({ sign: z.enum(DUPLICATE_SIGNS), after: cursorInput.nullish() }),
    output: output<{ groups: DuplicateRow[][]; next: string | null }>(),
    refusals: [],
    budget: { reads: 2, writes: 0 },
  }),
  /** Makes one customer of two: orders, timeline, tags and WeChat binding go to the one that is kept. */
  'merges.run': action({
    kind: 'command',
    callers: MEMBERS,
    input: z.strictObject({ keepId: idOf<'customer'>(), goneId: idOf<'customer'>() }),
    output: output<{ mergeId: RequestId; undoUntil: UtcMs }>(),
    refusals: ['CUSTOMER_NOT_FOUND', 'SAME_CUSTOMER', 'BOTH_BOUND', 'TOO_MANY_TAGS', 'TOO_MANY_ADDRESSES', 'TOO_MANY_RELATIONS', 'TOO_MUCH_TO_MERGE'],
    /** Two reads and a write for each order that moves, at most 100; one of each for those who knew the one who goes, at most 40. */
    budget: { reads: 170, writes: 370 },
  }),
  /** Parts them again, within 24 hours; what was changed since stays with the one that was kept. */
  'merges.undo': action({
    kind: 'command',
    callers: MEMBERS,
    input: z.strictObject({ mergeId: idOf<'request'>() }),
    output: output<{ customerId: CustomerId }>(),
    refusals: ['MERGE_NOT_FOUND', 'MERGED_ON', 'UNDO_TOO_LATE'],
    budget: { reads: 170, writes: 370 },
  }),
};
