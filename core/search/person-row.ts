import { displayName } from '../customers/customer';
import type { CustomerRow } from '../customers/customers.contract';
import { maskPhone, type Phone } from '../customers/phone';
import type { IndexedPerson } from './indexed-person';

/** The line of a customer list as the phone itself can draw it: what the server's list answers. */
export function rowOfPerson(person: IndexedPerson): CustomerRow {
  const { customerId, phone, remark, stage, grade, tagIds, nextRunOutDay, lastDay, bound } = person;
  return { customerId, name: displayName(person), maskedPhone: phone ? maskPhone(phone as Phone) : '', remark, stage, grade, tagIds, nextRunOutDay, lastOrderDay: lastDay, bound };
}
