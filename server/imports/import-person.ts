import { EMPTY_PROFILE, newCustomer, type Customer, type CustomerProfile } from '../../core/customers/customer';
import type { PlannedPerson } from '../../core/imports/plan';
import { newId, type TagId } from '../../core/kernel/ids';
import { earnedStage, stageAfterLapse, stageAfterOrder, type Stage } from '../../core/lifecycle/stage-moves';
import { changeTotals, totalsOf } from '../../core/totals/customer-totals';
import type { Order } from '../../core/orders/order';
import { purchasesOf } from '../../core/standing/customer-standing';
import { addOrder, comesInOrder, emptyRecord, recordOf, type PurchaseRecord } from '../../core/reorder/purchase-record';
import { changedCustomer, customerDraft } from '../customers/customer-repository';
import { timelineDraft } from '../customers/timeline';
import type { CustomerDocument, OrderDocument, TimelineDocument } from '../platform/collections';
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

/** A new customer with the stage that their orders have earned, or have lost since. */
export function createPerson(planned: PlannedPerson, tagIds: TagId[], making: OrderMaking): WrittenPerson {
  const { now, today, random } = making;
  const customerId = newId('customer', random);
  const customer: Customer = { ...newCustomer(customerId, { ...EMPTY_PROFILE, ...profileOf(planned) }, now), tagIds };
  const orders = planned.orders.map((order) => importedOrder(order, customer, making));
  const record = recordOf(purchasesOf(orders));
  const earned = earnedStage(record);
  const stage: Stage = stageAfterLapse({ ...customer, stage: earned.stage, stageReason: earned.reason }, record, today) ?? earned;
  const notes = planned.notes.map((note) => importedNoteTold(note, customerId, making));
  const told = [timelineDraft(customerId, now, 'created', { kind: 'created', by: 'import' }), ...orders.map((order) => importedOrderTold(order, now)), ...notes];
  if (stage.stage !== 'prospect') told.push(timelineDraft(customerId, now, 'import.stage', { kind: 'stage', from: 'prospect', to: stage.stage, reason: stage.reason }));
  return { customer: customerDraft({ ...customer, stage: stage.stage, stageReason: stage.reason }, record, totalsOf(orders)), orders, told, notes };
}

export interface UpdatedPerson extends Omit<WrittenPerson, 'customer'> {
  customer: CustomerDocument;
  changed: UpdatedFields;
}

/** @param history all orders of the customer; needed only when one of the import's is earlier than the last. */
export function updatePerson(stored: CustomerDocument, planned: PlannedPerson, tagIds: TagId[], history: readonly OrderDocument[], making: OrderMaking): UpdatedPerson {
  const { now } = making;
  const changed = PROFILE.filter((field) => planned.changedFields.includes(field));
  const orders = planned.orders.map((order) => importedOrder(order, stored, making));
  const record = recordWithAll(stored.record, orders, history);
  const totals = orders.reduce((sum, order) => changeTotals(sum, null, order), stored.totals);
  const move = orders.length > 0 ? stageAfterOrder(stored, record) : null;
  const notes = planned.notes.map((note) => importedNoteTold(note, stored.customerId, making));
  const told = [...orders.map((order) => importedOrderTold(order, now)), ...notes];
  if (move) told.push(timelineDraft(stored.customerId, now, `${orders[0]?.orderId}.stage`, { kind: 'stage', from: stored.stage, to: move.stage, reason: move.reason }));
  const before = Object.fromEntries(changed.map((field) => [field, stored[field]]));
  const after = Object.fromEntries(changed.map((field) => [field, planned.fields[field]]));
  const customer = changedCustomer(stored, { ...after, tagIds, record, totals, ...(move && { stage: move.stage, stageReason: move.reason }) }, now);
  const tagged = planned.changedFields.includes('tags');
  const { customerId } = stored;
  return {
    customer,
    orders,
    told,
    notes,
    changed: { customerId, before: { ...before, ...(tagged && { tagIds: stored.tagIds }) }, after: { ...after, ...(tagged && { tagIds }) } },
  };
}

function recordWithAll(record: PurchaseRecord, orders: readonly Order[], history: readonly OrderDocument[]): PurchaseRecord {
  const counting = purchasesOf(orders).sort((a, b) => (a.day < b.day ? -1 : 1));
  const first = counting[0];
  if (!first) return record;
  if (comesInOrder(record, first.day)) return counting.reduce(addOrder, record ?? emptyRecord());
  return recordOf([...purchasesOf(history), ...counting], record);
}

function profileOf({ fields: { tags: _tags, ...profile } }: PlannedPerson): CustomerProfile {
  return profile;
}
