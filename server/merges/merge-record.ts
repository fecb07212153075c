import type { MergedPerson } from '../../core/customers/merge';
import type { CustomerId, OrderId } from '../../core/kernel/ids';
import type { CustomerDetails } from '../../core/profile/details';
import type { UtcMs } from '../../core/kernel/time';
import type { CustomerDocument, ReminderDocument } from '../platform/collections';

/** What a merge may change of somebody else. */
export type Known = Pick<CustomerDocument, 'stage' | 'stageReason'> & { details: CustomerDetails };

/**
 * What a merge did, so that it can be taken back: both people and their reminders as they were, and what moved. Of traits it
 * says nothing: see `core/profile/traits-apart.ts`. It goes when its day is over.
 */
export interface MergeRecord {
  keepId: CustomerId;
  goneId: CustomerId;
  before: { keep: CustomerDocument; gone: CustomerDocument; keepReminder: ReminderDocument | null; goneReminder: ReminderDocument | null };
  /** The kept person as the merge left them. */
  after: MergedPerson & Pick<CustomerDocument, 'stage' | 'stagePinned' | 'version' | 'contact'> & { details: CustomerDetails };
  /** Who knew the one who went, or brought the one who stays: as they were and as the merge left them. Missing before there were relations. */
  around?: { customerId: CustomerId; before: Known; after: Known }[];
  /** Both were bound to one person on WeChat: the binding of the one who went rests until the merge is undone or over. */
  sameOnWechat?: boolean;
  orderIds: OrderId[];
  timelineIds: string[];
  /** What the merge itself told, in whoever's timeline. */
  toldIds: string[];
  undoUntil: UtcMs;
}
