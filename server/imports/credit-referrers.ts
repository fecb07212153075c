import { newId, type CustomerId } from '../../core/kernel/ids';
import { afterReferral } from '../../core/lifecycle/referral';
import { detailsOf } from '../../core/profile/details';
import { changedCustomer, readCustomer } from '../customers/customer-repository';
import { timelineDraft } from '../customers/timeline';
import type { CustomerDocument, TimelineDocument } from '../platform/collections';
import type { CommandContext } from '../platform/context';
import type { Draft } from '../platform/merchant-documents';

/** Whether somebody has bought whom a customer is said to have brought. */
export interface ReferralStanding {
  referrerId: CustomerId;
  referralId: CustomerId;
  bought: boolean;
}

type Referral = Pick<CustomerDocument, 'customerId' | 'details' | 'address' | 'record' | 'removed'>;

/** How a customer stands with those who brought them, now or before. */
export function standingsOf(referral: Referral, referrerIds: readonly (CustomerId | null)[]): ReferralStanding[] {
  const { referrerId: brought } = detailsOf(referral);
  const hasBought = !referral.removed && referral.record.orderCount > 0;
  return [...new Set(referrerIds)].flatMap((referrerId) => (referrerId === null ? [] : [{ referrerId, referralId: referral.customerId, bought: hasBought && referrerId === brought }]));
}

/**
 * Brings referrers up to what became of those whom they brought, each once; answers what their timelines are to tell of it. Their version
 * stays: it follows from others that they have changed, and an import that made them may still be taken back.
 */
export async function creditReferrers({ documents, now, random }: Pick<CommandContext, 'documents' | 'now' | 'random'>, standings: readonly ReferralStanding[]): Promise<Draft<TimelineDocument>[]> {
  const told: Draft<TimelineDocument>[] = [];
  for (const referrerId of new Set(standings.map((standing) => standing.referrerId))) {
    const referrer = await readCustomer(documents, referrerId);
    if (referrer === null) continue;
    let next = referrer;
    for (const { referralId, bought } of standings.filter((standing) => standing.referrerId === referrerId)) {
      const details = detailsOf(next);
      if (details.buyers.includes(referralId) === bought) continue;
      const { buyers, move } = afterReferral({ ...next, details }, referralId, bought);
      next = changedCustomer(next, { details: { ...details, buyers }, ...(move && { stage: move.stage, stageReason: move.reason }) }, now);
    }
    if (next === referrer) continue;
    await documents.settle('customers', next);
    if (next.stage !== referrer.stage) told.push(timelineDraft(referrerId, now, newId('request', random), { kind: 'stage', from: referrer.stage, to: next.stage, reason: next.stageReason }));
  }
  return told;
}
