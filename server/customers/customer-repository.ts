import { displayName, type Customer } from '../../core/customers/customer';
import { searchKeysOf } from '../../core/customers/search-keys';
import type { CustomerId } from '../../core/kernel/ids';
import { listKey } from '../../core/kernel/list-key';
import { shanghaiDayOf, type UtcMs } from '../../core/kernel/time';
import { lapseDayOf, nextToRunOut, type PurchaseRecord } from '../../core/reorder/purchase-record';
import { runOutDay } from '../../core/reorder/product-cycle';
import type { CustomerDocument } from '../platform/collections';
import type { Documents, Draft, TransactionDocuments } from '../platform/merchant-documents';

/** The customer unless absent or removed. */
export async function readCustomer(documents: Documents | TransactionDocuments, customerId: CustomerId): Promise<CustomerDocument | null> {
  const document = await documents.get('customers', customerId);
  return document === null || document.removed ? null : document;
}

/** The document of a customer who does not exist yet. */
export function customerDraft(customer: Customer, record: PurchaseRecord): Draft<CustomerDocument> {
  return { _id: customer.customerId, ...customer, record, removed: false, ...derived(customer, record) };
}

/** The next state of a customer, with everything that follows from it: order in lists, search keys, run-out and lapse days. */
export function changedCustomer(before: CustomerDocument, change: Partial<Customer & { record: PurchaseRecord; removed: boolean }>, now: UtcMs): CustomerDocument {
  const next = { ...before, ...change, updatedAt: now };
  return { ...next, ...derived(next, next.record) };
}

function derived(customer: Customer, record: PurchaseRecord) {
  const next = nextToRunOut(record, shanghaiDayOf(customer.updatedAt));
  const mayLapse = customer.stage !== 'lapsed' && customer.stage !== 'reseller' && !customer.stagePinned;
  return {
    listKey: listKey(customer.updatedAt, customer.customerId),
    searchKeys: searchKeysOf(customer),
    nextRunOutDay: next === null ? null : runOutDay(next),
    lapseDay: mayLapse ? lapseDayOf(record) : null,
  };
}

/** How reminders and messages name the customer. */
export function nameOf(customer: Customer): string {
  return displayName(customer);
}
