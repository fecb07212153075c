/** How near the end of a page WeChat reports its bottom, in CSS pixels. */
const BOTTOM_DISTANCE = 50;

export interface ScrollHandlers {
  onPageScroll?(event: { scrollTop: number }): void;
  onReachBottom?(): void;
}

/**
 * The screen of one page: above WeChat's tab bar when it is a tab, scrolling by itself. What a page fixes to the screen
 * stays in this frame, since a transformed element is what `position: fixed` refers to, and it is not the one that scrolls.
 */
export class PageFrame {
  readonly element = document.createElement('section');
  /** Where the page's tree goes; replaced when it is attached. */
  readonly placeholder = document.createElement('i');
  private readonly bar = document.createElement('header');
  private readonly scroller = document.createElement('div');
  private wasAtBottom = false;

  constructor(route: string, title: string, isTab: boolean, handlers: ScrollHandlers) {
    this.element.dataset['route'] = route;
    this.element.className = isTab ? 'page-frame above-tabs' : 'page-frame';
    this.scroller.className = 'page-scroller';
    this.scroller.append(this.placeholder);
    // The title is drawn, and is no text of the page: what a test looks for stands in the page itself.
    this.bar.className = 'nav-bar';
    this.title = title;
    this.element.append(this.bar, this.scroller);
    document.getElementById('pages')?.append(this.element);
    this.scroller.addEventListener('scroll', () => this.report(handlers));
  }

  get parent(): HTMLElement {
    return this.scroller;
  }

  set title(title: string) {
    this.bar.dataset['title'] = title;
  }

  scrollTo(top: number): void {
    this.scroller.scrollTop = top;
  }

  private report(handlers: ScrollHandlers): void {
    const { scrollTop, clientHeight, scrollHeight } = this.scroller;
    handlers.onPageScroll?.({ scrollTop });
    const isAtBottom = scrollTop + clientHeight >= scrollHeight - BOTTOM_DISTANCE;
    if (isAtBottom && !this.wasAtBottom) handlers.onReachBottom?.();
    this.wasAtBottom = isAtBottom;
  }
}
