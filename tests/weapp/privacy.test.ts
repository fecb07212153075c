import type { Browser, Page } from 'playwright-core';
import { buildWeapp } from '../../scripts/build-client';
import { launchBrowser, newPhone, pageFaults } from '../support/browser';
import { opensForTests } from '../support/open-for-tests';
import { openTestCloud, type TestCloud } from '../support/test-cloud';
import { createShop, type TestShop } from '../support/test-shop';
import { openWeapp, type WeappApp } from './weapp-app';

const TITLE = '用您的信息前，先问一声';

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
}, 300_000);

beforeEach(async () => {
  shop = await createShop(cloud);
  await shop.placeOrder(await shop.saveCustomer({ name: '李姐' }), { day: '2026-02-01' });
  await cloud.runJobs();
  page = await (await newPhone(browser)).newPage();
  faults = pageFaults(page);
  app = await openWeapp({ page, cloudUrl: cloud.url, openid: shop.owner.openid, agreed: false, onFault: (what) => faults.push(what) });
  await tap('复制文案');
  await see(TITLE);
  await see('需要您同意，才能把文案复制到您的剪贴板。');
});
afterEach(async () => {
  expect(faults).toEqual([]);
  await page.context().close();
});

const tap = (text: string): Promise<void> => app.top.getByText(text, { exact: true }).click();
const see = (text: string): Promise<void> => app.top.getByText(text, { exact: true }).waitFor();

test('the first copy asks for agreement, and is done after a yes; the next is not asked about', async () => {
  await tap('同意并继续');
  await see('已复制');
  expect(await app.top.getByText(TITLE).count()).toBe(0);
}, 60_000);

test('a no leaves the text to be copied by hand, and the page as usable as before', async () => {
  await tap('暂不同意');
  await see('长按文字复制');
  await app.top.getByLabel('关闭').click();
  await tap('完成');
  await app.top.getByText('李姐', { exact: true }).waitFor({ state: 'detached' });
}, 60_000);
