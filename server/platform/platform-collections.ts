import type { WrittenFileDocument } from './cloud-files';
import type { AssistantRights } from '../../core/merchants/assistant';
import type { CallerId, CardId, CustomerId, MerchantId } from '../../core/kernel/ids';
import type { UtcMs } from '../../core/kernel/time';
import type { Quota } from '../../core/notices/grant-ledger';
import type { OutboxDocument } from './outbox-document';

export type CallerRecord = { callerId: CallerId; merchantId: MerchantId; merchantName: string } & (
  | { kind: 'member'; role: 'owner' }
  | ({ kind: 'member'; role: 'assistant' } & Partial<AssistantRights>)
  | { kind: 'binding'; customerId: CustomerId }
);

/** One per OPENID: who they may act as, and what WeChat may still send them. */
export interface WechatUserDocument {
  _id: string;
  callers: CallerRecord[];
  quota: Quota;
}

/** One per bound customer; `_id` is the customer's. */
export interface BindingDocument {
  _id: CustomerId;
  merchantId: MerchantId;
  openid: string;
  boundAt: UtcMs;
}

export interface CardDocument {
  _id: CardId;
  merchantId: MerchantId;
  kind: 'customer' | 'assistant';
  customerId: CustomerId | null;
  expiresAt: UtcMs;
  usedBy: string | null;
}

export interface RequestDocument {
  _id: string;
  hash: string;
  result: unknown;
  at: UtcMs;
}

/** Where a timer's work stands between two runs. */
export interface JobDocument {
  _id: string;
  after: string;
  day: string;
}

export interface PlatformCollections {
  wechat_users: WechatUserDocument;
  bindings: BindingDocument;
  cards: CardDocument;
  requests: RequestDocument;
  outbox: OutboxDocument;
  jobs: JobDocument;
  written_files: WrittenFileDocument;
}
