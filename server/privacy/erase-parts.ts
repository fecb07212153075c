import { erasedOrder } from '../../core/privacy/erased';
import type { CustomerId } from '../../core/kernel/ids';
import { emptyCustomer } from '../customers/empty-customer';
import { endMerge, type EndingDoors } from '../merges/copies';
import { changedOrder } from '../orders/order-repository';
import type { CustomerDocument, MergeDocument, OrderDocument, TimelineDocument } from '../platform/collections';
import type { Documents } from '../platform/merchant-documents';
import type { Outbox } from '../platform/outbox';
import { countDays, customerCame } from '../totals/count-totals';

/** What one transaction takes of each. */
const ORDERS_AT_ONCE = 40;
const ENTRIES_AT_ONCE = 100;
/** Records that were merged into one: each left a removed customer and a copy of both for its undo. */
const MERGES_AT_ONCE = 5;

/** What of a person the next transaction erases. */
export interface PartToErase {
  customerVersion: number;
  orders: OrderDocument[];
  entries: TimelineDocument[];
  merges: MergeDocument[];
  /** There is more than this part: the person stays until the last. */
  more: boolean;
}

export interface ErasingDoors extends EndingDoors {
  outbox: Outbox;
}

export async function partToErase(documents: Documents, { customerId, erasedTo, version }: CustomerDocument): Promise<PartToErase> {
  const orders = await documents.find('orders', { index: 'byCustomer', equals: { customerId }, after: erasedTo ?? null, limit: ORDERS_AT_ONCE + 1 });
  const entries = await documents.find('timeline', { index: 'byCustomer', equals: { customerId }, limit: ENTRIES_AT_ONCE + 1 });
  const merges = await mergesInto(documents, customerId);
  const more = orders.length > ORDERS_AT_ONCE || entries.length > ENTRIES_AT_ONCE || merges.length > MERGES_AT_ONCE;
  return { customerVersion: version, orders: orders.slice(0, ORDERS_AT_ONCE), entries: entries.slice(0, ENTRIES_AT_ONCE), merges: merges.slice(0, MERGES_AT_ONCE), more };
}

/** The merges that made the person, with those that made whom they took in. */
async function mergesInto(documents: Documents, customerId: CustomerId): Promise<MergeDocument[]> {
  const merges: MergeDocument[] = [];
  for (let keepIds = [customerId]; keepIds.length > 0 && merges.length <= MERGES_AT_ONCE; ) {
    const found = await documents.find('merges', { index: 'byKept', equals: {}, oneOf: keepIds, limit: MERGES_AT_ONCE + 1 - merges.length });
    merges.push(...found);
    keepIds = found.map(({ goneId }) => goneId);
  }
  return merges;
}

/** Erases the part; the person goes with the last one. */
export async function erasePart(doors: ErasingDoors, found: CustomerDocument, { orders, entries, merges, more }: PartToErase): Promise<void> {
  const { documents } = doors;
  await eraseOrders(doors, orders);
  for (const entry of entries) await documents.discard('timeline', entry);
  for (const { _id } of merges) await endMerge(doors, _id);
  // Ending a merge takes what it kept off the person.
  const customer = (merges.length > 0 ? await documents.get('customers', found.customerId) : null) ?? found;
  if (!more) return eraseCustomer(doors, customer);
  const last = orders[orders.length - 1]?.listKey ?? customer.erasedTo;
  await documents.replace('customers', { ...customer, ...(last && { erasedTo: last }) });
}

/** Pictures lie in storage; the timer removes them within a day. */
async function eraseOrders({ documents, outbox }: ErasingDoors, orders: readonly OrderDocument[]): Promise<void> {
  for (const { orderId } of orders) {
    const order = await documents.get('orders', orderId);
    if (!order) continue;
    await documents.replace('orders', changedOrder(erasedOrder(order)));
    await outbox.removeFiles(order.pictureIds);
  }
}

/** One whom the shop had removed before is out of its books already. */
async function eraseCustomer({ documents, now, unbind }: ErasingDoors, customer: CustomerDocument): Promise<void> {
  await emptyCustomer(documents, customer, now);
  if (customer.bound) await unbind(customer.customerId);
  if (!customer.removed) await countDays(documents, customer.merchantId, customerCame(customer, -1));
}
