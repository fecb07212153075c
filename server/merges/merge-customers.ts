import { displayName } from '../../core/customers/customer';
import { leftOut, MERGE_UNDO_MS, mergedPerson } from '../../core/customers/merge';
import { newId, type CustomerId } from '../../core/kernel/ids';
import { ok, refuse, type Result } from '../../core/kernel/result';
import { shanghaiDayOf, utcMs } from '../../core/kernel/time';
import { mergedStage } from '../../core/lifecycle/merged-stage';
import { reminderIdOf } from '../../core/reminders/reorder-reminder';
import { mergedDetails } from '../../core/profile/merged-details';
import { withApart } from '../../core/profile/traits-apart';
import { emptyRecord, recordOf, type PurchaseRecord } from '../../core/reorder/purchase-record';
import { mergedBook } from '../../core/reminders/contact-facts';
import { NO_TOTALS, totalsOf } from '../../core/totals/customer-totals';
import { changedCustomer, readCustomer } from '../customers/customer-repository';
import { movedEntry } from '../customers/note-key';
import { tell } from '../customers/timeline';
import { purchasesOf } from '../../core/standing/customer-standing';
import { historyOf } from '../orders/order-repository';
import { Conflict } from '../platform/conflict';
import type { CustomerDocument, OrderDocument, TimelineDocument } from '../platform/collections';
import type { Command } from '../platform/context';
import type { TransactionDocuments } from '../platform/merchant-documents';
import { changedReminder } from '../reminders/reminder-repository';
import { remindOf } from '../reminders/schedule-reminder';
import { countDays, customerCame } from '../totals/count-totals';
import { repointAround } from './around';
import { traitsOf, withoutTraits } from './copies';
import type { MergeRecord } from './merge-record';

/** What one transaction can move within its 30 seconds. */
export const MOST_ORDERS = 100;
const MOST_TOLD = 200;
const MOST_AROUND = 40;

interface Found {
  versions: [number, number];
  keepOrders: OrderDocument[];
  goneOrders: OrderDocument[];
  told: TimelineDocument[];
  /** Who names the one who goes. */
  around: CustomerId[];
}

export const mergeCustomers: Command<'merges.run', Found> = {
  async before({ documents }, { keepId, goneId }) {
    if (keepId === goneId) return refuse('SAME_CUSTOMER', 'goneId');
    const [keep, gone] = [await readCustomer(documents, keepId), await readCustomer(documents, goneId)];
    if (keep === null || gone === null) return refuse('CUSTOMER_NOT_FOUND', keep === null ? 'keepId' : 'goneId');
    const [keepOrders, goneOrders] = [await historyOf(documents, keepId), await historyOf(documents, goneId)];
    const told = await documents.find('timeline', { index: 'byCustomer', equals: { customerId: goneId }, limit: MOST_TOLD + 1 });
    const around = await documents.find('customers', { index: 'byRelated', equals: { removed: false, relatedIds: goneId }, limit: MOST_AROUND + 1 });
    if (goneOrders.length > MOST_ORDERS || told.length > MOST_TOLD || around.length > MOST_AROUND) return refuse('TOO_MUCH_TO_MERGE', 'goneId');
    return ok({ versions: [keep.version, gone.version], keepOrders, goneOrders, told, around: around.map(({ customerId }) => customerId) });
  },
  async run(context, { keepId, goneId }, found) {
    const { documents, accounts, caller, now, random } = context;
    const both = await readBoth(documents, keepId, goneId, found.versions);
    if (!both.ok) return both;
    const { keep, gone } = both.value;
    const sameOnWechat = keep.bound && gone.bound && (await accounts.isSamePerson(caller.merchantId, keepId, goneId));
    const person = mergedPerson(keep, gone, sameOnWechat);
    if (!person.ok) return person;
    const details = mergedDetails(keep, gone);
    if (!details.ok) return details;
    const today = shanghaiDayOf(now);
    const mergeId = newId('request', random);
    const keepReminder = await documents.get('reminders', reminderIdOf(keepId));
    const goneReminder = await documents.get('reminders', reminderIdOf(goneId));
    await moveOrders(documents, found.goneOrders.map((order) => order.orderId), keepId);
    for (const told of found.told) await documents.rewrite('timeline', movedEntry(told, keepId));
    if (gone.bound && !sameOnWechat) await accounts.moveBinding(caller.merchantId, goneId, keepId);

    const orders = [...found.keepOrders, ...found.goneOrders];
    const record = recordOf(purchasesOf(orders), bothRecords(keep.record, gone.record));
    const stage = mergedStage(keep, gone, { record, levelId: person.value.levelId, hasBroughtBuyer: details.value.buyers.length > 0 }, today);
    const contact = mergedBook(keep.contact, gone.contact);
    const merged = changedCustomer(keep, { ...person.value, details: details.value, traitsApart: withApart(traitsOf(keep), traitsOf(gone), mergeId), record, totals: totalsOf(orders), contact, ...stage }, now);
    const next = await remindOf(documents, merged, today);
    const version = await documents.replace('customers', next);
    await documents.replace('customers', changedCustomer({ ...withoutTraits(gone), mergedInto: keepId }, { removed: true, bound: false, record: emptyRecord(), totals: NO_TOTALS }, now));
    if (goneReminder) await documents.replace('reminders', changedReminder(goneReminder, { state: 'idle' }));
    const { around, toldIds } = await repointAround(context, next, goneId, found.around, mergeId);
    await countDays(documents, caller.merchantId, customerCame(gone, -1));

    const told = [{ occasion: `merged.${mergeId}`, entry: { kind: 'merged' as const, name: displayName(gone), mergeId, left: leftOut(gone, next) } }];
    const moved = next.stage === keep.stage ? [] : [{ occasion: `merged.${mergeId}.stage`, entry: { kind: 'stage' as const, from: keep.stage, to: next.stage, reason: next.stageReason } }];
    await tell(documents, keepId, now, [...told, ...moved]);
    const undoUntil = utcMs(now + MERGE_UNDO_MS);
    const kept: MergeRecord = {
      keepId, goneId, undoUntil,
      before: { keep: withoutTraits(keep), gone: withoutTraits(gone), keepReminder, goneReminder },
      after: { ...person.value, details: { ...details.value, traits: null }, stage: next.stage, stagePinned: next.stagePinned, contact: next.contact, version },
      around, sameOnWechat,
      orderIds: found.goneOrders.map((order) => order.orderId),
      timelineIds: found.told.map((one) => one._id),
      toldIds: [...[...told, ...moved].map(({ occasion }) => `${keepId}.${occasion}`), ...toldIds],
    };
    await documents.create('merges', { _id: mergeId, ...kept });
    return ok({ mergeId, undoUntil });
  },
};

async function readBoth(documents: TransactionDocuments, keepId: CustomerId, goneId: CustomerId, versions: readonly [number, number]): Promise<Result<{ keep: CustomerDocument; gone: CustomerDocument }, 'CUSTOMER_NOT_FOUND'>> {
  const [keep, gone] = [await readCustomer(documents, keepId), await readCustomer(documents, goneId)];
  if (keep === null || gone === null) return refuse('CUSTOMER_NOT_FOUND', keep === null ? 'keepId' : 'goneId');
  if (keep.version !== versions[0] || gone.version !== versions[1]) throw new Conflict('a customer changed meanwhile');
  return ok({ keep, gone });
}

/** Each order is read again: a shipment or note may have changed it without its customer. */
export async function moveOrders(documents: TransactionDocuments, orderIds: readonly OrderDocument['orderId'][], customerId: CustomerId): Promise<void> {
  for (const orderId of orderIds) {
    const order = await documents.get('orders', orderId);
    if (order) await documents.replace('orders', { ...order, customerId });
  }
}

/** What either has been reminded of stays handled. */
function bothRecords(keep: PurchaseRecord, gone: PurchaseRecord): PurchaseRecord {
  const known = new Set(keep.cycles.map((cycle) => cycle.productId));
  return { ...keep, cycles: [...keep.cycles, ...gone.cycles.filter((cycle) => !known.has(cycle.productId))] };
}
