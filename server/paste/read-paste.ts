import type { PasteMatch } from '../../core/paste/paste.contract';
import { MAX_PASTE_CHARACTERS, MAX_PASTED_PEOPLE } from '../../core/paste/paste-limits';
import { parsePaste } from '../../core/paste/parse-paste';
import type { PastedPerson } from '../../core/paste/pasted-person';
import { displayName } from '../../core/customers/customer';
import { maskPhone } from '../../core/customers/phone';
import { searchText } from '../../core/customers/search-keys';
import { ok, refuse } from '../../core/kernel/result';
import type { CustomerDocument } from '../platform/collections';
import type { Query } from '../platform/context';
import type { Documents } from '../platform/merchant-documents';
import { MOST_PRODUCTS } from '../products/product-repository';

const MOST_MATCHES = 200;
const MATCHES_SHOWN = 5;
/** A single character is the tail of too many names. */
const SHORTEST_NAME = 2;

export const readPaste: Query<'paste.read'> = async ({ documents }, { text }) => {
  if (text.trim() === '') return refuse('PASTE_EMPTY', 'text');
  if ([...text].length > MAX_PASTE_CHARACTERS) return refuse('PASTE_TOO_LONG', 'text');
  const products = await documents.find('products', { index: 'byName', limit: MOST_PRODUCTS });
  const people = parsePaste(text, { products });
  const shown = people.slice(0, MAX_PASTED_PEOPLE);
  const known = await knownPeople(documents, shown);
  return ok({ people: shown.map((person) => ({ ...person, matches: matchesOf(person, known) })), leftOut: people.length - shown.length });
};

/** Everybody who has a phone of the text, or a name that ends as one of it does. */
async function knownPeople(documents: Documents, people: readonly PastedPerson[]): Promise<CustomerDocument[]> {
  const phones = [...new Set(people.flatMap(phonesOf))];
  const names = [...new Set(people.map(({ name }) => searchText(name)).filter((name) => name.length >= SHORTEST_NAME))];
  const byPhone = phones.length > 0 ? await documents.find('customers', { index: 'byPhone', equals: { removed: false }, oneOf: phones, limit: MOST_MATCHES }) : [];
  const byName = names.length > 0 ? await documents.find('customers', { index: 'bySearchKey', equals: { removed: false }, oneOf: names, limit: MOST_MATCHES }) : [];
  return [...new Map([...byPhone, ...byName].map((customer) => [customer._id, customer])).values()];
}

function phonesOf({ phone, candidates }: PastedPerson): string[] {
  return [phone, ...(candidates.phone ?? [])].filter((one) => one !== '').slice(0, 2);
}

function matchesOf(person: PastedPerson, known: readonly CustomerDocument[]): PasteMatch[] {
  const phones = phonesOf(person);
  const name = searchText(person.name);
  const match = (customer: CustomerDocument, by: PasteMatch['by']): PasteMatch => ({
    customerId: customer.customerId,
    version: customer.version,
    name: displayName(customer),
    maskedPhone: maskPhone(customer.phone),
    remark: customer.remark,
    address: customer.address,
    by,
  });
  const byPhone = known.filter((customer) => phones.includes(customer.phone));
  const byName = name.length < SHORTEST_NAME ? [] : known.filter((customer) => !byPhone.includes(customer) && searchText(customer.name).endsWith(name));
  return [...byPhone.map((customer) => match(customer, 'phone')), ...byName.map((customer) => match(customer, 'name'))].slice(0, MATCHES_SHOWN);
}
