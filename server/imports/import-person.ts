import { EMPTY_PROFILE, newCustomer, type Customer, type CustomerProfile } from '../../core/customers/customer';
import type { PlannedPerson } from '../../core/imports/plan';
import { newId, type CustomerId, type TagId } from '../../core/kernel/ids';
import type { UtcMs } from '../../core/kernel/time';
import { detailsOf, type CustomerDetails } from '../../core/profile/details';
import { earnedStage, stageAfterLapse, stageAfterOrder, type Stage } from '../../core/lifecycle/stage-moves';
import { changeTotals, totalsOf } from '../../core/totals/customer-totals';
import type { Order } from '../../core/orders/order';
import { purchasesOf } from '../../core/standing/customer-standing';
import { addOrder, comesInOrder, emptyRecord, recordOf, type PurchaseRecord } from '../../core/reorder/purchase-record';
import { changedCustomer, customerDraft } from '../customers/customer-repository';
import { timelineDraft } from '../customers/timeline';
import type { CustomerDocument, OrderDocument, TimelineContent, TimelineDocument } from '../platform/collections';
import type { Draft } from '../platform/merchant-documents';
import type { UpdatedFields } from './import-record';
import { importedNoteTold, importedOrder, importedOrderTold, type OrderMaking } from './import-orders';

/** Everything that an import writes of one person. */
export interface WrittenPerson {
  customer: Draft<CustomerDocument>;
  orders: Order[];
  told: Draft<TimelineDocument>[];
  /** What of `told` an undo takes back by itself; entries of orders go with these. */
  notes: Draft<TimelineDocument>[];
}

const PROFILE = ['name', 'phone', 'wechatName', 'remark', 'address', 'source', 'birthday'] as const;

/** What of a person is known by id. */
export interface PersonIds {
  customerId: CustomerId;
  tagIds: TagId[];
  /** Who brought them; null when the file does not change that. */
  referrerId: CustomerId | null;
}

/** A new customer with the stage that their orders have earned, or have lost since. */
export function createPerson(planned: PlannedPerson, { customerId, tagIds, referrerId }: PersonIds, making: OrderMaking): WrittenPerson {
  const { now, today } = making;
  const profile = { ...newCustomer(customerId, { ...EMPTY_PROFILE, ...profileOf(planned) }, now), tagIds };
  const customer: Customer = { ...profile, details: { ...detailsOf(profile), custom: planned.fields.custom, referrerId } };
  const orders = planned.orders.map((order) => importedOrder(order, customer, making));
  const record = recordOf(purchasesOf(orders));
  const earned = earnedStage(record);
  const stage: Stage = stageAfterLapse({ ...customer, stage: earned.stage, stageReason: earned.reason }, record, today) ?? earned;
  const referred = referredTold(customerId, referrerId, making);
  const notes = [...planned.notes.map((note) => importedNoteTold(note, customerId, making)), ...referred];
  const told = [timelineDraft(customerId, now, 'created', { kind: 'created', by: 'import' }), ...orders.map((order) => importedOrderTold(order, now)), ...notes];
  if (stage.stage !== 'prospect') told.push(timelineDraft(customerId, now, 'import.stage', { kind: 'stage', from: 'prospect', to: stage.stage, reason: stage.reason }));
  return { customer: customerDraft({ ...customer, stage: stage.stage, stageReason: stage.reason }, record, totalsOf(orders)), orders, told, notes };
}

export interface UpdatedPerson extends Omit<WrittenPerson, 'customer'> {
  customer: CustomerDocument;
  changed: UpdatedFields;
}

/** @param history all orders of the customer; needed only when one of the import's is earlier than the last. */
export function updatePerson(stored: CustomerDocument, planned: PlannedPerson, { tagIds, referrerId }: PersonIds, history: readonly OrderDocument[], making: OrderMaking): UpdatedPerson {
  const { now } = making;
  const changed = PROFILE.filter((field) => planned.changedFields.includes(field));
  const orders = planned.orders.map((order) => importedOrder(order, stored, making));
  const record = recordWithAll(stored.record, orders, history);
  const totals = orders.reduce((sum, order) => changeTotals(sum, null, order), stored.totals);
  const move = orders.length > 0 ? stageAfterOrder(stored, record) : null;
  const notes = [...planned.notes.map((note) => importedNoteTold(note, stored.customerId, making)), ...referredTold(stored.customerId, referrerId, making)];
  const told = [...orders.map((order) => importedOrderTold(order, now)), ...notes];
  if (move) told.push(timelineDraft(stored.customerId, now, `${orders[0]?.orderId}.stage`, { kind: 'stage', from: stored.stage, to: move.stage, reason: move.reason }));
  const before = Object.fromEntries(changed.map((field) => [field, stored[field]]));
  const after = Object.fromEntries(changed.map((field) => [field, planned.fields[field]]));
  const details = detailsChange(stored, planned, referrerId);
  const customer = withDetails(changedCustomer(stored, { ...after, tagIds, record, totals, ...(move && { stage: move.stage, stageReason: move.reason }) }, now), details?.after, now);
  const tagged = planned.changedFields.includes('tags');
  const { customerId } = stored;
  return {
    customer,
    orders,
    told,
    notes,
    changed: { customerId, before: { ...before, ...(tagged && { tagIds: stored.tagIds }), ...details?.before }, after: { ...after, ...(tagged && { tagIds }), ...details?.after } },
  };
}

function recordWithAll(record: PurchaseRecord, orders: readonly Order[], history: readonly OrderDocument[]): PurchaseRecord {
  const counting = purchasesOf(orders).sort((a, b) => (a.day < b.day ? -1 : 1));
  const first = counting[0];
  if (!first) return record;
  if (comesInOrder(record, first.day)) return counting.reduce(addOrder, record ?? emptyRecord());
  return recordOf([...purchasesOf(history), ...counting], record);
}

type ImportedDetails = Pick<CustomerDetails, 'custom' | 'referrerId'>;

/** The details that the file speaks of, before and after; null when it changes none. */
function detailsChange(stored: CustomerDocument, { changedFields, fields }: PlannedPerson, referrerId: CustomerId | null): { before: ImportedDetails; after: ImportedDetails } | null {
  if (referrerId === null && !changedFields.includes('custom')) return null;
  const { custom, referrerId: kept } = detailsOf(stored);
  return { before: { custom, referrerId: kept }, after: { custom: fields.custom, referrerId: referrerId ?? kept } };
}

export function withDetails(customer: CustomerDocument, part: Partial<ImportedDetails> | undefined, now: UtcMs): CustomerDocument {
  return part === undefined ? customer : changedCustomer(customer, { details: { ...detailsOf(customer), ...part } }, now);
}

/** Both hear of who brought whom. */
function referredTold(customerId: CustomerId, referrerId: CustomerId | null, { now, random }: OrderMaking): Draft<TimelineDocument>[] {
  if (referrerId === null) return [];
  const told = (whose: CustomerId, entry: TimelineContent) => timelineDraft(whose, now, newId('request', random), entry);
  return [told(customerId, { kind: 'referred', customerId: referrerId }), told(referrerId, { kind: 'referral', customerId })];
}

function profileOf({ fields: { tags: _tags, custom: _custom, ...profile } }: PlannedPerson): CustomerProfile {
  return profile;
}
