import Taro, { useRouter } from '@tarojs/taro';
import { leaveFreely } from './leave-alert';
import type { PageQuery } from './page-queries';
import { PAGE_TABLE, type PageName, type TabPage } from './page-table';

/** The query may be left out where nothing in it is required. */
type Query<N extends PageName> = Record<string, never> extends PageQuery<N> ? [query?: PageQuery<N>] : [query: PageQuery<N>];

/** The address of a page with its query; what is undefined is left out. */
export function pageUrl<N extends PageName>(name: N, ...[query]: Query<N>): string {
  const given = Object.entries(query ?? {}).filter(([, value]) => value !== undefined);
  return `/${PAGE_TABLE[name]}${given.length > 0 ? `?${given.map(([key, value]) => `${key}=${value}`).join('&')}` : ''}`;
}

/** Opens a page above this one. */
export function openPage<N extends PageName>(name: N, ...query: Query<N>): void {
  void Taro.navigateTo({ url: pageUrl(name, ...query) });
}

/** Opens a page in place of this one. */
export function replacePage<N extends PageName>(name: N, ...query: Query<N>): void {
  void Taro.redirectTo({ url: pageUrl(name, ...query) });
}

/** Closes every page and begins anew at this one. */
export function restartAt<N extends PageName>(name: N, ...query: Query<N>): void {
  void Taro.reLaunch({ url: pageUrl(name, ...query) });
}

/** The page on top, by its name; undefined while there is none. */
export function pageOnTop(): PageName | undefined {
  const route = Taro.getCurrentPages().slice(-1)[0]?.route?.replace(/^\//, '');
  return (Object.keys(PAGE_TABLE) as PageName[]).find((name) => PAGE_TABLE[name] === route);
}

/** Goes to a tab and closes the pages above it. */
export async function showTab(name: TabPage): Promise<void> {
  await Taro.switchTab({ url: pageUrl(name) });
}

/** Goes back to the page below, its work done; a page that was opened by itself has none, and `otherwise` leads on. */
export function leavePage(otherwise: () => void): void {
  leaveFreely();
  goBack(otherwise);
}

/** The same as the person's own way: what is not saved is asked about. */
export function goBack(otherwise: () => void): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else otherwise();
}

/** What this page was opened with. */
export function usePageQuery<N extends PageName>(_name: N): PageQuery<N> {
  return useRouter().params as PageQuery<N>;
}
