import type { CustomerId, MerchantId } from '../../core/kernel/ids';
import type { UtcMs } from '../../core/kernel/time';
import type { NoticeKind } from '../../core/notices/notice';

/**
 * pending → claimed → sent | refused | failed; claimed for too long → unknown, and never sent again;
 * withdrawn before it was claimed, since its reason had gone.
 */
export type OutboxState = 'pending' | 'claimed' | 'sent' | 'refused' | 'failed' | 'unknown' | 'withdrawn';

export interface OutboxDocument {
  _id: string;
  state: OutboxState;
  listKey: string;
  merchantId: MerchantId;
  customerId: CustomerId;
  kind: NoticeKind;
  /** The reminder, or the order, that it is about. */
  aboutId: string;
  templateId: string;
  page: string;
  data: Record<string, { value: string }>;
  productName: string;
  claimedAt: UtcMs | null;
  errCode: number | null;
}
