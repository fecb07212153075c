import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { newPhone, pageFaults, type PhoneLook } from '../support/browser';
import { shiftedDate } from '../weapp/runtime/shifted-date';
import { cloudClockOffset, openWeapp, type OpenWeappOptions, type TakenFile } from '../weapp/weapp-app';
import { handsOn, PATIENCE_MS } from './hands';

/** What a person does on a phone, in words that stand on the screen or, for a picture, are read out. */
export interface Phone {
  tap(text: string | RegExp): Promise<void>;
  /** Waits until the text is on the screen. */
  see(text: string | RegExp): Promise<void>;
  /** Waits until the page is called this, in the bar that WeChat draws above it. */
  seeTitle(title: string): Promise<void>;
  /** Pulls the page up until the text is there: long lists draw only what is near. */
  scrollTo(text: string | RegExp): Promise<void>;
  /** Whether the text is on the screen now. */
  shows(text: string | RegExp): Promise<boolean>;
  /** Waits until the text has left the screen. */
  gone(text: string | RegExp): Promise<void>;
  /** Draws a finger over the text to the left. */
  swipeLeft(text: string | RegExp): Promise<void>;
  /** Types into the field with this label or placeholder, and sees that the text stays there when the page is drawn anew. */
  type(field: string, text: string): Promise<void>;
  /** What stands in the field with this label or placeholder. */
  read(field: string): Promise<string>;
  /** Waits until this stands in the field. */
  holds(field: string, text: string): Promise<void>;
  /** Taps what opens the file chooser and picks a file. */
  pickFile(text: string, file: { name: string; bytes: Uint8Array }): Promise<void>;
  /** Taps what opens the scanner and holds this code before it. */
  scan(text: string, code: string): Promise<void>;
  /** Taps what takes a file out of the app: sent to a chat or opened in WeChat, as a download in a browser either way. */
  takeFile(how: 'sent' | 'opened'): Promise<TakenFile>;
  openTab(name: string): Promise<void>;
  /** Goes back by the button of the bar or of the phone, to the page below unless something asks first. */
  back(): Promise<void>;
  /** Answers WeChat's prompt for messages with yes. */
  allowMessages(): Promise<void>;
  /** Does what brings up WeChat's prompt for messages, and answers it with no. */
  refuseMessages(act: () => Promise<void>): Promise<void>;
  /** The path of the card that is being shared. */
  sharedPath(): Promise<string>;
  /**
   * Cuts the phone off, or lets it have signal again.
   * @param reached commands that still reach the cloud, whose answers never come
   */
  setOffline(offline: boolean, reached?: number): Promise<void>;
  picture(name: string): Promise<void>;
  /** All that the app keeps on the phone, as one text. */
  stored(): Promise<string>;
  /** Leaves the app and starts it again on the same phone, perhaps at another page, without signal, or with more kept on it by key; its calls of the cloud wait for `held` before they leave it. */
  reopen(how?: { path?: string; held?: Promise<void>; offline?: boolean; kept?: Record<string, string> }): Promise<Phone>;
  /** What the app has thrown so far. */
  faults: string[];
  page: Page;
}

const CLOUD = '**/_cloud/**';

export type Build = 'browser' | 'weapp';

/** Opens the app as one person, built for the browser or compiled for WeChat. `path` is a page of the app with its query. */
export async function openPhone(build: Build, browser: Browser, url: string, openid: string, path = '', look: PhoneLook = {}): Promise<Phone> {
  const context = await newPhone(browser, look);
  if (build === 'weapp') return startWeapp(context, { cloudUrl: url, openid, path: path || undefined, fontSize: look.textPx });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: url });
  return startBrowser(context, url, `${url}/?openid=${openid}${path ? `#/${path}` : ''}`, (page) => setTextSize(page, look.textPx));
}

async function setTextSize(page: Page, px: number | undefined): Promise<void> {
  if (px === undefined) return;
  const settings = await page.context().newCDPSession(page);
  await settings.send('Page.setFontSizes', { fontSizes: { standard: px } });
}

async function openPage(context: BrowserContext): Promise<{ page: Page; faults: string[] }> {
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  return { page, faults: pageFaults(page) };
}

async function startBrowser(context: BrowserContext, url: string, address: string, prepare?: (page: Page) => Promise<unknown>): Promise<Phone> {
  const { page, faults } = await openPage(context);
  const offset = await cloudClockOffset(url);
  if (offset !== 0) {
    // A script run by tsx calls esbuild's __name in the functions it sends.
    await page.addInitScript({ content: `{ const __name = (one) => one; globalThis.Date = (${shiftedDate.toString()})(${offset}); }` });
  }
  await prepare?.(page);
  await page.goto(address);
  const hands = handsOn(page);
  return {
    ...hands,
    page,
    faults,
    async pickFile(text, file) {
      const chooser = page.waitForEvent('filechooser');
      await hands.tap(text);
      await (await chooser).setFiles({ name: file.name, mimeType: 'application/octet-stream', buffer: Buffer.from(file.bytes) });
    },
    async scan(text, code) {
      await hands.tap(text);
      const sheet = page.getByRole('dialog', { name: '扫一扫' });
      await sheet.getByRole('textbox').fill(code);
      await sheet.getByText('确定', { exact: true }).click();
    },
    async takeFile() {
      const download = page.waitForEvent('download');
      await hands.tap('下载');
      const file = await download;
      return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
    },
    seeTitle: (title) => page.locator('[class*="page-nav-module-title"]').getByText(title, { exact: true }).locator('visible=true').waitFor(),
    openTab: (name) => page.locator('.weui-tabbar__item').getByText(name, { exact: true }).click(),
    back: async () => void (await page.goBack()),
    setOffline: (offline, reached) => cutOff(page, offline, reached),
    allowMessages: () => page.getByRole('dialog', { name: '订阅消息' }).getByText('允许', { exact: true }).click(),
    async refuseMessages(act) {
      await act();
      await page.getByRole('dialog', { name: '订阅消息' }).getByText('取消', { exact: true }).click();
    },
    async sharedPath() {
      const link = await page.getByText(/#\/bound\//).locator('visible=true').first().textContent();
      return link?.split('#/')[1] ?? '';
    },
    stored: () => page.evaluate(() => JSON.stringify({ ...localStorage })),
    async reopen({ path, held, offline = false, kept = {} } = {}) {
      await page.evaluate((more) => Object.entries(more).forEach(([key, data]) => localStorage.setItem(key, JSON.stringify({ data }))), inBrowser(kept, address));
      await page.close();
      return startBrowser(context, url, path === undefined ? address : `${address.split('#')[0]}#/${path}`, async (next) => {
        await prepare?.(next);
        if (offline) await cutOff(next, true);
        if (held) await next.route('**/_cloud/call', (route) => held.then(() => route.continue()));
      });
    },
  };
}

/** The browser build keeps each person's things under their name. */
function inBrowser(kept: Record<string, string>, address: string): Record<string, string> {
  const openid = new URL(address).searchParams.get('openid') ?? '';
  return Object.fromEntries(Object.entries(kept).map(([key, text]) => [`${openid}.${key}`, text]));
}

/** The app's own files stay at hand, as WeChat's package does. */
async function cutOff(page: Page, offline: boolean, reached = 0): Promise<void> {
  await page.unroute(CLOUD);
  if (!offline) return;
  let left = reached;
  await page.route(CLOUD, async (route) => {
    if (left > 0 && /"requestId"/.test(route.request().postData() ?? '')) {
      left -= 1;
      await route.fetch();
    }
    // Signal may have come back meanwhile.
    await route.abort('internetdisconnected').catch(() => undefined);
  });
}

async function startWeapp(context: BrowserContext, options: Omit<OpenWeappOptions, 'page'>): Promise<Phone> {
  const { page, faults } = await openPage(context);
  const app = await openWeapp({ ...options, page, onFault: (what) => faults.push(what) });
  const hands = handsOn(page);
  return {
    ...hands,
    page,
    faults,
    async pickFile(text, file) {
      app.nextFile = file;
      await hands.tap(text);
    },
    async scan(text, code) {
      app.nextScan = code;
      await hands.tap(text);
    },
    async takeFile(how) {
      const file = app.nextOut(how);
      await hands.tap(how === 'sent' ? '发送到聊天' : '打开');
      return file;
    },
    seeTitle: (title) => page.locator(`.nav-bar[data-title="${title}"]`).locator('visible=true').waitFor(),
    openTab: (name) => app.openTab(name),
    back: () => page.evaluate(() => void window.weapp.back().catch(() => undefined)),
    setOffline(offline, reached = 0) {
      app.offline = offline;
      app.reached = reached;
      return Promise.resolve();
    },
    allowMessages: () => Promise.resolve(),
    refuseMessages(act) {
      app.subscribeAnswer = 'reject';
      return act();
    },
    async sharedPath() {
      await hands.see('分享给 TA');
      return (await app.sharedPath()).replace(/^\//, '');
    },
    stored: async () => JSON.stringify(await page.evaluate(() => window.weapp.stored())),
    async reopen({ path = options.path, held, offline, kept = {} } = {}) {
      const stored = new Map(await page.evaluate(() => window.weapp.stored()));
      for (const [key, text] of Object.entries(kept)) stored.set(key, JSON.stringify(text));
      await page.close();
      return startWeapp(context, { ...options, path, kept: [...stored], network: held, offline });
    },
  };
}
