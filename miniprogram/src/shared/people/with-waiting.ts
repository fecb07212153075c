import type { CustomerView } from '@core/customers/customers.contract';
import { displayName } from '@core/customers/customer';
import { borrowedSpelling } from '@core/search/borrowed-spelling';
import type { IndexedPerson } from '@core/search/indexed-person';
import { newIndexedPerson } from '@core/search/new-indexed-person';
import { PLACE_CHARACTERS } from '@core/search/person-row';
import { changedIndex, type SearchIndex } from '@core/search/search-index';
import { createsCustomer, type WaitingCommand, type WaitingOf } from '../cloud/waiting-command';

/** Whether it counts on this phone already. Of what the server refused only the people count whom it does not know at all. */
function counts(command: WaitingCommand): boolean {
  return command.refused === null || createsCustomer(command);
}

/** The people that the server has told of, with what was written down since: somebody new is found at once, a tag stands where it was put. */
export function peopleWithWaiting(known: SearchIndex, commands: readonly WaitingCommand[]): SearchIndex {
  const changed = new Map<string, IndexedPerson>();
  for (const command of commands.filter(counts)) {
    const before = changed.get(command.customerId) ?? known.byId.get(command.customerId)?.person ?? (createsCustomer(command) ? newIndexedPerson(command.customerId, command.at) : undefined);
    if (before) changed.set(command.customerId, { ...personAfter(before, command, known), changedAt: command.at });
  }
  return changed.size === 0 ? known : changedIndex(known, [...changed.values()]);
}

/** What is known of a customer, with what was written down since. */
export function customerWithWaiting(customer: CustomerView, commands: readonly WaitingCommand[]): CustomerView {
  return commands.filter((command) => counts(command) && command.customerId === customer.customerId).reduce(customerAfter, customer);
}

/** The tags after a change of them. */
export function tagsAfter(tagIds: readonly IndexedPerson['tagIds'][number][], { add, remove }: WaitingOf<'customers.tag'>['input']): IndexedPerson['tagIds'] {
  return [...new Set([...tagIds, ...add.map(({ tagId }) => tagId)])].filter((tagId) => !remove.includes(tagId));
}

function personAfter(person: IndexedPerson, command: WaitingCommand, known: SearchIndex): IndexedPerson {
  switch (command.action) {
    case 'customers.save': {
      const { name, phone, wechatName, remark, source, address, birthday = person.birthday } = command.input;
      const spelling = borrowedSpelling({ name, wechatName, remark }, known);
      return { ...person, name, phone, wechatName, remark, source, birthday, spelling, place: [...address].slice(0, PLACE_CHARACTERS).join('') };
    }
    case 'customers.tag':
      return { ...person, tagIds: tagsAfter(person.tagIds, command.input) };
    // An order counts when the server has it: until then it stands among what waits.
    case 'orders.place':
    case 'customers.note':
      return person;
  }
}

function customerAfter(customer: CustomerView, command: WaitingCommand): CustomerView {
  if (command.action === 'customers.tag') return { ...customer, tagIds: tagsAfter(customer.tagIds, command.input) };
  if (command.action !== 'customers.save') return customer;
  const { name, phone, wechatName, remark, source, address, birthday = customer.birthday, custom, referrerId = customer.referrerId } = command.input;
  const shown = { ...customer, givenName: name, name: displayName({ name, wechatName, phone }), phone, wechatName, remark, source, address, birthday, referrerId, custom: { ...customer.custom, ...custom } };
  return birthday === customer.birthday ? shown : { ...shown, nextBirthday: null };
}
