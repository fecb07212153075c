import type { Customer } from '../customers/customer';
import type { LifecycleStage, StageReason } from '../customers/lifecycle-stage';
import { daysBetween, type ShanghaiDay } from '../kernel/time';
import { recommends } from '../profile/relations';
import type { ProductCycle } from '../reorder/product-cycle';
import { lapseDayOf, type PurchaseRecord } from '../reorder/purchase-record';
import { DEFAULT_LIFECYCLE, lifecycleRulesOf, type LifecycleRules } from './lifecycle-rules';

export interface Stage {
  stage: LifecycleStage;
  reason: StageReason;
}

/** What a move starts from. */
export type StageHeld = Pick<Customer, 'stage' | 'stagePinned' | 'stageReason' | 'stageRules' | 'details'>;

export const RANK: Record<LifecycleStage, number> = { lapsed: 0, prospect: 1, new: 2, repeat: 3, loyal: 4, advocate: 5, reseller: 6 };

/** What the counting orders make of a customer, their own and those of whom they brought. */
export function earnedStage(record: PurchaseRecord, hasBroughtBuyer = false, rules: LifecycleRules = DEFAULT_LIFECYCLE): Stage {
  if (hasBroughtBuyer) return { stage: 'advocate', reason: { code: 'referral-bought' } };
  if (record.orderCount === 0) return { stage: 'prospect', reason: { code: 'created' } };
  if (record.orderCount >= rules.loyalOrders && record.cycles.some((cycle) => isSteady(cycle, rules))) {
    return { stage: 'loyal', reason: { code: 'steady-rhythm', orders: record.orderCount } };
  }
  if (record.orderDays >= rules.repeatDays) return { stage: 'repeat', reason: { code: 'second-order' } };
  return { stage: 'new', reason: { code: 'first-order' } };
}

function isSteady(cycle: ProductCycle, { steadyIntervals, steadyPercent }: LifecycleRules): boolean {
  const last = cycle.intervals.slice(-steadyIntervals);
  return last.length === steadyIntervals && last.every((interval) => Math.abs(interval.ratio - 1) <= steadyPercent / 100);
}

/** Where a counting order moves a customer: never down, and never a reseller or one pinned by hand. Null when they stay. */
export function stageAfterOrder(standing: StageHeld, record: PurchaseRecord): Stage | null {
  if (standing.stagePinned || standing.stage === 'reseller') return null;
  const earned = earnedStage(record, recommends(standing), lifecycleRulesOf(standing));
  if (RANK[earned.stage] <= RANK[standing.stage]) return null;
  return standing.stage === 'lapsed' ? { stage: earned.stage, reason: { code: 'came-back' } } : earned;
}

/**
 * Where taking an order back, whole or in part, leaves a customer whose stage orders had earned. Null when they stay. Who had
 * lapsed stays so as long as anything is left of what they bought.
 */
export function stageAfterCancel(standing: StageHeld, record: PurchaseRecord): Stage | null {
  if (standing.stagePinned || standing.stage === 'reseller' || standing.stageReason.code === 'by-hand') return null;
  const earned = earnedStage(record, recommends(standing), lifecycleRulesOf(standing));
  if (standing.stage === 'lapsed' && earned.stage !== 'prospect') return null;
  return earned.stage === standing.stage ? null : { stage: earned.stage, reason: { code: 'order-cancelled' } };
}

/** Whether a customer has lapsed on `today`: every product is past its share of the expected interval. */
export function stageAfterLapse(standing: StageHeld, record: PurchaseRecord, today: ShanghaiDay): Stage | null {
  const day = lapseDayOf(record, lifecycleRulesOf(standing).lapseShare);
  if (day === null || today < day) return null;
  if (standing.stagePinned || standing.stage === 'reseller' || standing.stage === 'lapsed') return null;
  const slowest = record.cycles.reduce((best, cycle) => (cycle.lastDay > best.lastDay ? cycle : best));
  return {
    stage: 'lapsed',
    reason: { code: 'no-order-for', days: daysBetween(slowest.lastDay, today), expectedDays: slowest.expectedDays },
  };
}

/**
 * Where new thresholds move a customer. Only the change of the thresholds does: whoever stands where the old ones would not
 * put them either (loyal of an earlier rhythm, an advocate, one moved by hand) stays. Null when they stay.
 */
export function stageUnder(standing: StageHeld, record: PurchaseRecord, rules: LifecycleRules, today: ShanghaiDay): Stage | null {
  const lapsed = stageAfterLapse({ ...standing, stageRules: rules }, record, today);
  if (lapsed !== null) return lapsed;
  if (standing.stagePinned || standing.stage === 'reseller' || standing.stage === 'advocate' || standing.stageReason.code === 'by-hand') return null;
  const [before, earned] = [lifecycleRulesOf(standing), earnedStage(record, recommends(standing), rules)];
  if (standing.stage === 'lapsed') {
    const [was, is] = [lapseDayOf(record, before.lapseShare), lapseDayOf(record, rules.lapseShare)];
    return was === null || is === null || was > today || is <= today ? null : { stage: earned.stage, reason: { code: 'rules-changed' } };
  }
  if (earned.stage === standing.stage || earned.stage === earnedStage(record, recommends(standing), before).stage) return null;
  return { stage: earned.stage, reason: { code: 'rules-changed' } };
}
