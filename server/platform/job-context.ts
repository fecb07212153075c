import type { CustomerId, MerchantId } from '../../core/kernel/ids';
import { afterRefused, afterSent, type Quota } from '../../core/notices/grant-ledger';
import type { NoticeKind } from '../../core/notices/notice';
import { shanghaiDayOf, utcMs, type ShanghaiDay, type UtcMs } from '../../core/kernel/time';
import { removeBinding } from './accounts';
import { reads, runTransaction, type Transaction } from './cloud-database';
import { idsOfPaths, removeFiles } from './cloud-files';
import { sendSubscribeMessage, type SendOutcome } from './cloud-messages';
import type { JobDocument, PlatformCollections } from './platform-collections';
import type { OutboxDocument, OutboxState } from './outbox-document';
import { documentsOf, transactionDocumentsOf, type Documents, type TransactionDocuments } from './merchant-documents';
import { outboxOf, type Outbox } from './outbox';

/** The platform's collections that do not keep everything. */
export type Purged = 'requests' | 'outbox' | 'cards' | 'written_files';
const REMOVED_AT_ONCE = 50;

/** What a timer's work may use: one merchant at a time, and the outbox. */
export interface JobContext {
  now: UtcMs;
  today: ShanghaiDay;
  random: () => number;
  merchants(after: string, limit: number): Promise<MerchantId[]>;
  documentsOf(merchantId: MerchantId): Documents;
  inTransaction<T>(merchantId: MerchantId, work: (doors: JobDoors) => Promise<T>): Promise<T>;
  queue(state: OutboxState, limit: number): Promise<OutboxDocument[]>;
  /** Rows of a platform's collection up to a value of the index's only field, the lowest first. */
  oldest<C extends Purged>(collection: C, index: string, upTo: string | number, limit: number): Promise<PlatformCollections[C][]>;
  removeAll(collection: Purged, documents: readonly { _id: string }[]): Promise<number>;
  /** Removes files of storage; answers which are gone now. */
  removeFiles(fileIds: readonly string[]): Promise<string[]>;
  /** The ids of what the client uploaded to these paths of storage. */
  idsOfPaths(paths: readonly string[]): Promise<string[]>;
  send(openid: string, entry: OutboxDocument): Promise<SendOutcome>;
  progress(job: string): Promise<JobDocument | null>;
  saveProgress(job: JobDocument): Promise<void>;
}

export interface JobDoors {
  documents: TransactionDocuments;
  outbox: Outbox;
  /** The queued notice as it stands now. */
  entry(id: string): Promise<OutboxDocument | null>;
  saveEntry(entry: OutboxDocument): Promise<void>;
  /** Who the customer is on WeChat and what may still be sent to them; null when nobody opened their card. */
  recipient(customerId: CustomerId): Promise<{ openid: string; quota: Quota } | null>;
  /** The person on WeChat is tied to this customer no longer. */
  unbind(customerId: CustomerId): Promise<void>;
  spend(customerId: CustomerId, kind: NoticeKind, outcome: 'sent' | 'refused'): Promise<void>;
}

export function jobContext(): JobContext {
  const now = utcMs(Date.now());
  return {
    now,
    today: shanghaiDayOf(now),
    random: Math.random,
    merchants: async (after, limit) => (await reads.find('merchants', { index: 'all', equals: {}, after, limit })).map((merchant) => merchant.merchantId),
    documentsOf: (merchantId) => documentsOf(reads, merchantId, null),
    inTransaction: (merchantId, work) => runTransaction((transaction) => work(doorsOf(transaction, merchantId, now))),
    queue: (state, limit) => reads.find('outbox', { index: 'byState', equals: { state }, limit }),
    oldest: (collection, index, upTo, limit) => reads.find(collection, { index, equals: {}, upTo, limit }),
    removeAll,
    removeFiles,
    idsOfPaths,
    send: (openid, { templateId, page, data }) => sendSubscribeMessage({ touser: openid, templateId, page, data }),
    progress: (job) => reads.get('jobs', job),
    saveProgress: (job) => runTransaction((transaction) => transaction.put('jobs', job)),
  };
}

async function removeAll(collection: Purged, documents: readonly { _id: string }[]): Promise<number> {
  for (let start = 0; start < documents.length; start += REMOVED_AT_ONCE) {
    const part = documents.slice(start, start + REMOVED_AT_ONCE);
    await runTransaction(async (transaction) => {
      for (const { _id } of part) await transaction.remove(collection, _id);
    });
  }
  return documents.length;
}

function doorsOf(transaction: Transaction, merchantId: MerchantId, now: UtcMs): JobDoors {
  const recipient = async (customerId: CustomerId) => {
    const binding = await transaction.get('bindings', customerId);
    if (binding === null || binding.merchantId !== merchantId) return null;
    const user = await transaction.get('wechat_users', binding.openid);
    return user === null ? null : { openid: binding.openid, quota: user.quota, user };
  };
  return {
    documents: transactionDocumentsOf(transaction, merchantId, null),
    outbox: outboxOf(transaction, merchantId, now),
    entry: (id) => transaction.get('outbox', id),
    saveEntry: (entry) => transaction.put('outbox', entry),
    recipient,
    unbind: (customerId) => removeBinding(transaction, merchantId, customerId),
    async spend(customerId, kind, outcome) {
      const known = await recipient(customerId);
      if (known === null) return;
      const quota = outcome === 'sent' ? afterSent(known.quota, kind) : afterRefused(known.quota, kind);
      await transaction.put('wechat_users', { ...known.user, quota });
    },
  };
}
