import type { CallerId } from '@core/kernel/ids';
import type { CallerView } from '@core/merchants/merchants.contract';

export function isMember({ role }: Pick<CallerView, 'role'>): boolean {
  return role === 'owner' || role === 'assistant';
}

/** The record that somebody is a customer by; one that its shop has removed only for want of another. */
export function currentBinding(callers: readonly CallerView[]): CallerView | undefined {
  const bindings = callers.filter((caller) => !isMember(caller));
  return bindings.find(({ role }) => role !== 'former') ?? bindings[0];
}

/** Whom to act as: whoever is wanted if they still may, else a member before a customer; null for nobody. */
export function chooseCaller(callers: readonly CallerView[], wanted: CallerId | null): CallerId | null {
  const kept = callers.find((caller) => caller.callerId === wanted);
  return (kept ?? callers.find(isMember) ?? currentBinding(callers))?.callerId ?? null;
}

/** Whether both are of the same shop, and both members of it or both its customers: who left and was let in again has another id. */
export function isSameStanding(a: Pick<CallerView, 'merchantId' | 'role'>, b: Pick<CallerView, 'merchantId' | 'role'>): boolean {
  return a.merchantId === b.merchantId && isMember(a) === isMember(b);
}

/** Somebody this WeChat user may act as no longer. */
export interface Parting {
  caller: CallerView;
  /** Who they are in the same shop by now; undefined when they lost it. */
  successor: CallerView | undefined;
}

/** Whom the server told of before and tells of no more. */
export function partings(before: readonly CallerView[], now: readonly CallerView[]): Parting[] {
  const left = before.filter(({ callerId }) => !now.some((caller) => caller.callerId === callerId));
  return left.map((caller) => ({ caller, successor: now.find((other) => isSameStanding(other, caller)) }));
}
