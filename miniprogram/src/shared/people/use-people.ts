import type { SearchIndex } from '@core/search/search-index';
import { useDidShow } from '@tarojs/taro';
import { useEffect } from 'react';
import { useSessionStore } from '../cloud/session-store';
import { useWhileShown } from '../cloud/use-while-shown';
import { usePeopleStore } from './people-store';
import { syncPeople } from './sync-people';

/** The people this phone knows, brought up to date whenever the page is shown; null until everybody is here. */
export function usePeople(): SearchIndex | null {
  const as = useSessionStore((session) => session.activeId);
  const index = useWhileShown(usePeopleStore, (state) => (state.as === as && state.complete ? state.index : null));
  useEffect(() => void syncPeople(), [as]);
  useDidShow(() => void syncPeople());
  return index;
}
