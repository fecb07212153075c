import type { SearchIndex } from '@core/search/search-index';
import { useDidShow } from '@tarojs/taro';
import { useEffect, useRef } from 'react';
import { useSessionStore } from '../cloud/session-store';
import { useVisible } from '../cloud/use-visible';
import { NOBODY, usePeopleStore, type PeopleState } from './people-store';
import { syncPeople } from './sync-people';

/** The people this phone knows, brought up to date whenever the page is shown; null until everybody is here. */
export function usePeople(): SearchIndex | null {
  const as = useSessionStore((session) => session.activeId);
  const visible = useVisible();
  const before = useRef<PeopleState>(NOBODY);
  // A page below another draws nothing anew.
  const state = usePeopleStore((now) => (visible ? now : before.current));
  before.current = state;
  useEffect(() => void syncPeople(), [as]);
  useDidShow(() => void syncPeople());
  return state.as === as && state.complete ? state.index : null;
}
