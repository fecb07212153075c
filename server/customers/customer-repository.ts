import { displayName, type Customer } from '../../core/customers/customer';
import { withDefaultText } from '../../core/profile/addresses';
import { detailsOf, namedIn, type CustomerDetails } from '../../core/profile/details';
import { awaitedTags, settledTags, type TagsHeld } from '../../core/customers/own-tags';
import { searchKeysOf } from '../../core/customers/search-keys';
import type { CustomerId } from '../../core/kernel/ids';
import { listKey } from '../../core/kernel/list-key';
import { shanghaiDayOf, type ShanghaiDay, type UtcMs } from '../../core/kernel/time';
import { lifecycleRulesOf } from '../../core/lifecycle/lifecycle-rules';
import { lapseDayOf, nextToRunOut, type PurchaseRecord } from '../../core/reorder/purchase-record';
import type { Spelling } from '../../core/search/indexed-person';
import { spellingOf } from '../search/spell';
import { runOutDay } from '../../core/reorder/product-cycle';
import { NO_TOTALS, type CustomerTotals } from '../../core/totals/customer-totals';
import { gradedSales, nextGradeDay, salesKey } from '../../core/totals/grade';
import { EMPTY_BOOK } from '../../core/reminders/contact-facts';
import { contactFields } from '../reminders/contact-fields';
import { fen, type Fen } from '../../core/kernel/money';
import type { CustomerDocument } from '../platform/collections';
import type { Documents, Draft, TransactionDocuments } from '../platform/merchant-documents';

/** The customer unless absent or removed. */
export async function readCustomer(documents: Documents | TransactionDocuments, customerId: CustomerId): Promise<CustomerDocument | null> {
  const document = await documents.get('customers', customerId);
  return document === null || document.removed ? null : document;
}

/** The document of a customer who does not exist yet. */
export function customerDraft(customer: Customer, record: PurchaseRecord, totals: CustomerTotals = NO_TOTALS): Draft<CustomerDocument> {
  const fresh = { ...customer, ...detailed(null, customer), record, totals, contact: EMPTY_BOOK, beforeContact: null, traitsApart: null, removed: false, grade: null, gradedFen: fen(0), salesKey: null, gradeDay: null };
  return { _id: customer.customerId, ...fresh, ...derived(fresh, spellingOf(customer)) };
}

/**
 * The next state of a customer, with everything that follows from it: order in lists, search keys, run-out and lapse days. A change
 * of `address` is one of the default address; `details` hold them all and go before it.
 */
export function changedCustomer(before: CustomerDocument, change: Partial<Customer & Kept>, now: UtcMs): CustomerDocument {
  const next = { ...before, ...change, ...detailed(change.details ? null : before, { ...before, ...change }), updatedAt: now };
  return { ...withTags(next, settledTags(next)), ...derived(next, sameWords(before, next) ? before.spelling : spellingOf(next)) };
}

/** The customer with other tags, found by those that they would get back. */
export function withTags({ ownTags: _, ...customer }: CustomerDocument, { tagIds, ownTags }: TagsHeld): CustomerDocument {
  return { ...customer, tagIds, ...(ownTags && { ownTags }), relatedIds: relatedIdsOf({ ownTags, details: detailsOf(customer) }) };
}

function relatedIdsOf({ details, ownTags }: Pick<Customer, 'ownTags'> & { details: CustomerDetails }): CustomerDocument['relatedIds'] {
  return [...namedIn(details), ...awaitedTags({ ownTags })];
}

/** The details with the text of their default address, whichever of the two was changed. */
function detailed(before: Customer | null, next: Customer): { details: CustomerDetails; address: string } {
  const details = detailsOf(before ?? next);
  if (before === null || next.address === before.address) return { details, address: details.addresses[0]?.text ?? '' };
  return { details: { ...details, addresses: withDefaultText(details.addresses, next.customerId, next.address) }, address: next.address };
}

function sameWords(before: CustomerDocument, next: Customer): boolean {
  return before.spelling !== undefined && before.name === next.name && before.wechatName === next.wechatName && before.remark === next.remark;
}

/** What a customer's document keeps besides the person. */
type Kept = Pick<CustomerDocument, 'record' | 'totals' | 'removed' | 'contact' | 'beforeContact' | 'traitsApart'>;

function derived(customer: Customer & { details: CustomerDetails } & Kept & Pick<CustomerDocument, 'gradedFen' | 'gradeDay' | 'grade'>, spelling: Spelling) {
  const { record } = customer;
  const today = shanghaiDayOf(customer.updatedAt);
  const next = nextToRunOut(record, today);
  const mayLapse = customer.stage !== 'lapsed' && customer.stage !== 'reseller' && !customer.stagePinned;
  const key = listKey(customer.updatedAt, customer.customerId);
  const lapses = mayLapse ? lapseDayOf(record, lifecycleRulesOf(customer).lapseShare) : null;
  return {
    listKey: key,
    changeKey: key,
    createdKey: `${shanghaiDayOf(customer.createdAt)}.${customer.customerId}`,
    relatedIds: relatedIdsOf(customer),
    spelling,
    searchKeys: searchKeysOf(customer, spelling),
    nextRunOutDay: next === null ? null : runOutDay(next),
    lapseDay: lapses,
    owedKey: salesKey(customer.totals.owedFen, customer.customerId),
    ruleDay: customer.removed ? null : today,
    gradeDay: earlierDay(gradeDayOf(customer, today), customer.gradeDay),
    ...contactFields({ ...customer, lapseDay: lapses }, today),
  };
}

/** Sales that the grade book should count of a customer: nothing of one who was removed. */
export function salesToGrade({ removed, totals }: Pick<CustomerDocument, 'removed' | 'totals'>, today: ShanghaiDay): Fen {
  return removed ? fen(0) : gradedSales(totals, today);
}

/** Today when the grade book counts something else, or the last day on which it counts right. */
export function gradeDayOf(customer: Pick<CustomerDocument, 'removed' | 'totals' | 'gradedFen'>, today: ShanghaiDay): ShanghaiDay | null {
  if (salesToGrade(customer, today) !== customer.gradedFen) return today;
  return customer.removed ? null : nextGradeDay(customer.totals, today);
}

/** A day that has come stays until the book has counted. */
function earlierDay(day: ShanghaiDay | null, before: ShanghaiDay | null): ShanghaiDay | null {
  return day !== null && before !== null && before < day ? before : day;
}

/** How reminders and messages name the customer. */
export function nameOf(customer: Customer): string {
  return displayName(customer);
}

/** The record of somebody who is in nobody else's any more. */
export function unmerged({ mergedInto: _, ...customer }: CustomerDocument): CustomerDocument {
  return customer;
}
