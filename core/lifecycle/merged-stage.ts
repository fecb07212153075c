import type { Customer } from '../customers/customer';
import type { ShanghaiDay } from '../kernel/time';
import type { PurchaseRecord } from '../reorder/purchase-record';
import { lifecycleRulesOf } from './lifecycle-rules';
import { earnedStage, stageAfterCancel, stageAfterLapse, stageAfterOrder, type StageHeld } from './stage-moves';

export type StageKept = Pick<Customer, 'stage' | 'stageReason' | 'stagePinned'>;

/** What two people who turn out to be one have between them. */
export interface Joined {
  record: PurchaseRecord;
  levelId: string | null;
  hasBroughtBuyer: boolean;
}

/**
 * The stage of one person made of two: what the orders of both have earned. A stage given by hand stays, one pinned on either
 * side stays pinned, and a level makes a reseller. Null when `keep` stays where they are.
 */
export function mergedStage(keep: StageHeld & Pick<Customer, 'levelId'>, gone: StageKept, { record, levelId, hasBroughtBuyer }: Joined, today: ShanghaiDay): StageKept | null {
  const { stagePinned, stageRules } = keep;
  if (levelId !== null) return keep.levelId === null ? { stage: 'reseller', stageReason: { code: 'promoted', levelId }, stagePinned } : null;
  if (stagePinned) return null;
  if (gone.stagePinned) return { stage: gone.stage, stageReason: gone.stageReason, stagePinned: true };
  if (keep.stageReason.code === 'by-hand') return null;
  const earned = earnedStage(record, hasBroughtBuyer, lifecycleRulesOf(keep));
  const stage = stageAfterLapse({ stage: earned.stage, stagePinned, stageReason: earned.reason, stageRules }, record, today) ?? earned;
  return stage.stage === keep.stage ? null : { stage: stage.stage, stageReason: stage.reason, stagePinned };
}

/** The stage of one of two who are parted again: that of before the merge, and from there where the orders lead that came or went since. */
export function partedStage(before: StageHeld & { record: PurchaseRecord }, record: PurchaseRecord): StageKept {
  const { stage, stageReason, stagePinned, record: was } = before;
  const isSame = was.orderCount === record.orderCount && was.spendFen === record.spendFen;
  const move = isSame ? null : record.orderCount > was.orderCount ? stageAfterOrder(before, record) : stageAfterCancel(before, record);
  return move === null ? { stage, stageReason, stagePinned } : { stage: move.stage, stageReason: move.reason, stagePinned };
}

/** Whether somebody has moved the one who was kept by hand since the merge: that stands, whatever they were before. */
export function isMovedSince(now: StageKept, after: Pick<StageKept, 'stage' | 'stagePinned'>): boolean {
  return now.stagePinned !== after.stagePinned || (now.stage !== after.stage && now.stageReason.code === 'by-hand');
}
