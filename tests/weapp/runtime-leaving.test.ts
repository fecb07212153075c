import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startLocalCloud, type LocalCloud } from '../../localcloud/local-cloud';
import { launchBrowser, newPhone } from '../support/browser';
import { opensForTests } from '../support/open-for-tests';
import { littlePage, writeLittleApp } from './little-app';
import { openWeapp, type WeappApp } from './weapp-app';

const PAGES = {
  'pages/a/index': littlePage('<button bindtap="write">write</button>', `Page({ write() { wx.navigateTo({ url: '/pages/e/index' }); } });`),
  'pages/e/index': littlePage('<button bindtap="type">type</button><button bindtap="save">save</button>', `Page({ type() { wx.enableAlertBeforeUnload({ message: 'not saved, leave?' }); }, save() { wx.disableAlertBeforeUnload(); } });`),
};

const open = opensForTests();
let root: string;
let cloud: LocalCloud;
let browser: Browser;
let phone: Page;
let app: WeappApp;
let faults: string[];

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'leaving-'));
  writeLittleApp(join(root, 'app'), PAGES, { pages: Object.keys(PAGES) });
  cloud = await open(startLocalCloud({ dir: join(root, 'cloud'), timers: false }));
  browser = await open(launchBrowser());
}, 60_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

beforeEach(async () => {
  phone = await (await newPhone(browser)).newPage();
  phone.setDefaultTimeout(10_000);
  faults = [];
  app = await openWeapp({ page: phone, cloudUrl: cloud.url, openid: 'o_somebody', root: join(root, 'app'), declared: [], onFault: (what) => faults.push(what) });
});
afterEach(() => phone.context().close());

const tap = (text: string): Promise<void> => app.top.getByText(text, { exact: true }).click();
const see = (text: string): Promise<void> => app.top.getByText(text, { exact: true }).waitFor();

describe('a page that asks before it is left', () => {
  const back = (): Promise<void> => phone.evaluate(() => void window.weapp.back().catch(() => undefined));
  const answer = (text: string): Promise<void> => phone.locator('.wx-modal').getByText(text, { exact: true }).click();
  beforeEach(async () => {
    await tap('write');
    await tap('type');
    await back();
    await phone.locator('.wx-modal').getByText('not saved, leave?').waitFor();
  });

  test('stays on a no, and is left on a yes', async () => {
    await answer('取消');
    await see('save');
    await back();
    await answer('确定');
    await see('write');
    expect(faults).toEqual([]);
  });

  test('asks no more once it was told so, and begins anew without the question', async () => {
    await answer('取消');
    await tap('save');
    await back();
    await tap('write');
    await see('type');
    await back();
    await see('write');
  });
});
