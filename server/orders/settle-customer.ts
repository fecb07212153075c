import type { Fen } from '../../core/kernel/money';
import type { Stage } from '../../core/lifecycle/stage-moves';
import { shanghaiDayOf, type ShanghaiDay } from '../../core/kernel/time';
import type { LifecycleStage } from '../../core/customers/lifecycle-stage';
import type { Order } from '../../core/orders/order';
import { changeOpenOrders } from '../../core/standing/open-orders';
import { standingAfter, type OrderChange } from '../../core/standing/customer-standing';
import { detailsOf } from '../../core/profile/details';
import type { PurchaseRecord } from '../../core/reorder/purchase-record';
import { orderChange } from '../../core/totals/day-totals';
import { settleReferrer } from '../profile/referrals';
import { changedCustomer } from '../customers/customer-repository';
import { tell } from '../customers/timeline';
import type { CommandContext } from '../platform/context';
import type { CustomerDocument, TimelineContent } from '../platform/collections';
import { countDays } from '../totals/count-totals';
import { remindOf } from '../reminders/schedule-reminder';

export interface Told {
  occasion: string;
  entry: TimelineContent;
}

/** What the timeline says; `occasion` names what happened to the order, and nothing else. */
export interface Telling {
  occasion: string;
  told: readonly Told[];
}

export interface Settled {
  stage: LifecycleStage;
  stageMoved: boolean;
  owedFen: Fen;
  nextRunOutDay: ShanghaiDay | null;
}

/** Writes what happened to an order into its customer and its day: record, totals, stage, reminder and timeline. */
export async function settleCustomer(context: CommandContext, before: CustomerDocument, change: OrderChange, history: readonly Order[] | null, { occasion, told }: Telling): Promise<Settled> {
  const { documents, now, givenAt } = context;
  const { record, totals, move } = standingAfter(before, change, history);
  const today = shanghaiDayOf(now);
  const contact = { ...before.contact, openOrders: changeOpenOrders(before.contact.openOrders, change.before, change.after, today) };
  const changed = changedCustomer(before, { record, totals, contact, ...(move && { stage: move.stage, stageReason: move.reason }) }, now);
  await tell(documents, before.customerId, givenAt, [...told, ...stageTold(before, move, occasion)]);
  const next = record === before.record ? changed : await remindOf(documents, changed, today);
  await documents.replace('customers', next);
  await settleReferral(context, before, record);
  await countDays(documents, before.merchantId, orderChange(change.before, change.after));
  return { stage: next.stage, stageMoved: move !== null, owedFen: totals.owedFen, nextRunOutDay: next.nextRunOutDay };
}

/** Who brought the customer hears of the first order that counts, and of the last that is taken back. */
async function settleReferral(context: CommandContext, before: CustomerDocument, record: PurchaseRecord): Promise<void> {
  const { referrerId } = detailsOf(before);
  const bought = record.orderCount > 0;
  if (referrerId !== null && bought !== before.record.orderCount > 0) await settleReferrer(context, referrerId, before.customerId, bought);
}

function stageTold(before: CustomerDocument, move: Stage | null, occasion: string): Told[] {
  if (move === null) return [];
  return [{ occasion: `${occasion}.stage`, entry: { kind: 'stage', from: before.stage, to: move.stage, reason: move.reason } }];
}
