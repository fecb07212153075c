import type { Stage } from '../../core/lifecycle/stage-moves';
import { shanghaiDayOf } from '../../core/kernel/time';
import type { PurchaseRecord } from '../../core/reorder/purchase-record';
import { changedCustomer } from '../customers/customer-repository';
import { tell } from '../customers/timeline';
import type { CommandContext } from '../platform/context';
import type { CustomerDocument, TimelineContent } from '../platform/collections';
import { remindOf } from '../reminders/schedule-reminder';

export interface Told {
  occasion: string;
  entry: TimelineContent;
}

/** Writes what an order changed of a customer: the record, the stage, the reminder and the timeline. */
export async function settleCustomer(
  { documents, now }: CommandContext,
  before: CustomerDocument,
  change: { record: PurchaseRecord; move: Stage | null; told: Told[] },
): Promise<CustomerDocument> {
  const { record, move, told } = change;
  const next = changedCustomer(before, { record, ...(move && { stage: move.stage, stageReason: move.reason }) }, now);
  const stageTold: Told[] = move
    ? [{ occasion: `${told[0]?.occasion ?? 'settle'}.stage`, entry: { kind: 'stage', from: before.stage, to: move.stage, reason: move.reason } }]
    : [];
  await tell(documents, before.customerId, now, [...told, ...stageTold]);
  await documents.replace('customers', next);
  await remindOf(documents, next, shanghaiDayOf(now));
  return next;
}
