import { unmergedPerson } from '../../core/customers/merge';
import { shanghaiDayOf, type UtcMs } from '../../core/kernel/time';
import { isMovedSince, partedStage } from '../../core/lifecycle/merged-stage';
import { detailsOf } from '../../core/profile/details';
import { takenBackDetails } from '../../core/profile/merged-details';
import { mergedTraits } from '../../core/profile/traits';
import { withoutApart, type PartedTraits } from '../../core/profile/traits-apart';
import { goneBook, keptBook } from '../../core/reminders/contact-facts';
import { recordOf } from '../../core/reorder/purchase-record';
import { purchasesOf } from '../../core/standing/customer-standing';
import { totalsOf } from '../../core/totals/customer-totals';
import { changedCustomer, unmerged } from '../customers/customer-repository';
import type { CustomerDocument, MergeDocument, OrderDocument } from '../platform/collections';
import type { CommandContext } from '../platform/context';
import { remindOf } from '../reminders/schedule-reminder';
import { traitsOf } from './copies';

/**
 * Two people again, who were one since a merge. Where nothing has happened meanwhile both are as they were; else what was
 * changed stays with the one who was kept, and each stands as their own orders make them by now.
 */
export async function restoreBoth({ documents, now }: CommandContext, merge: MergeDocument, { keep, gone }: Record<'keep' | 'gone', CustomerDocument>, { staying, back }: Record<'staying' | 'back', OrderDocument[]>): Promise<void> {
  const [kept, went] = [keptAgain(keep, merge, staying, now), goneAgain(gone, keep, merge, back, now)];
  if (keep.version === merge.after.version) {
    await documents.replace('customers', kept);
    await documents.replace('customers', went);
    return;
  }
  const today = shanghaiDayOf(now);
  await documents.replace('customers', await remindOf(documents, kept, today));
  await documents.replace('customers', await remindOf(documents, went, today));
}

function keptAgain(keep: CustomerDocument, { _id, before, after, orderIds }: MergeDocument, orders: readonly OrderDocument[], now: UtcMs): CustomerDocument {
  const isUntouched = keep.version === after.version;
  const record = recordOf(purchasesOf(orders), isUntouched ? before.keep.record : keep.record);
  const stage = isMovedSince(keep, after) ? {} : partedStage(before.keep, record);
  const contact = keptBook(before.keep.contact, after.contact, keep.contact, (orderId) => !orderIds.includes(orderId));
  const details = { ...takenBackDetails(detailsOf(before.keep), after.details, detailsOf(keep)), traits: keptTraits(keep, traitsOf(keep).apart?.[_id]) };
  const change = { ...unmergedPerson(before.keep, after, keep), details, ...stage, record, totals: totalsOf(orders), contact, traitsApart: withoutApart(traitsOf(keep).apart, _id) };
  return changedCustomer(keep, change, now);
}

function goneAgain(gone: CustomerDocument, keep: CustomerDocument, { _id, before, after, orderIds }: MergeDocument, orders: readonly OrderDocument[], now: UtcMs): CustomerDocument {
  const record = recordOf(purchasesOf(orders), before.gone.record);
  const contact = goneBook(before.gone.contact, after.contact, keep.contact, (orderId) => orderIds.includes(orderId));
  const parted = traitsOf(keep).apart?.[_id];
  const details = { ...detailsOf(gone), traits: parted?.gone ?? null };
  const silenced = before.gone.silenced || (keep.silenced && !after.silenced);
  const change = { bound: before.gone.bound, removed: false, record, totals: totalsOf(orders), contact, silenced, details, traitsApart: parted?.ofGone ?? null, ...partedStage(before.gone, record) };
  return changedCustomer(unmerged(gone), change, now);
}

/** The traits of before, unless they were told anew or their consent was withdrawn, which took along what was kept apart. */
function keptTraits(keep: CustomerDocument, parted: PartedTraits | undefined) {
  const { traits } = detailsOf(keep);
  const isAsLeft = parted !== undefined && JSON.stringify(traits) === JSON.stringify(mergedTraits(parted.keep, parted.gone));
  return isAsLeft ? parted.keep : traits;
}
