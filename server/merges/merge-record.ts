import type { MergedPerson } from '../../core/customers/merge';
import type { CustomerId, OrderId } from '../../core/kernel/ids';
import type { UtcMs } from '../../core/kernel/time';
import type { CustomerDocument, ReminderDocument } from '../platform/collections';

/** What a merge did, so that it can be taken back: both people and their reminders as they were, and what moved. */
export interface MergeRecord {
  keepId: CustomerId;
  goneId: CustomerId;
  before: { keep: CustomerDocument; gone: CustomerDocument; keepReminder: ReminderDocument | null; goneReminder: ReminderDocument | null };
  /** The kept person as the merge left them. */
  after: MergedPerson & Pick<CustomerDocument, 'stage' | 'version'>;
  orderIds: OrderId[];
  timelineIds: string[];
  /** What the merge itself told. */
  toldIds: string[];
  undoUntil: UtcMs;
}
