import type { CustomerView } from '@core/customers/customers.contract';
import { isSameTyped, typedProfileOf } from '@core/customers/typed-profile';
import { ok, refuse, type Result } from '@core/kernel/result';
import { call, type CallRefusal } from './call';
import { createsCustomer, type WaitingOf } from './waiting-command';
import { joinedWith, saveOver, typedIn } from './waiting-save';

type Save = WaitingOf<'customers.save'>;

/**
 * The server has another version of the customer than the one that was written on: somebody else wrote them meanwhile, one's
 * own notes and tags did, or an earlier attempt at writing them down arrived whose answer was lost. Where nobody wrote in the same
 * place, what was typed goes over what is there now. The phone keeps what it kept: joined once more, it comes to the same.
 * @returns the attempt to send in its place, null when nothing is left to send; refuses `CHANGED_MEANWHILE` when a person has
 * to choose
 */
export async function overTheirs(save: Save): Promise<Result<Save | null, CallRefusal<'customers.get'> | 'CHANGED_MEANWHILE'>> {
  const answer = await call('customers.get', { customerId: save.customerId }, { as: save.as });
  if (!answer.ok) return answer;
  const theirs = answer.value.customer;
  const { profile, clashes } = joined(save, theirs);
  if (clashes.length > 0) return refuse('CHANGED_MEANWHILE');
  return ok(isSameTyped(profile, typedProfileOf(theirs)) ? null : saveOver(save, profile, theirs));
}

/** Somebody whom nobody has touched since they were written down is one's own earlier version, over which the later one goes. */
function joined(save: Save, theirs: CustomerView): ReturnType<typeof joinedWith> {
  return createsCustomer(save) && theirs.version === 1 ? { profile: typedIn(save), clashes: [] } : joinedWith(save, theirs);
}
