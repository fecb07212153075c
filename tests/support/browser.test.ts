import type { Browser } from 'playwright-core';
import { launchBrowser, newPhone, pageFaults } from './browser';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('each persona has a phone of its own, in Shanghai, in Chinese', async () => {
  const seller = await (await newPhone(browser)).newPage();
  const customer = await (await newPhone(browser)).newPage();
  await seller.goto('data:text/html,<meta name="viewport" content="width=device-width"><title>seller</title>');
  const where = await seller.evaluate(() => [innerWidth, navigator.language, Intl.DateTimeFormat().resolvedOptions().timeZone]);
  expect(where).toEqual([390, 'zh-CN', 'Asia/Shanghai']);
  expect(await customer.title()).toBe('');
});

test('what a page throws is collected', async () => {
  const page = await (await newPhone(browser)).newPage();
  const faults = pageFaults(page);
  const thrown = page.waitForEvent('pageerror');
  await page.setContent('<script>setTimeout(() => { throw new Error("broken page"); });</script>');
  await thrown;
  expect(faults.join()).toContain('broken page');
});
