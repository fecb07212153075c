import type { CustomerId } from '../../core/kernel/ids';
import { afterReferral } from '../../core/lifecycle/referral';
import { detailsOf } from '../../core/profile/details';
import { repointed, takenBackDetails } from '../../core/profile/merged-details';
import { changedCustomer, readCustomer } from '../customers/customer-repository';
import { timelineDraft } from '../customers/timeline';
import type { CustomerDocument, MergeDocument } from '../platform/collections';
import type { CommandContext } from '../platform/context';
import type { Known } from './merge-record';

export type Around = NonNullable<MergeDocument['around']>;

/**
 * Lets those who knew the one who goes know the one who stays, and whoever brought that one hear of it when only now they have
 * bought. Answers how everybody stood and stands, and what was told.
 */
export async function repointAround(
  { documents, now }: CommandContext,
  merged: CustomerDocument,
  goneId: CustomerId,
  knowing: readonly CustomerId[],
  mergeId: string,
): Promise<{ around: Around; toldIds: string[] }> {
  const keepId = merged.customerId;
  const { referrerId } = detailsOf(merged);
  const hearing = referrerId !== null && merged.record.orderCount > 0 ? referrerId : null;
  const around: Around = [];
  const toldIds: string[] = [];
  for (const customerId of new Set([...knowing, ...(hearing === null ? [] : [hearing])])) {
    const other = customerId === keepId ? null : await readCustomer(documents, customerId);
    if (other === null) continue;
    const details = repointed(detailsOf(other), goneId, keepId);
    const heard = customerId === hearing ? afterReferral({ ...other, details }, keepId, true) : { buyers: details.buyers, move: null };
    const stage = heard.move ? { stage: heard.move.stage, stageReason: heard.move.reason } : { stage: other.stage, stageReason: other.stageReason };
    const after: Known = { ...stage, details: { ...details, buyers: heard.buyers } };
    around.push({ customerId, before: tiesOnly({ stage: other.stage, stageReason: other.stageReason, details: detailsOf(other) }), after: tiesOnly(after) });
    await documents.replace('customers', changedCustomer(other, after, now));
    if (heard.move === null) continue;
    const told = timelineDraft(customerId, now, `merged.${mergeId}.stage`, { kind: 'stage', from: other.stage, to: stage.stage, reason: stage.stageReason });
    await documents.create('timeline', told);
    toldIds.push(told._id);
  }
  return { around, toldIds };
}

/** What a merge may change of somebody else: their ties. Nothing more of them is copied. */
function tiesOnly({ details, ...stage }: Known): Known {
  return { ...stage, details: { ...details, addresses: [], custom: {}, traits: null } };
}

/** Everybody around as they were, except what somebody has changed of them since. */
export async function restoreAround({ documents, now }: CommandContext, around: Around): Promise<void> {
  for (const { customerId, before, after } of around) {
    const other = await readCustomer(documents, customerId);
    if (other === null) continue;
    const isAsLeft = other.stage === after.stage && other.stageReason.code === after.stageReason.code;
    const stage = isAsLeft ? { stage: before.stage, stageReason: before.stageReason } : {};
    await documents.replace('customers', changedCustomer(other, { ...stage, details: takenBackDetails(before.details, after.details, detailsOf(other)) }, now));
  }
}
