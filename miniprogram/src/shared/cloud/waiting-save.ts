import type { ActionInput } from '@core/contract';
import type { CustomerView } from '@core/customers/customers.contract';
import { EMPTY_TYPED, joinTyped, touchedDetails, typedProfileOf, type Joined, type TypedProfile } from '@core/customers/typed-profile';
import { newRequestId } from './new-id';
import type { WaitingOf } from './waiting-command';

type Save = ActionInput<'customers.save'>;

/** What was typed into a form whose save waits. */
export function typedIn({ input, read }: Pick<WaitingOf<'customers.save'>, 'input' | 'read'>): TypedProfile {
  const { name, phone, wechatName, remark, address, source, birthday, custom, referrerId } = input;
  const before = read ?? EMPTY_TYPED;
  return {
    ...{ name, phone, wechatName, remark, address, source },
    birthday: birthday ?? before.birthday,
    custom: { ...before.custom, ...custom },
    referrerId: referrerId === undefined ? before.referrerId : referrerId,
  };
}

/** What was typed without signal, put over what the customer is now. */
export function joinedWith(save: Pick<WaitingOf<'customers.save'>, 'input' | 'read'>, theirs: CustomerView): Joined {
  return joinTyped(typedIn(save), save.read ?? EMPTY_TYPED, typedProfileOf(theirs));
}

/** The save that leaves the customer as `profile`, as an attempt of its own. */
export function saveOver(save: WaitingOf<'customers.save'>, profile: TypedProfile, theirs: CustomerView): WaitingOf<'customers.save'> {
  const { name, phone, wechatName, remark, address, source } = profile;
  const newer = typedProfileOf(theirs);
  const input: Save = { customerId: save.customerId, version: theirs.version, name, phone, wechatName, remark, address, source, ...touchedDetails(profile, newer) };
  return { ...save, input, read: newer, requestId: newRequestId(), refused: null };
}

/** Somebody new as they were written down and then changed, before the server knew of them: one writing down, as an attempt of its own. */
export function createWith(create: WaitingOf<'customers.save'>, later: WaitingOf<'customers.save'>): WaitingOf<'customers.save'> {
  const typed = typedIn(later);
  const { name, phone, wechatName, remark, address, source } = typed;
  const input: Save = { customerId: create.customerId, version: null, name, phone, wechatName, remark, address, source, ...touchedDetails(typed, EMPTY_TYPED) };
  return { ...create, input, requestId: later.requestId, refused: null };
}
