import type { Packages } from './packages';
import type { PageStack } from './page-stack';
import { Refusal } from './refusal';
import { wxCall, wxCallWithoutPromise } from './wx-call';

interface To {
  url: string;
}

/** Moving between pages. WeChat loads the page's package first, answers before the new page has drawn, and never inside the call. */
export function navigation(stack: PageStack, packages: Packages): Record<string, unknown> {
  const later = <O extends object>(name: string, move: (options: O) => unknown): unknown =>
    wxCall<O>(name, async (options) => {
      await Promise.resolve();
      await move(options);
    });
  const open = (name: string, move: (url: string) => void): unknown =>
    wxCall<To>(name, async ({ url }) => {
      await packages.load(stack.pathOf(url));
      move(url);
    });
  return {
    navigateTo: open('navigateTo', (url) => stack.navigateTo(url)),
    redirectTo: open('redirectTo', (url) => stack.redirectTo(url)),
    switchTab: open('switchTab', (url) => stack.switchTab(url)),
    reLaunch: open('reLaunch', (url) => stack.reLaunch(url)),
    navigateBack: later<{ delta?: number }>('navigateBack', ({ delta }) => stack.goBack(delta ?? 1)),
    enableAlertBeforeUnload: wxCallWithoutPromise<{ message?: unknown }>('enableAlertBeforeUnload', ({ message }) => {
      if (typeof message !== 'string') throw new Refusal(`fail parameter error: parameter.message should be String instead of ${Object.prototype.toString.call(message).slice(8, -1)};`);
      stack.askBeforeBack(message);
    }),
    disableAlertBeforeUnload: wxCallWithoutPromise('disableAlertBeforeUnload', () => stack.askBeforeBack(null)),
    setNavigationBarTitle: wxCall<{ title: string }>('setNavigationBarTitle', ({ title }) => stack.setTitle(title)),
    setNavigationBarColor: wxCall('setNavigationBarColor', () => undefined),
    pageScrollTo: wxCall<{ scrollTop?: number }>('pageScrollTo', ({ scrollTop }) => stack.scrollTo(scrollTop ?? 0)),
    hideHomeButton: wxCall('hideHomeButton', () => undefined),
    hideKeyboard: wxCall('hideKeyboard', () => (document.activeElement as HTMLElement | null)?.blur()),
  };
}

/** Pulling a page down: only a page whose settings say so can be pulled, and the dots stay until the page stops them. */
export class PullDown {
  private pulled: string | null = null;

  /** @param isEnabled whether the page at a path, or the whole app, has `enablePullDownRefresh` */
  constructor(
    private readonly stack: PageStack,
    private readonly isEnabled: (path: string) => boolean,
  ) {}

  /** Whether the dots of a page are showing. */
  get refreshing(): boolean {
    return this.pulled !== null;
  }

  /** What a finger does. @returns false when the page does not give way */
  pull(): boolean {
    const page = this.stack.top;
    if (!page || !this.isEnabled(page.route)) return false;
    this.pulled = page.route;
    page.onPullDownRefresh?.();
    return true;
  }

  interfaces(): Record<string, unknown> {
    return {
      startPullDownRefresh: wxCall('startPullDownRefresh', () => {
        if (!this.pull()) throw new Refusal('fail enablePullDownRefresh is not set for this page');
      }),
      stopPullDownRefresh: wxCall('stopPullDownRefresh', () => {
        this.pulled = null;
      }),
    };
  }
}
