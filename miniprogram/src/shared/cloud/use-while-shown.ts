import { useRef } from 'react';
import type { StoreApi, UseBoundStore } from 'zustand';
import { useVisible } from './use-visible';

/**
 * A part of a store, as it was when the page was last on screen: a page below another draws nothing anew.
 * @param select must answer the same object while nothing changed
 */
export function useWhileShown<S, T>(useStore: UseBoundStore<StoreApi<S>>, select: (state: S) => T): T {
  const visible = useVisible();
  const last = useRef<{ selected: T } | null>(null);
  const selected = useStore((state) => (visible || last.current === null ? select(state) : last.current.selected));
  last.current = { selected };
  return selected;
}
