import type { CallerId } from '@core/kernel/ids';
import type { CallerView } from '@core/merchants/merchants.contract';
import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import { appStorage } from './app-storage';

/** Somebody whom this WeChat user acted as and may act as no longer. */
export interface LostCaller extends Pick<CallerView, 'merchantId' | 'merchantName' | 'role'> {
  /** What they had written down and not sent: it went with the rest. */
  unsent: number;
}

export interface SessionState {
  /** Everyone this WeChat user may act as. */
  callers: CallerView[];
  /** Who they act as now; null for nobody yet. */
  activeId: CallerId | null;
  /** Whether the server has ever answered on this device. */
  known: boolean;
  /** Set until the person has read it. */
  lost: LostCaller | null;
}

/** Kept on the device so that the first screen need not wait for `session.open`. */
export const useSessionStore = create<SessionState>()(
  persist((): SessionState => ({ callers: [], activeId: null, known: false, lost: null }), {
    name: 'session',
    version: 1,
    storage: createJSONStorage(() => appStorage),
  }),
);

/**
 * Whose answers a query's are, as a part of its key. Somebody who may act as one only has no need of a name, so what a page
 * asks before the session is known stands when it is, and is neither asked nor drawn a second time.
 */
export function useAnswerOwner(): CallerId | null {
  return useSessionStore(({ callers, activeId }) => (callers.length > 1 ? activeId : null));
}
