import type { Browser, Locator, Page } from 'playwright-core';
import { newPhone, pageFaults, saveScreenshot } from '../support/browser';

/** What a person does on a phone, in words that stand on the screen or, for a picture, are read out. */
export interface Phone {
  tap(text: string | RegExp): Promise<void>;
  /** Waits until the text is on the screen. */
  see(text: string | RegExp): Promise<void>;
  /** Pulls the page up until the text is there: long lists draw only what is near. */
  scrollTo(text: string | RegExp): Promise<void>;
  /** Whether the text is on the screen now. */
  shows(text: string | RegExp): Promise<boolean>;
  /** Waits until the text has left the screen. */
  gone(text: string | RegExp): Promise<void>;
  /** Types into the field with this label or placeholder. */
  type(field: string, text: string): Promise<void>;
  /** Taps what opens the file chooser and picks a file. */
  pickFile(text: string, file: { name: string; bytes: Uint8Array }): Promise<void>;
  openTab(name: string): Promise<void>;
  /** Answers WeChat's prompt for messages, which lies open. */
  allowMessages(): Promise<void>;
  picture(name: string): Promise<void>;
  /** What the app has thrown so far. */
  faults: string[];
  page: Page;
}

/** How long a step may take before the journey counts as broken. */
const PATIENCE_MS = 15_000;
const MOST_PULLS = 60;

/** The browser build, on the phone of one persona. `path` is a page of the app with its query. */
export async function openBrowserPhone(browser: Browser, url: string, openid: string, path = ''): Promise<Phone> {
  const context = await newPhone(browser);
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: url });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  const faults = pageFaults(page);
  await page.goto(`${url}/?openid=${openid}${path ? `#/${path}` : ''}`);
  return browserPhone(page, faults);
}

/** One pull, and the two frames in which the list draws what has come near. */
async function pull(page: Page): Promise<void> {
  await page.mouse.move(195, 500);
  await page.mouse.wheel(0, 700);
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
}

function browserPhone(page: Page, faults: string[]): Phone {
  const find = (text: string | RegExp): Locator => {
    const exact = typeof text === 'string';
    return page.getByText(text, { exact }).or(page.getByLabel(text, { exact })).locator('visible=true').first();
  };
  return {
    page,
    faults,
    tap: (text) => find(text).click(),
    see: (text) => find(text).waitFor(),
    async scrollTo(text) {
      for (let pulls = 0; pulls < MOST_PULLS && !(await find(text).isVisible()); pulls += 1) await pull(page);
      await find(text).scrollIntoViewIfNeeded();
    },
    shows: (text) => find(text).isVisible(),
    gone: async (text) => {
      await page.waitForFunction(
        ([pattern, exact]) => {
          const texts = [...document.querySelectorAll('*')].filter((node) => node.children.length === 0 && (node as HTMLElement).offsetParent !== null).map((node) => node.textContent ?? '');
          return !texts.some((shown) => (exact ? shown.trim() === pattern : new RegExp(pattern as string).test(shown)));
        },
        [typeof text === 'string' ? text : text.source, typeof text === 'string'] as const,
      );
    },
    type: (field, text) => {
      const labelled = page.getByText(field, { exact: true }).locator('..').locator('input, textarea');
      const hinted = page.locator(`input[placeholder="${field}"], textarea[placeholder="${field}"]`);
      return labelled.or(hinted).locator('visible=true').first().fill(text);
    },
    async pickFile(text, file) {
      const chooser = page.waitForEvent('filechooser');
      await find(text).click();
      await (await chooser).setFiles({ name: file.name, mimeType: 'application/octet-stream', buffer: Buffer.from(file.bytes) });
    },
    openTab: (name) => page.locator('.weui-tabbar__item').getByText(name, { exact: true }).click(),
    allowMessages: () => page.getByRole('dialog', { name: '订阅消息' }).getByText('允许', { exact: true }).click(),
    picture: async (name) => {
      await saveScreenshot(page, name);
    },
  };
}
