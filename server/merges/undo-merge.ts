import { unmergedPerson } from '../../core/customers/merge';
import type { ReminderId } from '../../core/kernel/ids';
import { ok, refuse } from '../../core/kernel/result';
import { shanghaiDayOf } from '../../core/kernel/time';
import { reminderIdOf } from '../../core/reminders/reorder-reminder';
import { detailsOf } from '../../core/profile/details';
import { takenBackDetails } from '../../core/profile/merged-details';
import { recordOf } from '../../core/reorder/purchase-record';
import { totalsOf } from '../../core/totals/customer-totals';
import { changedCustomer, readCustomer } from '../customers/customer-repository';
import { movedEntry } from '../customers/note-key';
import { purchasesOf } from '../../core/standing/customer-standing';
import { historyOf } from '../orders/order-repository';
import { Conflict } from '../platform/conflict';
import type { CustomerDocument, MergeDocument, OrderDocument, TimelineDocument } from '../platform/collections';
import type { Command, CommandContext } from '../platform/context';
import type { TransactionDocuments } from '../platform/merchant-documents';
import { remindOf } from '../reminders/schedule-reminder';
import { countDays, customerCame } from '../totals/count-totals';
import { restoreAround } from './around';
import { moveOrders } from './merge-customers';

interface Found {
  keepVersion: number;
  orders: OrderDocument[];
  moved: TimelineDocument[];
  told: TimelineDocument[];
}

export const undoMerge: Command<'merges.undo', Found> = {
  async before({ documents, now }, { mergeId }) {
    const merge = await documents.get('merges', mergeId);
    const keep = merge && (await readCustomer(documents, merge.keepId));
    if (!merge || !keep) return refuse('MERGE_NOT_FOUND', 'mergeId');
    if (now > merge.undoUntil) return refuse('UNDO_TOO_LATE', 'mergeId');
    const orders = await historyOf(documents, merge.keepId);
    const [moved, told] = [await documents.getMany('timeline', merge.timelineIds), await documents.getMany('timeline', merge.toldIds)];
    return ok({ keepVersion: keep.version, orders, moved, told });
  },
  async run(context, { mergeId }, found) {
    const { documents, accounts, caller, now } = context;
    const merge = await documents.get('merges', mergeId);
    const keep = merge && (await readCustomer(documents, merge.keepId));
    const gone = merge && (await documents.get('customers', merge.goneId));
    if (!merge || !keep || !gone?.removed) return refuse('MERGE_NOT_FOUND', 'mergeId');
    if (keep.version !== found.keepVersion) throw new Conflict('the customer changed meanwhile');
    const { before, goneId, keepId } = merge;
    const back = found.orders.filter((order) => merge.orderIds.includes(order.orderId));
    const staying = found.orders.filter((order) => !merge.orderIds.includes(order.orderId));
    await moveOrders(documents, back.map((order) => order.orderId), goneId);
    for (const told of found.moved) await documents.rewrite('timeline', movedEntry(told, goneId));
    for (const told of found.told) await documents.discard('timeline', told);
    if (before.gone.bound) await accounts.moveBinding(caller.merchantId, keepId, goneId);
    await restoreGone(documents, consentSince(gone, keep, merge), before.gone, back, now);
    await restoreKept(context, keep, merge, staying);
    await restoreAround(context, merge.around ?? []);
    await restoreReminder(documents, reminderIdOf(goneId), before.goneReminder);
    await countDays(documents, caller.merchantId, customerCame(before.gone, 1));
    await documents.remove('merges', mergeId);
    return ok({ customerId: goneId });
  },
};

/** Whoever withdrew the consent of the one person took back both: traits that came from the one who went are not brought back. */
function consentSince(gone: CustomerDocument, keep: CustomerDocument, { after }: MergeDocument): CustomerDocument {
  const isWithdrawn = after.details?.traits != null && detailsOf(keep).traits === null;
  return isWithdrawn ? { ...gone, details: { ...detailsOf(gone), traits: null } } : gone;
}

async function restoreGone(documents: TransactionDocuments, gone: CustomerDocument, before: CustomerDocument, orders: readonly OrderDocument[], now: CommandContext['now']): Promise<void> {
  const record = recordOf(purchasesOf(orders), before.record);
  await documents.replace('customers', changedCustomer(gone, { bound: before.bound, removed: false, record, totals: totalsOf(orders) }, now));
}

/** What was changed since the merge stays; the rest, with reminder and stage, is as it was. */
async function restoreKept({ documents, now }: CommandContext, keep: CustomerDocument, { before, after, orderIds }: MergeDocument, orders: readonly OrderDocument[]): Promise<void> {
  const isUntouched = keep.version === after.version;
  const stage = keep.stage === after.stage ? { stage: before.keep.stage, stageReason: before.keep.stageReason } : {};
  const contact = isUntouched ? before.keep.contact : { ...keep.contact, openOrders: keep.contact.openOrders.filter((order) => !orderIds.includes(order.orderId)) };
  const details = takenBackDetails(detailsOf(before.keep), after.details ?? detailsOf(keep), detailsOf(keep));
  const next = changedCustomer(
    keep,
    { ...unmergedPerson(before.keep, after, keep), details, ...stage, record: recordOf(purchasesOf(orders), isUntouched ? before.keep.record : keep.record), totals: totalsOf(orders), contact },
    now,
  );
  await documents.replace('customers', isUntouched ? next : await remindOf(documents, next, shanghaiDayOf(now)));
  if (isUntouched) await restoreReminder(documents, reminderIdOf(keep.customerId), before.keepReminder);
}

async function restoreReminder(documents: TransactionDocuments, reminderId: ReminderId, before: MergeDocument['before']['keepReminder']): Promise<void> {
  const stored = await documents.get('reminders', reminderId);
  if (stored && before) await documents.replace('reminders', { ...before, version: stored.version });
  else if (stored) await documents.remove('reminders', reminderId);
}
