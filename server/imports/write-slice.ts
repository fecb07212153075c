import { changeTags, type Tag } from '../../core/customers/tags';
import type { PlannedPerson } from '../../core/imports/plan';
import type { TagId } from '../../core/kernel/ids';
import { readCustomer } from '../customers/customer-repository';
import { orderDraft } from '../orders/order-repository';
import { orderChange } from '../../core/totals/day-totals';
import type { MerchantId } from '../../core/kernel/ids';
import { countDays, customerCame } from '../totals/count-totals';
import { Conflict } from '../platform/conflict';
import type { CustomerDocument } from '../platform/collections';
import type { TransactionDocuments } from '../platform/merchant-documents';
import { withReminder } from '../reminders/contact-fields';
import { reminderDraft } from '../reminders/reminder-repository';
import { nextReminder, remindOf } from '../reminders/schedule-reminder';
import type { OrderMaking } from './import-orders';
import { createPerson, updatePerson, type UpdatedPerson, type WrittenPerson } from './import-person';
import type { ImportSlice } from './import-record';
import type { SlicePeople } from './run-slice';

type Written = Pick<ImportSlice, 'created' | 'updated' | 'orders' | 'notes'>;

/** Writes the people of one slice: new ones in one operation a collection, known ones each as their next version. */
export async function writeSlice(documents: TransactionDocuments, merchantId: MerchantId, found: SlicePeople, tags: readonly Tag[], making: OrderMaking): Promise<Written> {
  const tagIdsOf = (person: PlannedPerson, held: readonly TagId[]): TagId[] => {
    const add = tags.filter((tag) => person.fields.tags.includes(tag.name));
    const changed = changeTags(tags, held, { add, remove: [] });
    return changed.ok ? changed.value.held : [...held];
  };
  const created = found.people.filter((person) => person.kind === 'new').map((person) => createPerson(person, tagIdsOf(person, []), making));
  const updated: UpdatedPerson[] = [];
  for (const person of found.people.filter((candidate) => candidate.kind === 'update')) {
    const stored = await unchanged(documents, person, found.stored);
    updated.push(updatePerson(stored, person, tagIdsOf(person, stored.tagIds), found.histories.get(stored.customerId) ?? [], making));
  }
  await createAll(documents, created, making);
  await documents.create('orders', ...[...created, ...updated].flatMap(({ orders }) => orders.map(orderDraft)));
  await documents.create('timeline', ...[...created, ...updated].flatMap(({ told }) => told));
  for (const person of updated) await replaceOne(documents, person, making);
  const came = created.flatMap(({ customer }) => customerCame(customer, 1));
  await countDays(documents, merchantId, [...came, ...[...created, ...updated].flatMap(({ orders }) => orders.flatMap((order) => orderChange(null, order)))]);
  return {
    created: created.map(({ customer }) => customer.customerId),
    updated: updated.map(({ changed }) => changed),
    orders: [...created, ...updated].filter(({ orders }) => orders.length > 0).map(({ customer, orders }) => ({ customerId: customer.customerId, orderIds: orders.map((order) => order.orderId) })),
    notes: [...created, ...updated].flatMap(({ notes }) => notes.map(({ _id }) => _id)),
  };
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
