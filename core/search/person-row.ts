import { displayName } from '../customers/customer';
import type { CustomerRow, CustomerView } from '../customers/customers.contract';
import { maskPhone, type Phone } from '../customers/phone';
import type { IndexedPerson } from './indexed-person';

/** How much of the address a phone keeps, to tell where somebody lives. */
export const PLACE_CHARACTERS = 12;

/** The line of a customer list as the phone itself can draw it: what the server's list answers. */
export function rowOfPerson(person: IndexedPerson): CustomerRow {
  const { customerId, phone, remark, stage, grade, tagIds, nextRunOutDay, lastDay, bound } = person;
  return { customerId, name: displayName(person), maskedPhone: phone ? maskPhone(phone as Phone) : '', remark, stage, grade, tagIds, nextRunOutDay, lastOrderDay: lastDay, bound };
}

/** What the phone can show of a customer by itself: all that is kept of them, without cycles and timeline. */
export function viewOfPerson(person: IndexedPerson): CustomerView {
  const { version, phone, wechatName, place, source, birthday, stagePinned, orderCount, spendFen, owedFen, createdAt } = person;
  return {
    ...rowOfPerson(person),
    version,
    givenName: person.name,
    phone,
    wechatName,
    // What is kept of the address ends with the district or soon after.
    address: [...place].length < PLACE_CHARACTERS ? place : `${place}…`,
    source,
    birthday,
    nextBirthday: null,
    addresses: [],
    custom: {},
    referrerId: null,
    buyers: [],
    traits: null,
    stagePinned,
    stageReason: orderCount === 0 && person.stage === 'prospect' ? { code: 'created' } : null,
    levelId: null,
    orderCount,
    spendFen,
    owedFen,
    growth: null,
    cycles: [],
    silenced: person.silenced,
    complaint: false,
    asks: { quiet: null, deletion: null },
    plans: [],
    createdAt,
  };
}
