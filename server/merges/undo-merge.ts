import type { ReminderId } from '../../core/kernel/ids';
import { ok, refuse } from '../../core/kernel/result';
import { reminderIdOf } from '../../core/reminders/reorder-reminder';
import { readCustomer } from '../customers/customer-repository';
import { movedEntry } from '../customers/note-key';
import { historyOf } from '../orders/order-repository';
import { Conflict } from '../platform/conflict';
import type { MergeDocument, OrderDocument, TimelineDocument } from '../platform/collections';
import type { Command } from '../platform/context';
import type { TransactionDocuments } from '../platform/merchant-documents';
import { countDays, customerCame } from '../totals/count-totals';
import { restoreAround } from './around';
import { moveOrders } from './merge-customers';
import { restoreBoth } from './restore-both';

interface Found {
  keepVersion: number;
  orders: OrderDocument[];
  moved: TimelineDocument[];
  told: TimelineDocument[];
}

export const undoMerge: Command<'merges.undo', Found> = {
  async before({ documents, now }, { mergeId }) {
    const merge = await documents.get('merges', mergeId);
    if (!merge) return refuse('MERGE_NOT_FOUND', 'mergeId');
    // What was said since cannot be told apart in a merge of before its contact book was kept.
    if (now > merge.undoUntil || !('contact' in merge.after)) return refuse('UNDO_TOO_LATE', 'mergeId');
    const keep = await documents.get('customers', merge.keepId);
    if (!keep || keep.removed) return refuse(keep?.mergedInto ? 'MERGED_ON' : 'MERGE_NOT_FOUND', 'mergeId');
    const orders = await historyOf(documents, merge.keepId);
    const [moved, told] = [await documents.getMany('timeline', merge.timelineIds), await documents.getMany('timeline', merge.toldIds)];
    return ok({ keepVersion: keep.version, orders, moved, told });
  },
  async run(context, { mergeId }, found) {
    const { documents, accounts, caller } = context;
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
    if (before.gone.bound && !merge.sameOnWechat) await accounts.moveBinding(caller.merchantId, keepId, goneId);
    await restoreBoth(context, merge, { keep, gone }, { staying, back });
    await restoreAround(context, merge.around ?? []);
    if (keep.version === merge.after.version) await restoreReminders(documents, merge);
    await countDays(documents, caller.merchantId, customerCame(before.gone, 1));
    await documents.remove('merges', mergeId);
    return ok({ customerId: goneId });
  },
};

/** Where nothing has happened since, the reminders are as they were. */
async function restoreReminders(documents: TransactionDocuments, { keepId, goneId, before }: MergeDocument): Promise<void> {
  await restoreReminder(documents, reminderIdOf(keepId), before.keepReminder);
  await restoreReminder(documents, reminderIdOf(goneId), before.goneReminder);
}

async function restoreReminder(documents: TransactionDocuments, reminderId: ReminderId, before: MergeDocument['before']['keepReminder']): Promise<void> {
  const stored = await documents.get('reminders', reminderId);
  if (stored && before) await documents.replace('reminders', { ...before, version: stored.version });
  else if (stored) await documents.remove('reminders', reminderId);
}
