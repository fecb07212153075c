import type { RouterRefusal } from '@core/kernel/contract';
import type { CallerId } from '@core/kernel/ids';
import type { CallerView } from '@core/merchants/merchants.contract';
import type { OwnerOnly } from '@core/merchants/owner-only';
import { create } from 'zustand';
import { forgetPeople } from '../people/sync-people';
import { restartAt } from '../routes/open-page';
import { appStorage } from './app-storage';
import { call, onCallerRefused } from './call';
import { forgetAnswers } from './kept-answers';
import { forgetTheRest } from './on-forget';
import type { PhoneRefusal } from './phone-refusal';
import { queryClient } from './query-client';
import { useSessionStore, type LostCaller, type SessionState } from './session-store';
import { dropWaitingOf } from './waiting-store';

interface Opening {
  busy: boolean;
  /** Why the last attempt brought nothing. */
  refusal: RouterRefusal | PhoneRefusal | null;
}

const useOpening = create<Opening>()(() => ({ busy: false, refusal: null }));

/** Asks the server who this WeChat user is; at launch, after opening a shop, and after accepting a card. */
export async function openSession(prefer?: CallerId): Promise<void> {
  useOpening.setState({ busy: true });
  const answer = await call('session.open', {});
  useOpening.setState({ busy: false, refusal: answer.ok ? null : answer.code });
  if (!answer.ok) return;
  const before = useSessionStore.getState();
  const { callers } = answer.value;
  const activeId = chooseCaller(callers, prefer ?? before.activeId);
  const left = before.callers.find(({ callerId }) => callerId === before.activeId && !callers.some((caller) => caller.callerId === callerId));
  if (before.known && left) return leaveShop(left, callers, activeId);
  // What was answered before the session was known was answered to the same person.
  if (before.known && activeId !== before.activeId) forgetEverything();
  useSessionStore.setState({ callers, activeId, known: true });
}

let looking = false;
onCallerRefused(() => {
  if (looking) return;
  looking = true;
  void openSession().finally(() => {
    looking = false;
  });
});

/** The shop is theirs no longer: nothing of it stays on the phone, drafts and what was not sent included, and the first page says so. */
function leaveShop({ callerId, merchantName, role }: CallerView, callers: CallerView[], activeId: CallerId | null): void {
  const lost: LostCaller = { merchantName, role, unsent: dropWaitingOf(callerId) };
  forgetEverything();
  appStorage.removeAllBut('session', 'waiting');
  useSessionStore.setState({ callers, activeId, known: true, lost });
  restartAt('today');
}

/** The person has read that they lost a shop. */
export function forgetLost(): void {
  useSessionStore.setState({ lost: null });
}

/** Goes on as another of one's own callers. */
export function actAs(callerId: CallerId): void {
  forgetEverything();
  useSessionStore.setState({ activeId: callerId });
}

function forgetEverything(): void {
  queryClient.clear();
  forgetAnswers();
  void forgetPeople();
  forgetTheRest();
}

function chooseCaller(callers: readonly CallerView[], wanted: CallerId | null): CallerId | null {
  const kept = callers.find((caller) => caller.callerId === wanted);
  return (kept ?? callers.find(isMember) ?? currentBinding(callers))?.callerId ?? null;
}

/** The record that somebody is a customer by; one that its shop has removed only for want of another. */
export function currentBinding(callers: readonly CallerView[]): CallerView | undefined {
  const bindings = callers.filter((caller) => !isMember(caller));
  return bindings.find(({ role }) => role !== 'former') ?? bindings[0];
}

export function isMember(caller: CallerView): boolean {
  return caller.role === 'owner' || caller.role === 'assistant';
}

/** Tells whether the acting caller may do this thing of the owner's: what one may not do is not shown. */
export function useMay(): (action: OwnerOnly) => boolean {
  const isOwner = useSession().active?.role === 'owner';
  return () => isOwner;
}

export interface Session extends SessionState, Opening {
  /** The caller acted as, or null for a WeChat user without a shop and without a card. */
  active: CallerView | null;
}

export function useSession(): Session {
  const session = useSessionStore();
  const opening = useOpening();
  const active = session.callers.find((caller) => caller.callerId === session.activeId) ?? null;
  return { ...session, ...opening, active };
}
