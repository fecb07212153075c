import type { CallerId } from '@core/kernel/ids';
import { EMPTY_INDEX, type SearchIndex } from '@core/search/search-index';
import { create } from 'zustand';

export interface PeopleState {
  /** Whose people these are: a caller of one merchant. */
  as: CallerId | null;
  index: SearchIndex;
  /** Where to go on asking; null before the first page. */
  next: string | null;
  /** Everybody is here: what is not found does not exist. */
  complete: boolean;
}

export const NOBODY: PeopleState = { as: null, index: EMPTY_INDEX, next: null, complete: false };

/** The customers that this phone knows, in memory; `kept-people` keeps them and `sync-people` brings them up to date. */
export const usePeopleStore = create<PeopleState>()(() => NOBODY);
