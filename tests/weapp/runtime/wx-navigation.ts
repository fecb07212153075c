import type { PageStack } from './page-stack';
import { wxCall } from './wx-call';

interface To {
  url: string;
}

/** Moving between pages. WeChat answers before the new page has drawn, and never inside the call. */
export function navigation(stack: PageStack): Record<string, unknown> {
  const later = <O extends object>(name: string, move: (options: O) => void): unknown =>
    wxCall<O>(name, async (options) => {
      await Promise.resolve();
      move(options);
    });
  return {
    navigateTo: later<To>('navigateTo', ({ url }) => stack.navigateTo(url)),
    redirectTo: later<To>('redirectTo', ({ url }) => stack.redirectTo(url)),
    switchTab: later<To>('switchTab', ({ url }) => stack.switchTab(url)),
    reLaunch: later<To>('reLaunch', ({ url }) => stack.reLaunch(url)),
    navigateBack: later<{ delta?: number }>('navigateBack', ({ delta }) => stack.navigateBack(delta ?? 1)),
    setNavigationBarTitle: wxCall<{ title: string }>('setNavigationBarTitle', ({ title }) => stack.setTitle(title)),
    setNavigationBarColor: wxCall('setNavigationBarColor', () => undefined),
    pageScrollTo: wxCall<{ scrollTop?: number }>('pageScrollTo', ({ scrollTop }) => stack.scrollTo(scrollTop ?? 0)),
    hideHomeButton: wxCall('hideHomeButton', () => undefined),
    startPullDownRefresh: wxCall('startPullDownRefresh', () => undefined),
    stopPullDownRefresh: wxCall('stopPullDownRefresh', () => undefined),
    hideKeyboard: wxCall('hideKeyboard', () => (document.activeElement as HTMLElement | null)?.blur()),
  };
}
