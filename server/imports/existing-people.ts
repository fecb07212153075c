import type { ExistingCustomer } from '../../core/imports/match-people';
import { followUpOf } from '../../core/customers/follow-up';
import { detailsOf } from '../../core/profile/details';
import { groupRows } from '../../core/imports/group-rows';
import type { ImportRow } from '../../core/imports/rows';
import { shanghaiDayOf } from '../../core/kernel/time';
import { noteKeyOf } from '../customers/note-key';
import type { CustomerId } from '../../core/kernel/ids';
import type { Tag } from '../../core/customers/tags';
import type { CustomerDocument, OrderDocument, TimelineDocument } from '../platform/collections';
import { isVoid } from '../../core/orders/order-states';
import type { Documents } from '../platform/merchant-documents';

const LIST = 100;
/** Customers whose orders are read at once: a thousand orders are the most that one query gives. */
const CUSTOMERS_AT_ONCE = 20;
const MOST = 1000;

/** The customers that rows may speak of, and those whom they name as referrers: by phone, and by name where there is no phone. */
export async function existingPeople(documents: Documents, rows: readonly ImportRow[]): Promise<CustomerDocument[]> {
  const spoken = [...rows, ...rows.flatMap(({ referrer }) => (referrer === null ? [] : [referrer]))];
  const phones = [...new Set(spoken.flatMap(({ phone }) => (phone ? [phone] : [])))];
  const names = [...new Set(spoken.flatMap(({ phone, name }) => (phone || !name ? [] : [name])))];
  const found = new Map<string, CustomerDocument>();
  for (const [index, values] of [['byPhone', phones], ['byName', names]] as const) {
    for (const oneOf of chunks<string>(values, LIST)) {
      for (const customer of await documents.find('customers', { index, equals: { removed: false }, oneOf, limit: MOST })) found.set(customer._id, customer);
    }
  }
  return [...found.values()];
}

/** Orders of the customers, as far as an import compares them with its rows. */
export async function ordersOf(documents: Documents, customerIds: readonly CustomerId[]): Promise<OrderDocument[]> {
  const found: OrderDocument[] = [];
  for (const oneOf of chunks(customerIds, CUSTOMERS_AT_ONCE)) found.push(...(await documents.find('orders', { index: 'customers', oneOf, limit: MOST })));
  return found;
}

/** What the timelines of the customers tell in the very words of the rows. */
export async function notesOf(documents: Documents, rows: readonly ImportRow[], people: readonly CustomerDocument[]): Promise<TimelineDocument[]> {
  const views = people.map((customer) => existingView(customer, [], [], []));
  const keys = groupRows(rows, views).flatMap(({ match, rows: own }) => (match.existing ? own.flatMap(({ note }) => (note && note.entry.kind !== 'pasted' && match.existing ? [noteKeyOf(match.existing.customerId, note.entry.text)] : [])) : []));
  const found: TimelineDocument[] = [];
  for (const oneOf of chunks([...new Set(keys)], LIST)) found.push(...(await documents.find('timeline', { index: 'byNote', oneOf, limit: MOST })));
  return found;
}

/** A customer as the planner compares it with the rows. */
export function existingView(customer: CustomerDocument, tags: readonly Tag[], orders: readonly OrderDocument[], told: readonly TimelineDocument[]): ExistingCustomer {
  const { customerId, name, phone, wechatName, remark, address, source, birthday, tagIds } = customer;
  const own = orders.filter((order) => order.customerId === customerId && !isVoid(order.state));
  return {
    customerId,
    name,
    phone,
    wechatName,
    remark,
    address,
    source,
    birthday,
    custom: detailsOf(customer).custom,
    referrerId: detailsOf(customer).referrerId,
    tags: tags.filter((tag) => tagIds.includes(tag.tagId)).map((tag) => tag.name),
    notes: told.filter((entry) => entry.customerId === customerId).map(({ at, entry }) => ({ day: shanghaiDayOf(at), text: followUpOf(entry)?.text ?? '' })),
    orders: own.flatMap((order) => order.lines.map((line) => ({ day: order.day, productName: line.productName, quantity: line.quantity }))),
  };
}

export function chunks<T>(values: readonly T[], size: number): T[][] {
  const parts: T[][] = [];
  for (let start = 0; start < values.length; start += size) parts.push(values.slice(start, start + size));
  return parts;
}
