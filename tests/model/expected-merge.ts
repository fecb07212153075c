import type { ShanghaiDay } from '../../core/kernel/time';
import { recordOf, lapseDayOf, type CountingOrder, type PurchaseRecord } from '../../core/reorder/purchase-record';

const LAPSE_SHARE = 3;
const RANK = ['lapsed', 'prospect', 'new', 'repeat', 'loyal', 'reseller'];

/** Where somebody stood, and by which purchases. */
export interface Stood {
  stage: string;
  pinned: boolean;
  purchases: CountingOrder[];
}

export function earnedBy({ orderCount, orderDays, cycles }: PurchaseRecord): string {
  const isSteady = cycles.some(({ intervals }) => intervals.length >= 3 && intervals.slice(-3).every(({ ratio }) => ratio >= 0.5 && ratio <= 1.5));
  if (orderCount === 0) return 'prospect';
  if (orderCount >= 4 && isSteady) return 'loyal';
  return orderDays >= 2 ? 'repeat' : 'new';
}

/** Orders move a stage up as they come; as they go, to what is left, except that who has lapsed stays so while anything is. */
export function movedBy(stage: string, before: CountingOrder[], after: CountingOrder[]): string {
  const earned = earnedBy(recordOf(after));
  if (after.length > before.length) return RANK.indexOf(earned) > RANK.indexOf(stage) ? earned : stage;
  return stage === 'lapsed' && earned !== 'prospect' ? stage : earned;
}

/** One of two: a pin of either stands, else what both bought says, and whether it is too long ago. */
export function joinedStage(keep: Stood, gone: Stood, purchases: CountingOrder[], today: ShanghaiDay): Omit<Stood, 'purchases'> {
  if (keep.pinned || gone.pinned) return { stage: keep.pinned ? keep.stage : gone.stage, pinned: true };
  const record = recordOf(purchases);
  const lost = lapseDayOf(record, LAPSE_SHARE);
  return { stage: lost !== null && lost <= today ? 'lapsed' : earnedBy(record), pinned: false };
}

/** Two again: as before, and from there as what they bought or gave back since says. */
export function partedStage({ stage, pinned, purchases }: Stood, now: CountingOrder[]): Omit<Stood, 'purchases'> {
  const spent = (some: CountingOrder[]) => some.reduce((sum, { totalFen }) => sum + totalFen, 0);
  const isSame = purchases.length === now.length && spent(purchases) === spent(now);
  return { stage: pinned || isSame ? stage : movedBy(stage, purchases, now), pinned };
}
