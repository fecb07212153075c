import type { CustomerId } from '../../core/kernel/ids';
import type { UtcMs } from '../../core/kernel/time';
import { afterGiving } from '../../core/segments/segment-plans';
import { readCustomer } from '../customers/customer-repository';
import { segmentPlansOf } from '../merchants/merchant-settings';
import type { MerchantDocument, RuleSweep } from '../platform/collections';
import type { Documents } from '../platform/merchant-documents';
import { holdAgainst, isMoved, type Holding } from './hold';
import { isSameSweep, sweepOf } from './sweep-state';

/** Customers of one slice: those held in its transaction, and those looked at for it, at most. */
export interface SliceSize {
  held: number;
  read: number;
}

/** Over before somebody who watches wonders: some 130 operations when all of them are held. */
export const SLICE: SliceSize = { held: 60, read: 200 };

/** What the next step of a sweep is about, as it was found outside a transaction. */
export interface Slice {
  of: RuleSweep;
  /** Those for whom anything follows. */
  customerIds: CustomerId[];
  looked: number;
  /** Where the next slice begins; null when this is the last. */
  place: string | null;
}

/**
 * Looks at the next customers of a sweep, in the order in which they came to the shop, which no write changes. A rule that is true
 * of a hundred among ten thousand will write a hundred.
 */
export async function nextSlice(documents: Documents, merchant: MerchantDocument, sweep: RuleSweep, now: UtcMs, size: SliceSize): Promise<Slice> {
  const found = await documents.find('customers', { index: 'byCreation', equals: { removed: false }, after: sweep.place || null, limit: size.read });
  const moved = found.filter((customer) => isMoved(customer, merchant, now));
  const held = moved.slice(0, size.held);
  const isCut = held.length < moved.length;
  const last = isCut ? held[held.length - 1] : found[found.length - 1];
  const looked = last === undefined ? 0 : found.indexOf(last) + 1;
  return { of: sweep, customerIds: held.map(({ customerId }) => customerId), looked, place: isCut || found.length === size.read ? (last?.createdKey ?? null) : null };
}

/**
 * Holds the customers of a slice and writes down how far the sweep has come, in one transaction. Does nothing when the sweep is
 * somewhere else by now: another phone or the timer was there first, or a rule has changed. Answers the merchant as they stand.
 */
export async function holdSlice(holding: Holding, merchant: MerchantDocument, { of, customerIds, looked, place }: Slice): Promise<MerchantDocument> {
  const { documents } = holding;
  if (!isSameSweep(sweepOf(merchant), of)) return merchant;
  for (const customerId of customerIds) {
    const customer = await readCustomer(documents, customerId);
    if (customer !== null) await holdAgainst(holding, merchant, customer);
  }
  const next: MerchantDocument = place === null ? { ...merchant, segmentPlans: afterGiving(segmentPlansOf(merchant)), ruleSweep: null } : { ...merchant, ruleSweep: { ...of, place, looked: of.looked + looked } };
  return { ...next, version: await documents.replace('merchants', next) };
}
