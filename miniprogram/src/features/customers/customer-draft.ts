import { EMPTY_TYPED, isSameTyped, joinTyped, withFieldOf, type TypedProfile } from '@core/customers/typed-profile';
import type { CustomerId } from '@core/kernel/ids';
import type { Join } from '../../shared/drafts/join-fields';

/** A customer while they are typed; somebody new keeps the id under which a first attempt to save may have arrived. */
export interface CustomerEntry {
  customerId: CustomerId;
  profile: TypedProfile;
}

export const NEW_DRAFT = 'customer.new';

/** Over what somebody else has saved since, field by field. */
export const joinEntry: Join<CustomerEntry> = (typed, base, now) => {
  const { profile, clashes } = joinTyped(typed.profile, base.profile, now.profile);
  return {
    entry: { customerId: typed.customerId, profile },
    base: { ...now, profile: clashes.reduce((sum, field) => withFieldOf(sum, field, base.profile), now.profile) },
    clashed: clashes.length > 0,
  };
};

export const isUntouched = (entry: CustomerEntry, filled: CustomerEntry): boolean => isSameTyped(entry.profile, filled.profile);

/** Whether more is written than a name and a phone. */
export function saysMore(profile: TypedProfile): boolean {
  return !isSameTyped({ ...profile, name: '', phone: '' }, EMPTY_TYPED);
}
