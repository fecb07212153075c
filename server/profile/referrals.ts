import { newId, type CustomerId } from '../../core/kernel/ids';
import { ok, refuse, type Result } from '../../core/kernel/result';
import { afterReferral } from '../../core/lifecycle/referral';
import { detailsOf } from '../../core/profile/details';
import { mayRefer } from '../../core/profile/relations';
import { changedCustomer, readCustomer } from '../customers/customer-repository';
import { timelineDraft } from '../customers/timeline';
import type { CustomerDocument, TimelineContent, TimelineDocument } from '../platform/collections';
import type { CommandContext } from '../platform/context';
import type { Draft } from '../platform/merchant-documents';

type Doors = Pick<CommandContext, 'documents' | 'now' | 'random'>;
type Referral = Pick<CustomerDocument, 'customerId' | 'record'>;

/** Tells the referrer's record that a first order of their referral counts (or none does any more), and moves their stage. */
export async function settleReferrer({ documents, now, random }: Doors, referrerId: CustomerId, referralId: CustomerId, bought: boolean): Promise<void> {
  const referrer = await readCustomer(documents, referrerId);
  if (referrer === null) return;
  const told = await moveReferrer({ documents, now, random }, referrer, referralId, bought);
  await documents.create('timeline', ...told);
}

/** Writes the referrer's next state; answers what their timeline is to tell. */
async function moveReferrer({ documents, now, random }: Doors, referrer: CustomerDocument, referralId: CustomerId, bought: boolean): Promise<Draft<TimelineDocument>[]> {
  const details = detailsOf(referrer);
  const { buyers, move } = afterReferral({ ...referrer, details }, referralId, bought);
  const stage = move && { stage: move.stage, stageReason: move.reason };
  await documents.replace('customers', changedCustomer(referrer, { details: { ...details, buyers }, ...stage }, now));
  return move === null ? [] : [timelineDraft(referrer.customerId, now, newId('request', random), { kind: 'stage', from: referrer.stage, to: move.stage, reason: move.reason })];
}

/**
 * Sets who brought a customer: writes both referrers, the one before and the one after, and tells it in the timelines. The customer's
 * own document is left to the caller, who has more to change in it.
 */
export async function changeReferrer(
  { documents, now, random }: Doors,
  referral: Referral,
  before: CustomerId | null,
  after: CustomerId | null,
): Promise<Result<CustomerId | null, 'REFERRER_NOT_FOUND' | 'SAME_CUSTOMER' | 'REFERRED_EACH_OTHER'>> {
  if (before === after) return ok(after);
  const { customerId, record } = referral;
  const hasBought = record.orderCount > 0;
  const told: Draft<TimelineDocument>[] = [];
  const tell = (whose: CustomerId, entry: TimelineContent) => told.push(timelineDraft(whose, now, newId('request', random), entry));
  if (after !== null) {
    const referrer = await readCustomer(documents, after);
    if (referrer === null) return refuse('REFERRER_NOT_FOUND', 'referrerId');
    const may = mayRefer(customerId, { customerId: after, details: detailsOf(referrer) });
    if (!may.ok) return may;
    tell(after, { kind: 'referral', customerId });
    if (hasBought) told.push(...(await moveReferrer({ documents, now, random }, referrer, customerId, true)));
    tell(customerId, { kind: 'referred', customerId: after });
  }
  const earlier = before !== null && hasBought ? await readCustomer(documents, before) : null;
  if (earlier) told.push(...(await moveReferrer({ documents, now, random }, earlier, customerId, false)));
  await documents.create('timeline', ...told);
  return ok(after);
}
