import type { CustomerId } from '../kernel/ids';
import { ok, refuse, type Result } from '../kernel/result';
import { MAX_ADDRESSES, type Address } from './addresses';
import { detailsOf, type CustomerDetails, type DetailsKept } from './details';
import { MAX_RELATIONS, type Relation } from './relations';
import { mergedTraits } from './traits';

/** The details of one person out of two: what `keep` has stays, `gone` adds to it, and what tied them to each other falls away. */
export function mergedDetails(keep: DetailsKept, gone: DetailsKept): Result<CustomerDetails, 'TOO_MANY_ADDRESSES' | 'TOO_MANY_RELATIONS'> {
  const [kept, added] = [detailsOf(keep), detailsOf(gone)];
  const isSomebodyElse = (id: CustomerId) => id !== keep.customerId && id !== gone.customerId;
  const addresses = [...kept.addresses, ...added.addresses.filter((address) => !kept.addresses.some((one) => isSameAddress(one, address)))];
  const relations = unique([...kept.relations, ...added.relations].filter(({ otherId }) => isSomebodyElse(otherId)));
  if (addresses.length > MAX_ADDRESSES) return refuse('TOO_MANY_ADDRESSES', 'goneId');
  if (relations.length > MAX_RELATIONS) return refuse('TOO_MANY_RELATIONS', 'goneId');
  return ok({
    addresses,
    custom: { ...added.custom, ...kept.custom },
    referrerId: [kept.referrerId, added.referrerId].find((id) => id !== null && isSomebodyElse(id)) ?? null,
    relations,
    traits: mergedTraits(kept.traits, added.traits),
    buyers: [...new Set([...kept.buyers, ...added.buyers])].filter(isSomebodyElse),
  });
}

/** The details of somebody else, who knew the one who is gone: they know the one who stays. */
export function repointed(details: CustomerDetails, goneId: CustomerId, keepId: CustomerId): CustomerDetails {
  const other = (id: CustomerId) => (id === goneId ? keepId : id);
  return {
    ...details,
    referrerId: details.referrerId === null ? null : other(details.referrerId),
    relations: unique(details.relations.map(({ otherId, kind }) => ({ otherId: other(otherId), kind }))),
    buyers: [...new Set(details.buyers.map(other))],
  };
}

/** The details before a change, part by part, except what somebody has changed since it: `after` is how it left them, `now` how they stand. */
export function takenBackDetails(before: CustomerDetails, after: CustomerDetails, now: CustomerDetails): CustomerDetails {
  const back = <P extends keyof CustomerDetails>(part: P): CustomerDetails[P] => (JSON.stringify(now[part]) === JSON.stringify(after[part]) ? before[part] : now[part]);
  return { addresses: back('addresses'), custom: back('custom'), referrerId: back('referrerId'), relations: back('relations'), traits: back('traits'), buyers: back('buyers') };
}

function isSameAddress(one: Address, other: Address): boolean {
  return one.addressId === other.addressId || (one.text === other.text && one.receiver === other.receiver && one.phone === other.phone);
}

function unique(relations: readonly Relation[]): Relation[] {
  return relations.filter(({ otherId }, place) => relations.findIndex((one) => one.otherId === otherId) === place);
}
