import type { CustomerId } from '../../core/kernel/ids';
import type { UtcMs } from '../../core/kernel/time';
import { detailsOf } from '../../core/profile/details';
import { withoutApart, type TraitsHeld } from '../../core/profile/traits-apart';
import { emptyCustomer } from '../customers/empty-customer';
import type { CustomerDocument } from '../platform/collections';
import type { TransactionDocuments } from '../platform/merchant-documents';

/** Merges of merges that are followed: nobody makes more in a day. */
const DEEPEST = 8;

export interface EndingDoors {
  documents: TransactionDocuments;
  now: UtcMs;
  /** Ends the tie of a person on WeChat to a record. */
  unbind: (customerId: CustomerId) => Promise<void>;
}

/** A merge whose day of undo is over keeps nothing of either person any more; who went is a removed record without a name. */
export async function endMerge({ documents, now, unbind }: EndingDoors, mergeId: string): Promise<void> {
  const merge = await documents.get('merges', mergeId);
  if (merge === null) return;
  const gone = await documents.get('customers', merge.goneId);
  if (gone?.removed && !gone.erased) await emptyCustomer(documents, gone, now);
  if (merge.sameOnWechat) await unbind(merge.goneId);
  const holder = await whoStayed(documents, merge.keepId);
  const apart = holder && traitsOf(holder).apart;
  if (holder && apart) await documents.settle('customers', { ...holder, traitsApart: withoutApart(apart, mergeId) });
  await documents.remove('merges', mergeId);
}

/** The one whom a person is today, after whatever merges followed. */
async function whoStayed(documents: TransactionDocuments, customerId: CustomerId): Promise<CustomerDocument | null> {
  let holder = await documents.get('customers', customerId);
  for (let depth = 0; holder?.mergedInto && depth < DEEPEST; depth += 1) holder = await documents.get('customers', holder.mergedInto);
  return holder;
}

/** The traits of a person, and what earlier merges joined of them. */
export function traitsOf(customer: CustomerDocument): TraitsHeld {
  return { traits: detailsOf(customer).traits, apart: customer.traitsApart ?? null };
}

/** A copy of a person that says nothing of their body: what a merge has joined of it stays with the person. */
export function withoutTraits(customer: CustomerDocument): CustomerDocument {
  return { ...customer, traitsApart: null, details: { ...detailsOf(customer), traits: null } };
}
