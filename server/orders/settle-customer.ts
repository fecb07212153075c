import type { Stage } from '../../core/lifecycle/stage-moves';
import { shanghaiDayOf } from '../../core/kernel/time';
import type { PurchaseRecord } from '../../core/reorder/purchase-record';
import { changedCustomer } from '../customers/customer-repository';
import { tell } from '../customers/timeline';
import { changeTotals } from '../../core/totals/customer-totals';
import { orderChange } from '../../core/totals/day-totals';
import type { Order } from '../../core/orders/order';
import { countDays } from '../totals/count-totals';
import type { CommandContext } from '../platform/context';
import type { CustomerDocument, TimelineContent } from '../platform/collections';
import { remindOf } from '../reminders/schedule-reminder';

export interface Told {
  occasion: string;
  entry: TimelineContent;
}

interface OrderEffect {
  /** The order as it was and as it is; null for one that was not there. */
  order: { before: Order | null; after: Order | null };
  record: PurchaseRecord;
  move: Stage | null;
  told: Told[];
}

/** Writes what an order changed: the customer's record, totals and stage, the day's totals, the reminder and the timeline. */
export async function settleCustomer(
  { documents, now }: CommandContext,
  before: CustomerDocument,
  { order, record, move, told }: OrderEffect,
): Promise<CustomerDocument> {
  const totals = changeTotals(before.totals, order.before, order.after);
  const next = changedCustomer(before, { record, totals, ...(move && { stage: move.stage, stageReason: move.reason }) }, now);
  const stageTold: Told[] = move
    ? [{ occasion: `${told[0]?.occasion ?? 'settle'}.stage`, entry: { kind: 'stage', from: before.stage, to: move.stage, reason: move.reason } }]
    : [];
  await tell(documents, before.customerId, now, [...told, ...stageTold]);
  await documents.replace('customers', next);
  await countDays(documents, before.merchantId, orderChange(order.before, order.after));
  await remindOf(documents, next, shanghaiDayOf(now));
  return next;
}
