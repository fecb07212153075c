import { formOfAddress, type Customer } from './customer';
import { searchText } from './search-keys';

/** What two customers must share to be shown as perhaps the same person. */
export const DUPLICATE_SIGNS = ['phone', 'name', 'wechatName'] as const;
export type DuplicateSign = (typeof DUPLICATE_SIGNS)[number];

type Person = Pick<Customer, 'name' | 'phone' | 'wechatName' | 'address' | 'remark'>;

/** Characters of an address down to the district, which is as far as writers agree. */
const PLACE_LENGTH = 6;

/**
 * Groups of people who may be one, among customers in the order of the sign's own field. The same phone says enough; the same
 * name only together with the same place, or where one of the two has neither phone nor place. WeChat names are chosen freely and
 * many bear the same: it says nothing of two who have different names and different phones.
 */
export function duplicateGroups<P extends Person>(people: readonly P[], sign: DuplicateSign): P[][] {
  const groups = new Map<string, P[]>();
  for (const person of people) {
    const value = person[sign];
    if (value !== '') groups.set(value, [...(groups.get(value) ?? []), person]);
  }
  return [...groups.values()].flatMap((group) => (sign === 'name' ? samePlaces(group) : sign === 'wechatName' ? sameNicknames(group) : [group])).filter((group) => group.length > 1);
}

/** Parts people of one WeChat name into those of whom each may be one of the others. */
function sameNicknames<P extends Person>(people: readonly P[]): P[][] {
  const groups: P[][] = [];
  for (const person of people) {
    const near = groups.filter((group) => group.some((other) => mayBe(person, other)));
    for (const group of near) groups.splice(groups.indexOf(group), 1);
    groups.push([...near.flat(), person]);
  }
  return groups;
}

function mayBe(one: Person, other: Person): boolean {
  const [name, otherName] = [formOfAddress(one.name), formOfAddress(other.name)];
  const isSameName = name === otherName && name !== '';
  return isSameName || one.phone === other.phone || one.phone === '' || other.phone === '';
}

/** Parts people of one name by place; who gives neither place nor phone may be any of them. */
function samePlaces<P extends Person>(people: readonly P[]): P[][] {
  const open = people.filter((person) => placeOf(person) === '' && person.phone === '');
  const places = new Map<string, P[]>();
  for (const person of people) if (!open.includes(person)) places.set(placeOf(person), [...(places.get(placeOf(person)) ?? []), person]);
  if (places.size === 0) return [open];
  return [...places].map(([place, group]) => (place === '' && group.length > 1 ? [...group.slice(0, 1), ...open] : [...group, ...open]));
}

/** Where somebody lives, as far as two ways of writing it agree; ' ' keeps people without an address apart from one another. */
function placeOf({ address, phone }: Person): string {
  const place = searchText(address).replace(/[省市区县,，。\-]/g, '').slice(0, PLACE_LENGTH);
  return place || (phone ? ` ${phone}` : '');
}
