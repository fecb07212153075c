import type { Root } from 'glass-easel-miniprogram-adapter';
import { Refusal } from './refusal';
import { PageFrame, type ScrollHandlers } from './page-frame';

/** A page as its own script sees it: Taro's methods on the instance that glass-easel made. */
export interface PageInstance extends ScrollHandlers {
  route: string;
  options: Record<string, string>;
  onLoad?(options: Record<string, string>): void;
  onShow?(): void;
  onReady?(): void;
  onHide?(): void;
  onUnload?(): void;
  onPullDownRefresh?(): void;
  onShareAppMessage?(options: { from: 'button' | 'menu' }): { title?: string; path?: string };
  [member: string]: unknown;
}

interface OpenPage {
  path: string;
  root: Root;
  frame: PageFrame;
  instance: PageInstance;
  /** What WeChat asks before the person goes back from here; null lets them go. */
  asksBeforeBack: string | null;
}

export interface PageStackOptions {
  pages: readonly string[];
  tabs: readonly string[];
  create(path: string): Root;
  titleOf(path: string): string;
  /** Called after every change of the page on top. */
  onTop(path: string): void;
  /** Asks the person, and answers whether they said yes. */
  ask(question: string): Promise<boolean>;
}

/** As many as WeChat keeps open. */
const MAX_DEPTH = 10;

/** The open pages, the tabs kept alive beside them, and WeChat's refusals about both. */
export class PageStack {
  private stack: OpenPage[] = [];
  private readonly tabs = new Map<string, OpenPage>();

  constructor(private readonly options: PageStackOptions) {}

  instances(): PageInstance[] {
    return this.stack.map((page) => page.instance);
  }

  /** The path of the page on top, and the page as its script sees it. */
  get top(): PageInstance | undefined {
    return this.stack.at(-1)?.instance;
  }

  /** The path of a page that a URL means. @throws when there is none */
  pathOf(url: string): string {
    return this.parse(url).path;
  }

  /** The element that holds the page at a path, WeChat's own bars apart. */
  frameOf(route: string): Element | undefined {
    return this.stack.find((page) => page.path === route)?.frame.parent;
  }

  /** Scrolls the page on top, in CSS pixels from its beginning. */
  scrollTo(top: number): void {
    this.stack.at(-1)?.frame.scrollTo(top);
  }

  /** Names the page on top. */
  setTitle(title: string): void {
    const top = this.stack.at(-1);
    if (top) top.frame.title = title;
  }

  /** From now on the person is asked before they go back from the page on top; null asks no more. */
  askBeforeBack(question: string | null): void {
    const top = this.stack.at(-1);
    if (top) top.asksBeforeBack = question;
  }

  /**
   * What the button of WeChat's bar and the key of an Android phone do. Where a page draws a button of its own WeChat asks as
   * well, so a script that goes back is taken for one. A swipe of the finger is not asked about, nor is closing the app.
   */
  async goBack(delta: number): Promise<void> {
    const question = this.stack.at(-1)?.asksBeforeBack ?? null;
    if (question !== null && this.stack.length > 1 && !(await this.options.ask(question))) throw new Error('fail cancel');
    this.navigateBack(delta);
  }

  navigateTo(url: string): void {
    const { path } = this.parse(url);
    if (this.options.tabs.includes(path)) throw new Refusal('fail can not navigateTo a tabbar page');
    if (this.stack.length >= MAX_DEPTH) throw new Refusal(`fail page limit exceeded: ${MAX_DEPTH}`);
    const from = this.stack.at(-1);
    if (from) this.hide(from);
    this.push(this.open(url));
  }

  redirectTo(url: string): void {
    if (this.options.tabs.includes(this.parse(url).path)) throw new Refusal('fail can not redirectTo a tabbar page');
    const from = this.stack.pop();
    if (from) this.close(from);
    this.push(this.open(url));
  }

  private navigateBack(delta: number): void {
    if (this.stack.length < 2) throw new Refusal('fail cannot navigate back at first page.');
    const leaving = this.stack.splice(Math.max(1, this.stack.length - delta));
    leaving.reverse().forEach((page) => this.close(page));
    const top = this.stack.at(-1);
    if (top) this.show(top);
  }

  switchTab(url: string): void {
    const { path } = this.parse(url);
    if (!this.options.tabs.includes(path)) throw new Refusal('fail can not switch to no-tabBar page');
    const [bottom, ...above] = this.stack;
    if (bottom?.path === path && above.length === 0) return;
    above.reverse().forEach((page) => this.close(page));
    if (bottom && above.length === 0) this.hide(bottom);
    const known = this.tabs.get(path);
    this.stack = known ? [known] : [];
    if (known) this.show(known);
    else this.push(this.open(url));
  }

  reLaunch(url: string): void {
    this.stack.filter((page) => !this.options.tabs.includes(page.path)).reverse().forEach((page) => this.close(page));
    this.tabs.forEach((page) => this.close(page));
    this.tabs.clear();
    this.stack = [];
    this.push(this.open(url));
  }

  private parse(url: string): { path: string; query: Record<string, string> } {
    const [rest = '', search = ''] = url.split('?');
    const parts = rest.startsWith('/') ? [] : (this.stack.at(-1)?.path.split('/').slice(0, -1) ?? []);
    for (const part of rest.split('/')) {
      if (part === '..') parts.pop();
      else if (part !== '' && part !== '.') parts.push(part);
    }
    const path = parts.join('/');
    if (!this.options.pages.includes(path)) throw new Refusal(`fail page "${path}" is not found`);
    // As WeChat does: values reach onLoad as they stand in the URL, still encoded.
    const query = Object.fromEntries(search.split('&').filter(Boolean).map((pair) => [pair.split('=')[0] ?? '', pair.slice(pair.indexOf('=') + 1)]));
    return { path, query };
  }

  private open(url: string): OpenPage {
    const { path, query } = this.parse(url);
    const root = this.options.create(path);
    const instance = root.get() as unknown as PageInstance;
    instance.route = path;
    instance['__route__'] = path;
    instance.options = query;
    const isTab = this.options.tabs.includes(path);
    const frame = new PageFrame(path, this.options.titleOf(path), isTab, instance);
    const page = { path, root, frame, instance, asksBeforeBack: null };
    if (isTab) this.tabs.set(path, page);
    root.attach(frame.parent as never, frame.placeholder as never);
    return page;
  }

  private push(page: OpenPage): void {
    this.stack.push(page);
    page.instance.onLoad?.(page.instance.options);
    this.show(page);
    page.instance.onReady?.();
  }

  private show(page: OpenPage): void {
    page.frame.element.hidden = false;
    this.options.onTop(page.path);
    page.instance.onShow?.();
  }

  private hide(page: OpenPage): void {
    page.frame.element.hidden = true;
    page.instance.onHide?.();
  }

  private close(page: OpenPage): void {
    page.frame.element.remove();
    this.tabs.delete(page.path);
    page.instance.onUnload?.();
    page.root.release();
  }
}
