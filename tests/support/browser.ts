import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { projectRoot } from '../../scripts/content-stamp';
import { browserFlags, findBrowser } from '../../scripts/find-browser';

/** Starts the browser of this machine. One per test file is enough: each persona gets a context of its own. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await findBrowser(), args: [...browserFlags] });
}

export interface PhoneLook {
  /** CSS pixels across; 390 without it. */
  width?: number;
  dark?: boolean;
  /** Size of body text that the person has set, in px; 16 without it. */
  textPx?: number;
}

/** A phone in China with nothing remembered: one persona's WeChat. */
export function newPhone(browser: Browser, { width = 390, dark = false }: PhoneLook = {}): Promise<BrowserContext> {
  return browser.newContext({
    viewport: { width, height: 844 },
    colorScheme: dark ? 'dark' : 'light',
    hasTouch: true,
    isMobile: true,
    deviceScaleFactor: 2,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
}

/**
 * Collects what a page throws, so that a test can expect none of it.
 * @returns the live list of messages
 */
export function pageFaults(page: Page): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.stack ?? error.message));
  return faults;
}

/** Keeps a picture of the page in .artifacts/ for a person to look at. */
export async function saveScreenshot(page: Page, name: string): Promise<string> {
  const folder = join(projectRoot, '.artifacts');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}.png`);
  await page.screenshot({ path });
  return path;
}
