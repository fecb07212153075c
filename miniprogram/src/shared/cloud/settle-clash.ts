import { ok, refuse, type Result } from '@core/kernel/result';
import { call, type CallRefusal } from './call';
import type { WaitingOf } from './waiting-command';
import { joinedWith, saveOver } from './waiting-save';
import { changeWaiting } from './waiting-store';

/**
 * Somebody else wrote the customer meanwhile, or one's own notes and tags did: where nobody wrote in the same place, what was
 * typed goes over what is there now.
 * @returns the attempt to send in its place; refuses `CHANGED_MEANWHILE` when a person has to choose
 */
export async function withoutClash(save: WaitingOf<'customers.save'>): Promise<Result<WaitingOf<'customers.save'>, CallRefusal<'customers.get'> | 'CHANGED_MEANWHILE'>> {
  const answer = await call('customers.get', { customerId: save.customerId }, { as: save.as });
  if (!answer.ok) return answer;
  const { profile, clashes } = joinedWith(save, answer.value.customer);
  if (clashes.length > 0) return refuse('CHANGED_MEANWHILE');
  const next = saveOver(save, profile, answer.value.customer);
  return changeWaiting(save.requestId, () => next) ? ok(next) : refuse('PHONE_FULL');
}
