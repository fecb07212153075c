import type { Locator, Page } from 'playwright-core';
import { saveScreenshot } from '../support/browser';
import type { Phone } from './phone';

const MOST_PULLS = 60;

/** How long a step may take before the journey counts as broken. */
export const PATIENCE_MS = 30_000;

/** What both builds take alike. */
export type Hands = Pick<Phone, 'tap' | 'see' | 'scrollTo' | 'shows' | 'gone' | 'swipeLeft' | 'type' | 'read' | 'holds' | 'picture'>;

/** The two frames in which a page draws what has changed. */
async function drawn(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** One pull, and what the list draws as it comes near. */
async function pull(page: Page): Promise<void> {
  await page.mouse.move(195, 500);
  await page.mouse.wheel(0, 700);
  await drawn(page);
}

/** What is the same in both builds. */
export function handsOn(page: Page): Hands {
  const find = (text: string | RegExp): Locator => {
    const exact = typeof text === 'string';
    return page.getByText(text, { exact }).or(page.getByLabel(text, { exact })).locator('visible=true').first();
  };
  const inputOf = (field: string): Locator => {
    const labelled = page.getByText(field, { exact: true }).locator('..').locator('input, textarea');
    const hinted = page.locator(`input[placeholder="${field}"], textarea[placeholder="${field}"]`);
    return labelled.or(hinted).locator('visible=true').first();
  };
  // A page that has felt a finger takes no mouse any more.
  let touched = false;
  return {
    tap: (text) => (touched ? find(text).tap() : find(text).click()),
    see: (text) => find(text).waitFor(),
    async scrollTo(text) {
      for (let pulls = 0; pulls < MOST_PULLS && !(await find(text).isVisible()); pulls += 1) await pull(page);
      await find(text).scrollIntoViewIfNeeded();
    },
    shows: (text) => find(text).isVisible(),
    gone: (text) => find(text).waitFor({ state: 'detached' }),
    async swipeLeft(text) {
      const box = await find(text).boundingBox();
      if (!box) throw new Error(`${String(text)} is not on the screen`);
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      touched = true;
      const finger = await page.context().newCDPSession(page);
      const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', to: number): Promise<unknown> => finger.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x: to, y }] });
      await touch('touchStart', x);
      await touch('touchMove', x - 40);
      await touch('touchMove', x - 90);
      await touch('touchEnd', x - 90);
    },
    async type(field, text) {
      await inputOf(field).fill(text);
      await drawn(page);
      const stands = await inputOf(field).inputValue();
      if (stands !== text) throw new Error(`「${text}」 was typed into ${field}, where now stands 「${stands}」`);
    },
    read: (field) => inputOf(field).inputValue(),
    async holds(field, text) {
      const end = Date.now() + PATIENCE_MS;
      for (let stands = await inputOf(field).inputValue(); stands !== text; stands = await inputOf(field).inputValue()) {
        if (Date.now() > end) throw new Error(`「${text}」 should stand in ${field}, where 「${stands}」 stands`);
        await drawn(page);
      }
    },
    picture: async (name) => {
      await saveScreenshot(page, name);
    },
  };
}
