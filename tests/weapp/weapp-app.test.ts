import type { Browser, Page } from 'playwright-core';
import { buildWeapp } from '../../scripts/build-client';
import { launchBrowser, newPhone, pageFaults } from '../support/browser';
import { opensForTests } from '../support/open-for-tests';
import { openTestCloud, type TestCloud } from '../support/test-cloud';
import { createShop, type TestShop } from '../support/test-shop';
import { openWeapp, type WeappApp } from './weapp-app';

const open = opensForTests();
let browser: Browser;
let cloud: TestCloud;
let shop: TestShop;
let page: Page;
let app: WeappApp;
let faults: string[];

beforeAll(async () => {
  await buildWeapp();
  ({ cloud } = await open(openTestCloud()));
  browser = await open(launchBrowser());
  shop = await createShop(cloud);
  const customerId = await shop.saveCustomer({ name: '李姐', remark: '干皮' });
  await shop.saveCustomer({ name: '王敏' });
  await shop.placeOrder(customerId, { day: '2026-02-01' });
  await cloud.runJobs();
}, 300_000);

beforeEach(async () => {
  page = await (await newPhone(browser)).newPage();
  faults = pageFaults(page);
  app = await openWeapp({ page, cloudUrl: cloud.url, openid: shop.owner.openid, onFault: (what) => faults.push(what) });
});
afterEach(async () => {
  expect(faults).toEqual([]);
  await page.context().close();
});

test('the seller finds in 今天 who is running out, and marks her as done', async () => {
  await app.top.getByText('李姐', { exact: true }).waitFor();
  expect(await app.top.innerText()).toContain('3月10日');
  await app.top.getByText('完成', { exact: true }).click();
  await app.top.getByText('李姐', { exact: true }).waitFor({ state: 'detached' });
}, 60_000);

test('a customer is searched for by typing, opened by a tap, and left again', async () => {
  await app.openTab('客户');
  await app.top.getByText('王敏', { exact: true }).waitFor();
  await app.top.locator('input').fill('李');
  await app.top.getByText('王敏', { exact: true }).waitFor({ state: 'detached' });
  await app.top.getByText('李姐', { exact: true }).click();
  await app.top.getByText('累计', { exact: true }).waitFor();
  expect(await app.top.innerText()).toContain('¥100');
}, 60_000);
