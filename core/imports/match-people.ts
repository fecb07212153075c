import type { CustomerId } from '../kernel/ids';
import type { ShanghaiDay } from '../kernel/time';
import type { NamedReferrer } from './named-referrer';
import type { ImportRow } from './rows';

/** A customer that rows may speak of, as far as an import looks at it. Unknown texts are ''. */
export interface ExistingCustomer {
  readonly customerId: CustomerId;
  readonly name: string;
  readonly phone: string;
  readonly wechatName: string;
  readonly remark: string;
  readonly address: string;
  readonly birthday: string;
  readonly source: string;
  /** Values of the merchant's own fields, by field. */
  readonly custom: Readonly<Record<string, string>>;
  readonly referrerId: CustomerId | null;
  /** By name. */
  readonly tags: readonly string[];
  readonly orders: readonly { readonly day: ShanghaiDay; readonly productName: string; readonly quantity: number }[];
  /** What their timeline tells in words, as far as the rows tell it too. */
  readonly notes: readonly { readonly day: ShanghaiDay; readonly text: string }[];
}

/** Whom a row speaks of. The key is the same for all rows of a person, whatever their order. */
export interface PersonMatch {
  readonly key: string;
  /** Absent for a person who is not kept yet. */
  readonly existing?: ExistingCustomer;
  /** Several people are meant, perhaps: the seller must say whom. */
  readonly isAmbiguous?: boolean;
}

/** The people of a file, and whom it names as those who brought them. */
export interface PeopleOfFile {
  readonly matches: ReadonlyMap<ImportRow, PersonMatch>;
  /** Found like the person of a row; null when neither the shop nor the file has one. */
  find(referrer: NamedReferrer): PersonMatch | null;
}

/**
 * Finds the person of each row. A phone decides; where several customers share it, the name does among them. A row without a phone speaks of the
 * one person of its name, kept or in the file; of nobody known, then it is a new person; of several, then it is ambiguous.
 */
export function matchPeople(rows: readonly ImportRow[], existing: readonly ExistingCustomer[]): PeopleOfFile {
  const byPhone = groupBy(existing, (customer) => customer.phone);
  const matches = new Map<ImportRow, PersonMatch>();
  const phones = new Set<string>();
  /** The one who is called so, or that there are several. */
  const named = new Map<string, PersonMatch | 'several'>();
  const remember = (name: string, match: PersonMatch) => {
    const known = named.get(name);
    if (known === undefined) named.set(name, match);
    else if (known !== 'several' && known.key !== match.key) named.set(name, 'several');
  };
  for (const customer of existing) remember(customer.name, matchOf(customer));
  for (const row of rows) {
    if (row.phone === '') continue;
    const match = matchByPhone(row, byPhone.get(row.phone) ?? []);
    matches.set(row, match);
    phones.add(row.phone);
    remember(row.name, match);
  }
  const byNameAlone = new Map<string, PersonMatch>();
  for (const row of rows) {
    if (row.phone !== '') continue;
    const match = matchByName(row.name, named.get(row.name));
    matches.set(row, match);
    byNameAlone.set(row.name, match);
  }
  return {
    matches,
    find({ name, phone }) {
      if (phone !== '') return byPhone.has(phone) || phones.has(phone) ? matchByPhone({ name, phone }, byPhone.get(phone) ?? []) : null;
      return named.has(name) ? matchByName(name, named.get(name)) : (byNameAlone.get(name) ?? null);
    },
  };
}

function matchByPhone(row: Pick<ImportRow, 'name' | 'phone'>, sharing: readonly ExistingCustomer[]): PersonMatch {
  const named = sharing.length > 1 ? sharing.filter((customer) => customer.name === row.name) : sharing;
  const [only] = named;
  if (only && named.length === 1) return matchOf(only);
  return { key: `phone:${row.phone}`, isAmbiguous: sharing.length > 1 };
}

function matchByName(name: string, known: PersonMatch | 'several' | undefined): PersonMatch {
  return known === undefined || known === 'several' ? { key: `name:${name}`, isAmbiguous: known === 'several' } : known;
}

function matchOf(customer: ExistingCustomer): PersonMatch {
  return { key: `customer:${customer.customerId}`, existing: customer };
}

function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return groups;
}
