import type { RouterRefusal } from '@core/kernel/contract';
import type { CallerId } from '@core/kernel/ids';
import type { CallerView } from '@core/merchants/merchants.contract';
import { create } from 'zustand';
import { forgetPeople } from '../people/sync-people';
import { call } from './call';
import { forgetAnswers } from './kept-answers';
import { queryClient } from './query-client';
import { useSessionStore, type SessionState } from './session-store';

interface Opening {
  busy: boolean;
  /** Why the last attempt brought nothing. */
  refusal: RouterRefusal | 'OFFLINE' | null;
}

const useOpening = create<Opening>()(() => ({ busy: false, refusal: null }));

/** Asks the server who this WeChat user is; at launch, after opening a shop, and after accepting a card. */
export async function openSession(prefer?: CallerId): Promise<void> {
  useOpening.setState({ busy: true });
  const answer = await call('session.open', {});
  useOpening.setState({ busy: false, refusal: answer.ok ? null : answer.code });
  if (!answer.ok) return;
  const before = useSessionStore.getState();
  const activeId = chooseCaller(answer.value.callers, prefer ?? before.activeId);
  // What was answered before the session was known was answered to the same person.
  if (before.known && activeId !== before.activeId) forgetEverything();
  useSessionStore.setState({ callers: answer.value.callers, activeId, known: true });
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
}

function chooseCaller(callers: readonly CallerView[], wanted: CallerId | null): CallerId | null {
  const kept = callers.find((caller) => caller.callerId === wanted);
  return (kept ?? callers.find(isMember) ?? callers[0])?.callerId ?? null;
}

export function isMember(caller: CallerView): boolean {
  return caller.role === 'owner' || caller.role === 'assistant';
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
