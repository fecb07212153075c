import type { Customer } from '../customers/customer';
import type { LifecycleStage, StageReason } from '../customers/lifecycle-stage';
import { daysBetween, type ShanghaiDay } from '../kernel/time';
import { recommends } from '../profile/relations';
import type { ProductCycle } from '../reorder/product-cycle';
import { lapseDayOf, type PurchaseRecord } from '../reorder/purchase-record';

/** Counting orders, steady intervals and their tolerance that make a customer loyal. */
const LOYAL_ORDERS = 4;
const STEADY_INTERVALS = 3;
const STEADY_TOLERANCE = 0.5;

export interface Stage {
  stage: LifecycleStage;
  reason: StageReason;
}

/** What a move starts from. */
export type StageHeld = Pick<Customer, 'stage' | 'stagePinned' | 'stageReason' | 'details'>;

export const RANK: Record<LifecycleStage, number> = { lapsed: 0, prospect: 1, new: 2, repeat: 3, loyal: 4, advocate: 5, reseller: 6 };

/** What the counting orders make of a customer, their own and those of whom they brought. */
export function earnedStage(record: PurchaseRecord, hasBroughtBuyer = false): Stage {
  if (hasBroughtBuyer) return { stage: 'advocate', reason: { code: 'referral-bought' } };
  if (record.orderCount === 0) return { stage: 'prospect', reason: { code: 'created' } };
  if (record.orderCount >= LOYAL_ORDERS && record.cycles.some(isSteady)) {
    return { stage: 'loyal', reason: { code: 'steady-rhythm', orders: record.orderCount } };
  }
  if (record.orderDays >= 2) return { stage: 'repeat', reason: { code: 'second-order' } };
  return { stage: 'new', reason: { code: 'first-order' } };
}

function isSteady(cycle: ProductCycle): boolean {
  const last = cycle.intervals.slice(-STEADY_INTERVALS);
  return last.length === STEADY_INTERVALS && last.every((interval) => Math.abs(interval.ratio - 1) <= STEADY_TOLERANCE);
}

/** Where a counting order moves a customer: never down, and never a reseller or one pinned by hand. Null when they stay. */
export function stageAfterOrder(standing: StageHeld, record: PurchaseRecord): Stage | null {
  if (standing.stagePinned || standing.stage === 'reseller') return null;
  const earned = earnedStage(record, recommends(standing));
  if (RANK[earned.stage] <= RANK[standing.stage]) return null;
  return standing.stage === 'lapsed' ? { stage: earned.stage, reason: { code: 'came-back' } } : earned;
}

/**
 * Where taking an order back, whole or in part, leaves a customer whose stage orders had earned. Null when they stay. Who had
 * lapsed stays so as long as anything is left of what they bought.
 */
export function stageAfterCancel(standing: StageHeld, record: PurchaseRecord): Stage | null {
  if (standing.stagePinned || standing.stage === 'reseller' || standing.stageReason.code === 'by-hand') return null;
  const earned = earnedStage(record, recommends(standing));
  if (standing.stage === 'lapsed' && earned.stage !== 'prospect') return null;
  return earned.stage === standing.stage ? null : { stage: earned.stage, reason: { code: 'order-cancelled' } };
}

/** Whether a customer has lapsed on `today`: every product is past three times its expected interval. */
export function stageAfterLapse(standing: StageHeld, record: PurchaseRecord, today: ShanghaiDay): Stage | null {
  const day = lapseDayOf(record);
  if (day === null || today < day) return null;
  if (standing.stagePinned || standing.stage === 'reseller' || standing.stage === 'lapsed') return null;
  const slowest = record.cycles.reduce((best, cycle) => (cycle.lastDay > best.lastDay ? cycle : best));
  return {
    stage: 'lapsed',
    reason: { code: 'no-order-for', days: daysBetween(slowest.lastDay, today), expectedDays: slowest.expectedDays },
  };
}
