import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startLocalCloud, type LocalCloud } from '../../localcloud/local-cloud';
import { launchBrowser, newPhone } from '../support/browser';
import { opensForTests } from '../support/open-for-tests';
import { openWeapp, type WeappApp } from './weapp-app';

/** A mini-program as a person writes it for WeChat; each button does one thing and shows what came of it. */
const ACTIONS = {
  browser: `this.show([typeof window, typeof document, typeof fetch, typeof localStorage, typeof AbortController].join())`,
  subscribe: `wx.requestSubscribeMessage({ tmplIds: ['t1'], success: (r) => this.show(r.t1), fail: (e) => this.show(e.errMsg) })`,
  late: `setTimeout(() => wx.requestSubscribeMessage({ tmplIds: ['t1'], fail: (e) => this.show(e.errMsg) }), 0)`,
  many: `wx.requestSubscribeMessage({ tmplIds: ['1', '2', '3', '4'], fail: (e) => this.show(e.errCode) })`,
  copy: `wx.setClipboardData({ data: 'x', fail: (e) => this.show(e.errno) })`,
  cloud: `wx.cloud.callFunction({ name: 'api', fail: (e) => this.show(e.errMsg) })`,
  tab: `wx.navigateTo({ url: '/pages/b/index', fail: (e) => this.show(e.errMsg) })`,
  noTab: `wx.switchTab({ url: '/pages/c/index', fail: (e) => this.show(e.errMsg) })`,
  gone: `wx.navigateTo({ url: '/pages/gone/index', fail: (e) => this.show(e.errMsg) })`,
  back: `wx.navigateBack({ fail: (e) => this.show(e.errMsg) })`,
  deep: `wx.navigateTo({ url: '/pages/c/index?n=1' })`,
  big: `try { wx.setStorageSync('k', 'x'.repeat(1024 * 1024)); } catch (e) { this.show(e.message); }`,
} as const;

const page = (body: string, script: string): { wxml: string; js: string } => ({ wxml: body, js: script });
const buttons = Object.keys(ACTIONS).map((name) => `<button bindtap="${name}">${name}</button>`).join('');
const handlers = Object.entries(ACTIONS).map(([name, code]) => `${name}() { ${code}; }`).join(',\n');
const PAGES = {
  'pages/a/index': page(`${buttons}<view>{{said}}</view>`, `Page({ data: { said: '' }, show(said) { this.setData({ said }); }, ${handlers} });`),
  'pages/b/index': page('<view>b</view>', 'Page({});'),
  'pages/c/index': page(
    '<view>{{n}}</view><view>{{failed}}</view>',
    `Page({ data: {}, onLoad({ n }) { this.setData({ n }); wx.navigateTo({ url: '/pages/c/index?n=' + (Number(n) + 1), fail: (e) => this.setData({ failed: e.errMsg }) }); } });`,
  ),
};

let root: string;
let cloud: LocalCloud;
const open = opensForTests();
let browser: Browser;
let phone: Page;
let app: WeappApp;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'refusals-'));
  const tabs = ['pages/a/index', 'pages/b/index'].map((pagePath) => ({ pagePath, text: pagePath }));
  const files = { 'app.json': JSON.stringify({ pages: Object.keys(PAGES), tabBar: { list: tabs } }), 'app.js': 'App({});' };
  for (const [path, { wxml, js }] of Object.entries(PAGES)) Object.assign(files, { [`${path}.wxml`]: wxml, [`${path}.js`]: js, [`${path}.json`]: '{}' });
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, 'app', path)), { recursive: true });
    writeFileSync(join(root, 'app', path), content);
  }
  cloud = await open(startLocalCloud({ dir: join(root, 'cloud'), timers: false }));
  browser = await open(launchBrowser());
}, 60_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

beforeEach(async () => {
  phone = await (await newPhone(browser)).newPage();
  phone.setDefaultTimeout(10_000);
  app = await openWeapp({ page: phone, cloudUrl: cloud.url, openid: 'o_somebody', root: join(root, 'app'), declared: [] });
});
afterEach(() => phone.context().close());

test.each<[string, keyof typeof ACTIONS, string]>([
  ['gives a script no names of a browser', 'browser', 'undefined,undefined,undefined,undefined,undefined'],
  ['refuses to ask for messages after the tap', 'late', 'requestSubscribeMessage:fail can only be invoked by user TAP gesture.'],
  ['refuses to ask for four messages at once', 'many', '20003'],
  ['refuses an interface that the privacy guide does not declare', 'copy', '112'],
  ['refuses the cloud before its init', 'cloud', 'cloud.callFunction:fail Cloud API isn\'t enabled, please call wx.cloud.init first'],
  ['refuses to push a tab', 'tab', 'navigateTo:fail can not navigateTo a tabbar page'],
  ['refuses to switch to what is no tab', 'noTab', 'switchTab:fail can not switch to no-tabBar page'],
  ['refuses a page that is not there', 'gone', 'navigateTo:fail page "pages/gone/index" is not found'],
  ['refuses to go back from the first page', 'back', 'navigateBack:fail cannot navigate back at first page.'],
  ['refuses more than a megabyte under one key', 'big', 'fail exceed max size of one key'],
])('%s', async (_what, action, said) => {
  await app.top.getByText(action, { exact: true }).click();
  await app.top.getByText(said, { exact: true }).waitFor();
});

test('asks for messages in the tap, and gives the person\'s answer', async () => {
  app.subscribeAnswer = 'reject';
  await app.top.getByText('subscribe', { exact: true }).click();
  await app.top.getByText('reject', { exact: true }).waitFor();
});

test('opens ten pages and not one more', async () => {
  await app.top.getByText('deep', { exact: true }).click();
  await app.top.getByText('page limit exceeded').waitFor();
  expect(await app.top.innerText()).toMatch(/^9\b/);
});
