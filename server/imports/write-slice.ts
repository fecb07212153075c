import { changeTags, type Tag } from '../../core/customers/tags';
import type { PlannedPerson } from '../../core/imports/plan';
import { newId, type CustomerId, type TagId } from '../../core/kernel/ids';
import { readCustomer } from '../customers/customer-repository';
import { orderDraft } from '../orders/order-repository';
import { orderChange } from '../../core/totals/day-totals';
import { countDays, customerCame } from '../totals/count-totals';
import { Conflict } from '../platform/conflict';
import type { CustomerDocument, TimelineDocument } from '../platform/collections';
import type { CommandContext } from '../platform/context';
import type { Draft, TransactionDocuments } from '../platform/merchant-documents';
import { withReminder } from '../reminders/contact-fields';
import { reminderDraft } from '../reminders/reminder-repository';
import { nextReminder, remindOf } from '../reminders/schedule-reminder';
import type { OrderMaking } from './import-orders';
import { detailsOf } from '../../core/profile/details';
import { creditReferrers, standingsOf } from './credit-referrers';
import { createPerson, updatePerson, type PersonIds, type UpdatedPerson, type WrittenPerson } from './import-person';
import type { ImportSlice } from './import-record';
import type { SlicePeople } from './run-slice';

type Written = Pick<ImportSlice, 'created' | 'updated' | 'orders' | 'notes' | 'referrals'>;

/** Writes the people of one slice: new ones in one operation a collection, known ones each as their next version, then those who brought them. */
export async function writeSlice(context: CommandContext, found: SlicePeople, tags: readonly Tag[], making: OrderMaking): Promise<Written> {
  const { documents, caller } = context;
  const idsOf = idsIn(found.people, tags, making.random);
  const created = found.people.filter((person) => person.kind === 'new').map((person) => createPerson(person, idsOf(person, []), making));
  const updated: UpdatedPerson[] = [];
  for (const person of found.people.filter((candidate) => candidate.kind === 'update')) {
    const stored = await unchanged(documents, person, found.stored);
    updated.push(updatePerson(stored, person, idsOf(person, stored.tagIds), found.histories.get(stored.customerId) ?? [], making));
  }
  await createAll(documents, created, making);
  await documents.create('orders', ...[...created, ...updated].flatMap(({ orders }) => orders.map(orderDraft)));
  await documents.create('timeline', ...[...created, ...updated].flatMap(({ told }) => told));
  for (const person of updated) await replaceOne(documents, person, making);
  const came = created.flatMap(({ customer }) => customerCame(customer, 1));
  await countDays(documents, caller.merchantId, [...came, ...[...created, ...updated].flatMap(({ orders }) => orders.flatMap((order) => orderChange(null, order)))]);
  const { referrals, told } = await tellReferrers(context, created, updated);
  return {
    created: created.map(({ customer }) => customer.customerId),
    updated: updated.map(({ changed }) => changed),
    orders: [...created, ...updated].filter(({ orders }) => orders.length > 0).map(({ customer, orders }) => ({ customerId: customer.customerId, orderIds: orders.map((order) => order.orderId) })),
    referrals,
    notes: [...[...created, ...updated].flatMap(({ notes }) => notes), ...told].map(({ _id }) => _id),
  };
}

/** The ids of a planned person: of somebody new a fresh one, which others of the slice may name as their referrer's. */
function idsIn(people: readonly PlannedPerson[], tags: readonly Tag[], random: () => number): (person: PlannedPerson, held: readonly TagId[]) => PersonIds {
  const idOfKey = new Map<string, CustomerId>(people.map(({ key, existingId }) => [key, existingId ?? newId('customer', random)]));
  const idOf = (key: string, existingId?: CustomerId): CustomerId => {
    const id = existingId ?? idOfKey.get(key);
    if (id === undefined) throw new Error('a planned referrer is known or in the slice');
    return id;
  };
  return ({ key, existingId, referrer, fields }, held) => {
    const changed = changeTags(tags, held, { add: tags.filter((tag) => fields.tags.includes(tag.name)), remove: [] });
    return { customerId: idOf(key, existingId), tagIds: changed.ok ? changed.value.held : [...held], referrerId: referrer && idOf(referrer.key, referrer.existingId) };
  };
}

/** Whoever brought people of the slice hears of their first orders, as of ones that are typed. */
async function tellReferrers(context: CommandContext, created: readonly WrittenPerson[], updated: readonly UpdatedPerson[]): Promise<{ referrals: ImportSlice['referrals']; told: Draft<TimelineDocument>[] }> {
  const came = created.map(({ customer }) => ({ customer, before: null }));
  const changed = updated.map(({ customer, changed: { before } }) => ({ customer, before: before.referrerId ?? null }));
  const touched = [...came, ...changed].map(({ customer, before }) => ({ customer, referrerIds: [before, detailsOf(customer).referrerId].filter((id) => id !== null) })).filter(({ referrerIds }) => referrerIds.length > 0);
  const told = await creditReferrers(context, touched.flatMap(({ customer, referrerIds }) => standingsOf(customer, referrerIds)));
  await context.documents.create('timeline', ...told);
  return { referrals: touched.map(({ customer: { customerId }, referrerIds }) => ({ customerId, referrerIds })), told };
}

async function unchanged(documents: TransactionDocuments, { existingId }: PlannedPerson, stored: readonly CustomerDocument[]): Promise<CustomerDocument> {
  const before = stored.find((customer) => customer.customerId === existingId);
  const now = before ? await readCustomer(documents, before.customerId) : null;
  if (!now || now.version !== before?.version) throw new Conflict('the customer changed meanwhile');
  return now;
}

async function createAll(documents: TransactionDocuments, people: readonly WrittenPerson[], { today }: OrderMaking): Promise<void> {
  const reminded = people.map(({ customer }) => ({ customer, reminder: nextReminder(customer, today) }));
  await documents.create('customers', ...reminded.map(({ customer, reminder }) => withReminder(customer, reminder, today)));
  await documents.create('reminders', ...reminded.flatMap(({ reminder }) => (reminder === null ? [] : [reminderDraft(reminder)])));
}

async function replaceOne(documents: TransactionDocuments, { customer, orders }: UpdatedPerson, { today }: OrderMaking): Promise<void> {
  await documents.replace('customers', orders.length > 0 ? await remindOf(documents, customer, today) : customer);
}
