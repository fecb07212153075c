import { listKey } from '../../core/kernel/list-key';
import type { UtcMs } from '../../core/kernel/time';
import type { Transaction } from './cloud-database';
import type { OutboxDocument } from './collections';

export type OutboxEntry = Omit<OutboxDocument, 'state' | 'listKey' | 'claimedAt' | 'errCode'>;

/** Messages leave only through here: written with the change that causes them, sent later, once. */
export interface Outbox {
  /** `_id` names the occasion: the same occasion is never queued twice. Answers whether it is queued now. */
  add(entry: OutboxEntry): Promise<boolean>;
}

export function outboxOf(transaction: Transaction, now: UtcMs): Outbox {
  return {
    async add(entry) {
      if ((await transaction.get('outbox', entry._id)) !== null) return false;
      await transaction.create('outbox', [{ ...entry, state: 'pending', listKey: listKey(now, entry._id), claimedAt: null, errCode: null }]);
      return true;
    },
  };
}
