import type { RouterRefusal } from '@core/kernel/contract';
import type { CallerId } from '@core/kernel/ids';
import type { CallerView } from '@core/merchants/merchants.contract';
import type { OwnerOnly } from '@core/merchants/owner-only';
import { create } from 'zustand';
import { writeDrafts } from '../drafts/draft-shelf';
import { forgetPeople } from '../people/sync-people';
import { pageOnTop, restartAt } from '../routes/open-page';
import { isMembersPage } from '../routes/page-table';
import { call, onCallerRefused } from './call';
import { chooseCaller, isMember, isSameStanding, partings, type Parting } from './callers';
import { forgetAnswers } from './kept-answers';
import { forgetTheRest } from './on-forget';
import type { PhoneRefusal } from './phone-refusal';
import { queryClient } from './query-client';
import { useSessionStore, type LostCaller, type SessionState } from './session-store';
import { forgetShop } from './shop-storage';
import { dropWaitingOf, handOverWaiting } from './waiting-store';

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
  const left = before.known ? partings(before.callers, callers) : [];
  const parting = left.find(({ caller }) => caller.callerId === before.activeId);
  const activeId = chooseCaller(callers, prefer ?? parting?.successor?.callerId ?? before.activeId);
  const lost = leaveShops(left, before.activeId) ?? before.lost;
  // What was answered before the session was known was answered to the same person.
  const isSamePerson = activeId === before.activeId || activeId === parting?.successor?.callerId;
  if (before.known && !isSamePerson) forgetEverything();
  const isBack = lost !== null && callers.some((caller) => isSameStanding(caller, lost));
  useSessionStore.setState({ callers, activeId, known: true, lost: isBack ? null : lost });
  if (parting && !parting.successor) leavePagesOf(parting.caller);
}

let looking = false;
onCallerRefused(() => {
  if (looking) return;
  looking = true;
  void openSession().finally(() => {
    looking = false;
  });
});

/**
 * Of a shop that is theirs no longer nothing stays on the phone, drafts and what was not sent included. Who was let in again
 * meanwhile goes on where they were.
 * @returns what the person is to be told; of several shops that were lost at once, of the one they acted in
 */
function leaveShops(left: readonly Parting[], activeId: CallerId | null): LostCaller | null {
  let told: LostCaller | null = null;
  // Before it is taken away, so that nothing is written afterwards.
  writeDrafts();
  for (const { caller, successor } of left) {
    if (successor) handOverWaiting(caller.callerId, successor.callerId);
    else {
      const { callerId, merchantId, merchantName, role } = caller;
      const lost = { merchantId, merchantName, role, unsent: dropWaitingOf(callerId) };
      forgetShop(merchantId);
      if (told === null || callerId === activeId) told = lost;
    }
  }
  if (told !== null) forgetAnswers();
  return told;
}

/** The first page tells of the loss, and stays when it is on top. A card that is being looked at, and what the person is shown as somebody's customer, stay open meanwhile. */
function leavePagesOf(lost: CallerView): void {
  const page = pageOnTop();
  if (page !== undefined && page !== 'card' && page !== 'today' && isMembersPage(page) === isMember(lost)) restartAt('today');
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
