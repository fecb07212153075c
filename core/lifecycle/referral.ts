import type { CustomerId } from '../kernel/ids';
import { withBuyer } from '../profile/relations';
import type { CustomerDetails } from '../profile/details';
import type { PurchaseRecord } from '../reorder/purchase-record';
import { lifecycleRulesOf } from './lifecycle-rules';
import { earnedStage, RANK, type Stage, type StageHeld } from './stage-moves';

/**
 * What it makes of a referrer that somebody whom they brought has first bought, or has nothing left that was bought. An order of
 * a friend moves nobody who has lapsed: they are `advocate` once they buy again. One moved by hand or pinned stays.
 */
export function afterReferral(
  referrer: StageHeld & { details: CustomerDetails; record: PurchaseRecord },
  referralId: CustomerId,
  bought: boolean,
): { buyers: CustomerId[]; move: Stage | null } {
  const buyers = withBuyer(referrer.details.buyers, referralId, bought);
  const { stage, stagePinned, stageReason } = referrer;
  if (stagePinned || stage === 'reseller' || stage === 'lapsed') return { buyers, move: null };
  const earned = earnedStage(referrer.record, buyers.length > 0, lifecycleRulesOf(referrer));
  if (bought) return { buyers, move: RANK[earned.stage] > RANK[stage] ? earned : null };
  const isOver = buyers.length === 0 && stage === 'advocate' && stageReason.code !== 'by-hand';
  return { buyers, move: isOver ? { stage: earned.stage, reason: { code: 'order-cancelled' } } : null };
}
