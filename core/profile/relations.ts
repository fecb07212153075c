import type { CustomerId } from '../kernel/ids';
import { ok, refuse, type Result } from '../kernel/result';
import type { CustomerDetails } from './details';

/** 家人, 闺蜜, 朋友, 同事, 邻居, 同学: each is the same seen from either side. */
export const RELATION_KINDS = ['family', 'bestie', 'friend', 'colleague', 'neighbour', 'schoolmate'] as const;
export type RelationKind = (typeof RELATION_KINDS)[number];

export interface Relation {
  otherId: CustomerId;
  kind: RelationKind;
}

export const MAX_RELATIONS = 30;

/** The relations with the one to `otherId` set, or, at null, taken off. */
export function withRelation(relations: readonly Relation[], otherId: CustomerId, kind: RelationKind | null): Result<Relation[], 'TOO_MANY_RELATIONS'> {
  const others = relations.filter((relation) => relation.otherId !== otherId);
  if (kind === null) return ok(others);
  if (others.length >= MAX_RELATIONS) return refuse('TOO_MANY_RELATIONS', 'otherId');
  return ok([...others, { otherId, kind }]);
}

/** Whether `referrer` may be the one who brought `customerId`: nobody brings themselves, and no two bring each other. */
export function mayRefer(customerId: CustomerId, referrer: { customerId: CustomerId; details: CustomerDetails }): Result<true, 'SAME_CUSTOMER' | 'REFERRED_EACH_OTHER'> {
  if (referrer.customerId === customerId) return refuse('SAME_CUSTOMER', 'referrerId');
  return referrer.details.referrerId === customerId ? refuse('REFERRED_EACH_OTHER', 'referrerId') : ok(true);
}

/** Who is remembered of those whom one person brought: enough to know that somebody of them has bought. */
const MOST_BUYERS = 50;

/** The referrer's buyers after one whom they brought has first bought, or has nothing left that was bought. */
export function withBuyer(buyers: readonly CustomerId[], referralId: CustomerId, bought: boolean): CustomerId[] {
  const others = buyers.filter((id) => id !== referralId);
  return bought ? [...others, referralId].slice(-MOST_BUYERS) : others;
}

/** Whether somebody whom this customer brought has bought. */
export function recommends({ details }: { details?: Pick<CustomerDetails, 'buyers'> }): boolean {
  return details !== undefined && details.buyers.length > 0;
}
