import type { CustomerId } from '../../core/kernel/ids';
import { ok, refuse } from '../../core/kernel/result';
import { erasedOrder, erasedPerson } from '../../core/privacy/erased';
import { EMPTY_BOOK } from '../../core/reminders/contact-facts';
import { reminderIdOf } from '../../core/reminders/reorder-reminder';
import { unfinishedOrders } from '../../core/reminders/unfinished-orders';
import { changedCustomer, readCustomer } from '../customers/customer-repository';
import { changedOrder } from '../orders/order-repository';
import type { CustomerDocument, MergeDocument, OrderDocument, TimelineDocument } from '../platform/collections';
import { Conflict } from '../platform/conflict';
import type { Command, CommandContext } from '../platform/context';
import { countDays, customerCame } from '../totals/count-totals';

/** What one transaction takes of each. */
const ORDERS_AT_ONCE = 40;
const ENTRIES_AT_ONCE = 100;
/** Records that were merged into one: each left a removed customer and a copy of both for its undo. */
const MERGES_AT_ONCE = 5;

interface Found {
  customerVersion: number;
  orders: OrderDocument[];
  entries: TimelineDocument[];
  merges: MergeDocument[];
  /** There is more than this part: the person stays until the last. */
  more: boolean;
}

export const erasePerson: Command<'privacy.erase', Found> = {
  async before({ documents }, { customerId }) {
    const customer = await readCustomer(documents, customerId);
    if (customer === null) return refuse('CUSTOMER_NOT_FOUND', 'customerId');
    if (unfinishedOrders(customer.contact) > 0) return refuse('ORDERS_OPEN', 'customerId');
    const orders = await documents.find('orders', { index: 'byCustomer', equals: { customerId }, after: customer.erasedTo ?? null, limit: ORDERS_AT_ONCE + 1 });
    const entries = await documents.find('timeline', { index: 'byCustomer', equals: { customerId }, limit: ENTRIES_AT_ONCE + 1 });
    const merges = await documents.find('merges', { index: 'byKept', equals: {}, oneOf: [customerId], limit: MERGES_AT_ONCE + 1 });
    const more = orders.length > ORDERS_AT_ONCE || entries.length > ENTRIES_AT_ONCE || merges.length > MERGES_AT_ONCE;
    return ok({ customerVersion: customer.version, orders: orders.slice(0, ORDERS_AT_ONCE), entries: entries.slice(0, ENTRIES_AT_ONCE), merges: merges.slice(0, MERGES_AT_ONCE), more });
  },
  async run(context, { customerId }, { customerVersion, orders, entries, merges, more }) {
    const { documents } = context;
    const customer = await readCustomer(documents, customerId);
    if (customer === null) return refuse('CUSTOMER_NOT_FOUND', 'customerId');
    if (customer.version !== customerVersion) throw new Conflict('the customer changed meanwhile');
    await eraseOrders(context, orders);
    for (const entry of entries) await documents.discard('timeline', entry);
    for (const { _id, goneId } of merges) await eraseMerged(context, _id, goneId);
    const last = orders[orders.length - 1]?.listKey ?? customer.erasedTo;
    if (more) await documents.replace('customers', { ...customer, ...(last && { erasedTo: last }) });
    else await eraseCustomer(context, customer);
    return ok({ more });
  },
};

/** Pictures lie in storage; the timer removes them within a day. */
async function eraseOrders({ documents, outbox }: CommandContext, orders: readonly OrderDocument[]): Promise<void> {
  for (const { orderId } of orders) {
    const order = await documents.get('orders', orderId);
    if (order) await documents.replace('orders', changedOrder(erasedOrder(order)));
  }
  await outbox.removeFiles(orders.flatMap(({ pictureIds }) => pictureIds));
}

async function eraseMerged({ documents, now }: CommandContext, mergeId: string, goneId: CustomerId): Promise<void> {
  const [merge, gone] = [await documents.get('merges', mergeId), await documents.get('customers', goneId)];
  if (gone?.removed) await documents.replace('customers', emptied(gone, now));
  if (merge) await documents.remove('merges', mergeId);
}

async function eraseCustomer({ documents, accounts, caller, now }: CommandContext, customer: CustomerDocument): Promise<void> {
  const { customerId } = customer;
  await documents.replace('customers', emptied(customer, now));
  if (await documents.get('reminders', reminderIdOf(customerId))) await documents.remove('reminders', reminderIdOf(customerId));
  if (customer.bound) await accounts.removeBinding(caller.merchantId, customerId);
  await countDays(documents, caller.merchantId, customerCame(customer, -1));
}

function emptied(customer: CustomerDocument, now: CommandContext['now']): CustomerDocument {
  return { ...changedCustomer(customer, { ...erasedPerson(), contact: EMPTY_BOOK, beforeContact: null, removed: true }, now), erased: true };
}
