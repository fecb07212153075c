import type { CustomerId } from '../../core/kernel/ids';
import { utcMs } from '../../core/kernel/time';
import type { MerchantDocument, RuleSweep } from '../platform/collections';
import type { TransactionDocuments } from '../platform/merchant-documents';
import { holdSlice } from './sweep';

/** Whatever is asked of these fails. */
const UNTOUCHED = { documents: {} as TransactionDocuments, now: utcMs(0), random: () => 0 };
const FOUND: RuleSweep = { since: 3, place: 'b', looked: 200 };

test.each<[string, RuleSweep | null]>([
  ['begins anew, as a rule has changed', { since: 4, place: '', looked: 0 }],
  ['was gone on with by somebody else', { since: 3, place: 'c', looked: 400 }],
  ['is over', null],
])('a slice that was looked for before the sweep %s is not taken', async (_, ruleSweep) => {
  const merchant = { ruleSweep } as MerchantDocument;
  expect(await holdSlice(UNTOUCHED, merchant, { of: FOUND, customerIds: ['c_1' as CustomerId], looked: 200, place: 'd' })).toBe(merchant);
});
