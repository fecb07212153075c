import type { CallerId } from '@core/kernel/ids';
import { EMPTY_INDEX, type SearchIndex } from '@core/search/search-index';
import { create } from 'zustand';
import { useWaitingStore } from '../cloud/waiting-store';
import { peopleWithWaiting } from './with-waiting';

export interface PeopleState {
  /** Whose people these are: a caller of one merchant. */
  as: CallerId | null;
  /** As the server has told of them. */
  known: SearchIndex;
  /** The same with what waits on this phone. */
  index: SearchIndex;
  /** Where to go on asking; null before the first page. */
  next: string | null;
  /** Everybody is here: what is not found does not exist. */
  complete: boolean;
}

export const NOBODY: Omit<PeopleState, 'index'> = { as: null, known: EMPTY_INDEX, next: null, complete: false };

/** The customers that this phone knows, in memory; `kept-people` keeps them and `sync-people` brings them up to date. */
export const usePeopleStore = create<PeopleState>()(() => ({ ...NOBODY, index: EMPTY_INDEX }));

/** Takes what the server has told of, and shows it with what waits. */
export function knowPeople(told: Partial<Omit<PeopleState, 'index'>>): void {
  usePeopleStore.setState((before) => shown({ ...before, ...told }));
}

useWaitingStore.subscribe(({ commands }, before) => {
  if (commands !== before.commands) usePeopleStore.setState(shown);
});

function shown(state: PeopleState): PeopleState {
  const own = useWaitingStore.getState().commands.filter(({ as }) => as === state.as);
  return { ...state, index: peopleWithWaiting(state.known, own) };
}
