import type { Page } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { startDemoShop } from '../support/demo-shop';
import { opensForTests } from '../support/open-for-tests';
import type { Scene } from './gallery/scene';
import { sceneIds } from './gallery/scene-ids';
import { scenesOf } from './gallery/scenes';
import { openPhone, type Phone } from './phone';
import { isTooSmall, touchTargets, type TouchTarget } from './touch-targets';

/** Where a seller, a reseller and a customer spend their day. Both builds share their styles, so one is measured. */
const MEASURED = ['today', 'customers', 'customer', 'customer-edit', 'order-again', 'sale', 'profile', 'contact-rules', 'me', 'restock', 'mine'];

/** Sheets, where people choose with a thumb. */
const SHEETS = ['today-more', 'customers-add', 'customer-menu', 'profile-address', 'profile-traits', 'order-line', 'ship', 'parcels-more', 'stock-count', 'tag-sheet', 'record', 'segment-plan', 'segment-new', 'segment-least', 'tag-merge', 'answer'];

/** The narrowest phone that is sold, high enough to see most of a page at once. */
const SCREEN = { width: 320, height: 1800 };

const said = ({ text, className, width, height }: TouchTarget): string => `${text} (${className}) ${width} × ${height}`;

/** Leads the same phone to another page: a new one for each would take a second more. */
async function open(phone: Phone, url: string, { openid, path, ready, name, act }: Scene): Promise<void> {
  await phone.page.goto(`${url}/?openid=${openid}&scene=${name}#/${path}`);
  await phone.see(ready);
  await act?.(phone);
  await phone.page.evaluate(cameToRest);
}

/** Runs in the page: a sheet slides in from below the screen; a skeleton's shine never ends. */
async function cameToRest(): Promise<void> {
  const passing = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity);
  await Promise.allSettled(passing.map(({ finished }) => finished));
}

describe('what a finger can use', () => {
  const opened = opensForTests();
  let phone: Phone;
  let large: Phone;
  let url: string;
  let scenes: Scene[];
  beforeAll(async () => {
    const browser = await opened(launchBrowser());
    ({ url } = await opened(startDemoShop(60)));
    scenes = scenesOf(await sceneIds(url));
    phone = await openPhone('browser', browser, url, 'o_seller');
    large = await openPhone('browser', browser, url, 'o_seller', '', { textPx: 22 });
    for (const { page } of [phone, large]) await page.setViewportSize(SCREEN);
  }, 240_000);

  /** What is too small in each scene, in words. */
  async function tooSmallIn(on: Phone, names: readonly string[]): Promise<string[]> {
    const measured = names.map((name) => scenes.find((scene) => scene.name === name));
    const tooSmall: string[] = [];
    for (const scene of measured) {
      if (!scene) throw new Error('a scene that is measured has been taken away');
      await open(on, url, scene);
      const targets = await touchTargets(on.page);
      expect(targets.length).toBeGreaterThan(2);
      tooSmall.push(...targets.filter(isTooSmall).map((target) => `${scene.name}: ${said(target)}`));
    }
    return tooSmall;
  }

  it('is 44 px each way on the pages where people spend their day', async () => {
    expect(await tooSmallIn(phone, MEASURED)).toEqual([]);
  }, 180_000);

  it('is as large in the sheets that open over them', async () => {
    expect(await tooSmallIn(phone, SHEETS)).toEqual([]);
  }, 180_000);

  it('is as large when the person has set large text', async () => {
    expect(await tooSmallIn(large, [...MEASURED, ...SHEETS])).toEqual([]);
  }, 300_000);

  it('would be told if it were 30 px high, and is not when its padding makes up for it', async () => {
    await addProbes(phone.page);
    const probes = (await touchTargets(phone.page)).filter(({ text }) => text.startsWith('probe'));
    expect(probes.filter(isTooSmall).map(({ text }) => text)).toEqual(['probe of 30 px', 'probe under another']);
    expect(probes.map(({ text }) => text)).toContain('probe with room');
  });
});

/** Three buttons over the page: a low one, one whose padding takes taps, and one half under a lid. */
async function addProbes(page: Page): Promise<void> {
  await page.evaluate(() => {
    const add = (text: string, top: number, style: string): void => {
      const probe = document.createElement('div');
      probe.setAttribute('aria-role', 'button');
      probe.style.cssText = `position: fixed; z-index: 9999; left: 0; top: ${top}px; width: 100px; line-height: 20px; ${style}`;
      probe.textContent = text;
      document.body.append(probe);
    };
    add('probe of 30 px', 0, 'height: 30px');
    add('probe with room', 100, 'padding: 12px 0');
    add('probe under another', 200, 'height: 60px');
    const lid = document.createElement('div');
    lid.style.cssText = 'position: fixed; z-index: 10000; left: 0; top: 234px; width: 100px; height: 26px';
    document.body.append(lid);
  });
}
