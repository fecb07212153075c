import type { CustomerId, MerchantId } from '../../core/kernel/ids';
import { listKey } from '../../core/kernel/list-key';
import type { UtcMs } from '../../core/kernel/time';
import type { NoticeKind } from '../../core/notices/notice';
import { noteIdOf, pathOf } from './cloud-files';
import type { Transaction } from './cloud-database';
import type { OutboxDocument } from './outbox-document';

export type OutboxEntry = Omit<OutboxDocument, 'state' | 'listKey' | 'claimedAt' | 'errCode'>;

/** Messages leave only through here: written with the change that causes them, sent later, once. */
export interface Outbox {
  /** `_id` names the occasion: the same occasion is never queued twice. Answers whether it is queued now. */
  add(entry: OutboxEntry): Promise<boolean>;
  /** Notes files of cloud storage that nobody needs any more: the timer removes them the day after. */
  removeFiles(fileIds: readonly string[]): Promise<void>;
  /** Files that a document names from now on stay: the notes by which they would have gone are taken off. */
  keepFiles(fileIds: readonly string[]): Promise<void>;
  /** Whether the merchant's own customer is on WeChat and has allowed a notice of the kind, as we count them. */
  mayTell(customerId: CustomerId, kind: NoticeKind): Promise<boolean>;
}

export function outboxOf(transaction: Transaction, merchantId: MerchantId, now: UtcMs): Outbox {
  return {
    async add(entry) {
      if ((await transaction.get('outbox', entry._id)) !== null) return false;
      await transaction.create('outbox', [{ ...entry, state: 'pending', listKey: listKey(now, entry._id), claimedAt: null, errCode: null }]);
      return true;
    },
    async removeFiles(fileIds) {
      for (const fileId of fileIds) await transaction.put('written_files', { _id: noteIdOf(pathOf(fileId)), fileId, path: pathOf(fileId), at: now });
    },
    async keepFiles(fileIds) {
      for (const noteId of fileIds.map((fileId) => noteIdOf(pathOf(fileId)))) {
        if ((await transaction.get('written_files', noteId)) !== null) await transaction.remove('written_files', noteId);
      }
    },
    async mayTell(customerId, kind) {
      const binding = await transaction.get('bindings', customerId);
      const user = binding?.merchantId === merchantId ? await transaction.get('wechat_users', binding.openid) : null;
      return (user?.quota[kind] ?? 0) > 0;
    },
  };
}
