import type { CustomerProfile } from '../../core/customers/customer';
import { withoutGiven, type TagsHeld } from '../../core/customers/own-tags';
import { ok, refuse } from '../../core/kernel/result';
import { shanghaiDayOf } from '../../core/kernel/time';
import { stageAfterCancel } from '../../core/lifecycle/stage-moves';
import { reminderIdOf } from '../../core/reminders/reorder-reminder';
import { emptyRecord, recordOf, type PurchaseRecord } from '../../core/reorder/purchase-record';
import { purchasesOf } from '../../core/standing/customer-standing';
import { changedCustomer, readCustomer } from '../customers/customer-repository';
import { historyOf } from '../orders/order-repository';
import { Conflict } from '../platform/conflict';
import type { Command, CommandContext } from '../platform/context';
import type { CustomerDocument, ImportSliceDocument, OrderDocument, TimelineDocument } from '../platform/collections';
import { changeTotals, NO_TOTALS } from '../../core/totals/customer-totals';
import { orderChange, type DayChange } from '../../core/totals/day-totals';
import { countDays, customerCame } from '../totals/count-totals';
import { remindOf } from '../reminders/schedule-reminder';
import { detailsOf, type CustomerDetails } from '../../core/profile/details';
import { creditReferrers, standingsOf, type ReferralStanding } from './credit-referrers';
import { withDetails } from './import-person';
import type { ImportSlice, UpdatedFields } from './import-record';
import { importView, readImport } from './read-imports';

interface History {
  version: number;
  orders: OrderDocument[];
  /** Where the timeline tells of the orders that go. */
  told: TimelineDocument[];
}

interface Found {
  /** What timelines got in words. */
  notes: TimelineDocument[];
  /** Of customers who got orders from the slice. */
  histories: Map<string, History>;
  /** Orders of the customers whom the slice created. */
  created: OrderDocument[];
}

export const undoImportSlice: Command<'imports.undoSlice', Found> = {
  async before({ documents }, { importId, slice }) {
    const stored = await documents.get('import_slices', `${importId}.${slice}`);
    const histories: Found['histories'] = new Map();
    const ofCreated = (customerId: CustomerDocument['customerId']) => stored?.created.includes(customerId) ?? false;
    const createdIds = stored?.orders.flatMap(({ customerId, orderIds }) => (ofCreated(customerId) ? orderIds : [])) ?? [];
    for (const { customerId, orderIds } of stored?.orders.filter((entry) => !ofCreated(entry.customerId)) ?? []) {
      const customer = await readCustomer(documents, customerId);
      if (customer === null) continue;
      const told = await documents.getMany('timeline', orderIds.map((orderId) => `${customerId}.${orderId}`));
      histories.set(customerId, { version: customer.version, orders: await historyOf(documents, customerId), told });
    }
    return ok({ notes: await documents.getMany('timeline', stored?.notes ?? []), histories, created: await documents.getMany('orders', createdIds) });
  },
  async run(context, { importId, slice }, { notes, histories, created }) {
    const { documents, caller, now } = context;
    const stored = await readImport(documents, importId);
    if (stored === null) return refuse('IMPORT_NOT_FOUND', 'importId');
    if (stored.undoUntil === null || now > stored.undoUntil) return refuse('UNDO_TOO_LATE', 'importId');
    const written = await documents.get('import_slices', `${importId}.${slice}`);
    if (written === null || slice !== stored.slicesDone - 1) return refuse('SLICE_OUT_OF_ORDER', 'slice');
    const changes: DayChange[] = [];
    for (const customerId of written.created) changes.push(...(await removeCreated(context, customerId, created)));
    const touched = [...new Set([...written.updated.map((update) => update.customerId), ...histories.keys()])];
    for (const customerId of touched) changes.push(...(await restoreUpdated(context, customerId as CustomerDocument['customerId'], written, histories)));
    await settleReferrals(context, written);
    for (const told of notes) await documents.discard('timeline', told);
    await countDays(documents, caller.merchantId, changes);
    await documents.remove('import_slices', written._id);
    const next = { ...stored, slicesDone: slice, state: slice === 0 ? ('undone' as const) : ('undoing' as const) };
    await documents.replace('imports', next);
    return ok(importView(next));
  },
};

/** A customer whom somebody has changed since the import stays, with their orders. */
async function removeCreated({ documents, now }: CommandContext, customerId: CustomerDocument['customerId'], created: readonly OrderDocument[]): Promise<DayChange[]> {
  const customer = await readCustomer(documents, customerId);
  if (customer === null || customer.version > 1) return [];
  const orders = created.filter((order) => order.customerId === customerId);
  for (const order of orders) await documents.discard('orders', order);
  await documents.replace('customers', changedCustomer(customer, { removed: true, record: emptyRecord(), totals: NO_TOTALS }, now));
  const reminder = await documents.get('reminders', reminderIdOf(customerId));
  if (reminder) await documents.remove('reminders', reminder._id);
  return [...customerCame(customer, -1), ...orders.flatMap((order) => orderChange(order, null))];
}

async function restoreUpdated({ documents, now }: CommandContext, customerId: CustomerDocument['customerId'], slice: ImportSliceDocument, histories: Found['histories']): Promise<DayChange[]> {
  const customer = await readCustomer(documents, customerId);
  if (customer === null) return [];
  const history = histories.get(customerId);
  if (history && history.version !== customer.version) throw new Conflict('the customer changed meanwhile');
  const orderIds = slice.orders.find((entry) => entry.customerId === customerId)?.orderIds ?? [];
  const gone = history?.orders.filter((candidate) => orderIds.includes(candidate.orderId)) ?? [];
  for (const order of gone) await documents.discard('orders', order);
  for (const told of history?.told ?? []) await documents.discard('timeline', told);
  const record = history ? recordWithout(history.orders, orderIds, customer.record) : customer.record;
  const move = history ? stageAfterCancel(customer, record) : null;
  const totals = gone.reduce((sum, order) => changeTotals(sum, order, null), customer.totals);
  const written = slice.updated.find((update) => update.customerId === customerId);
  const back = written && takenBack(customer, written);
  const next = withDetails(changedCustomer(customer, { ...back?.fields, record, totals, ...(move && { stage: move.stage, stageReason: move.reason }) }, now), back?.details, now);
  await documents.replace('customers', history ? await remindOf(documents, next, shanghaiDayOf(now)) : next);
  return gone.flatMap((order) => orderChange(order, null));
}

interface TakenBack {
  fields: Partial<CustomerProfile> & TagsHeld;
  details?: Pick<CustomerDetails, 'custom' | 'referrerId'>;
}

/** The import's fields as they were before it, except what somebody has changed since. */
function takenBack(customer: CustomerDocument, { before, after }: UpdatedFields): TakenBack {
  const { tagIds: tagsBefore, custom = {}, referrerId = null, ...fieldsBefore } = before;
  const untouched = Object.entries(fieldsBefore).filter(([field]) => customer[field as keyof CustomerProfile] === after[field as keyof CustomerProfile]);
  const addedTags = after.tagIds?.filter((tagId) => !tagsBefore?.includes(tagId)) ?? [];
  const fields = { ...Object.fromEntries(untouched), ...withoutGiven(customer, addedTags) };
  if (after.custom === undefined) return { fields };
  const now = detailsOf(customer);
  return { fields, details: { custom: customBack(custom, after.custom, now.custom), referrerId: now.referrerId === after.referrerId ? referrerId : now.referrerId } };
}

function customBack(before: CustomerDetails['custom'], after: CustomerDetails['custom'], now: CustomerDetails['custom']): CustomerDetails['custom'] {
  const fieldIds = Object.keys({ ...before, ...now });
  const valueOf = (fieldId: string) => (now[fieldId] === after[fieldId] ? before[fieldId] : now[fieldId]);
  return Object.fromEntries(fieldIds.flatMap((fieldId) => { const value = valueOf(fieldId); return value === undefined ? [] : [[fieldId, value]]; }));
}

/** Referrers stand as what is left of those whom they brought makes them. */
async function settleReferrals(context: CommandContext, { referrals = [] }: ImportSlice): Promise<void> {
  const standings: ReferralStanding[] = [];
  for (const { customerId, referrerIds } of referrals) {
    const referral = await context.documents.get('customers', customerId);
    if (referral !== null) standings.push(...standingsOf(referral, [...referrerIds, detailsOf(referral).referrerId]));
  }
  await creditReferrers(context, standings);
}

function recordWithout(orders: readonly OrderDocument[], orderIds: ImportSlice['orders'][number]['orderIds'], before: PurchaseRecord): PurchaseRecord {
  return recordOf(purchasesOf(orders.filter((order) => !orderIds.includes(order.orderId))), before);
}
