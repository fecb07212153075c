import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startLocalCloud, type LocalCloud } from '../../localcloud/local-cloud';
import { launchBrowser, newPhone } from '../support/browser';
import { opensForTests } from '../support/open-for-tests';
import { littlePage as page, writeLittleApp } from './little-app';
import { openWeapp, type OpenWeappOptions, type WeappApp } from './weapp-app';

/** A mini-program as a person writes it for WeChat; each button does one thing and shows what came of it. */
const ACTIONS = {
  browser: `this.show([typeof window, typeof document, typeof fetch, typeof localStorage, typeof AbortController].join())`,
  subscribe: `wx.requestSubscribeMessage({ tmplIds: ['t1'], success: (r) => this.show(r.t1), fail: (e) => this.show(e.errMsg) })`,
  late: `setTimeout(() => wx.requestSubscribeMessage({ tmplIds: ['t1'], fail: (e) => this.show(e.errMsg) }), 0)`,
  many: `wx.requestSubscribeMessage({ tmplIds: ['1', '2', '3', '4'], fail: (e) => this.show(e.errCode) })`,
  copy: `wx.setClipboardData({ data: 'x', fail: (e) => this.show(e.errno) })`,
  photos: `wx.chooseMedia({ count: 3, mediaType: ['image'], fail: (e) => this.show(e.errno) })`,
  cloud: `wx.cloud.callFunction({ name: 'api', fail: (e) => this.show(e.errMsg) })`,
  tab: `wx.navigateTo({ url: '/pages/b/index', fail: (e) => this.show(e.errMsg) })`,
  noTab: `wx.switchTab({ url: '/pages/c/index', fail: (e) => this.show(e.errMsg) })`,
  gone: `wx.navigateTo({ url: '/pages/gone/index', fail: (e) => this.show(e.errMsg) })`,
  back: `wx.navigateBack({ fail: (e) => this.show(e.errMsg) })`,
  leave: `wx.enableAlertBeforeUnload({ fail: (e) => this.show(e.errMsg) })`,
  promise: `this.show(String(wx.enableAlertBeforeUnload({ message: 'really?' })) + String(wx.disableAlertBeforeUnload()))`,
  deep: `wx.navigateTo({ url: '/pages/c/index?n=1' })`,
  sub: `wx.navigateTo({ url: '/sub/d/index', success: () => this.show('opened') })`,
  early: `try { require('../../sub/words'); } catch (e) { this.show(e.message); }`,
  all: `try { for (let n = 0; n < 11; n += 1) wx.setStorageSync('k' + n, 'x'.repeat(1000 * 1024)); } catch (e) { this.show(e.message); }`,
  heavy: `try { this.setData({ large: 'x'.repeat(1024 * 1024) }); } catch (e) { this.show(e.message); }`,
  buzz: `wx.vibrateShort({ fail: (e) => this.show(e.errMsg) })`,
  pull: `wx.startPullDownRefresh({ fail: (e) => this.show(e.errMsg) })`,
  look: `this.show([wx.getAppBaseInfo().theme, wx.getAppBaseInfo().fontSizeSetting].join()); wx.onThemeChange(({ theme }) => this.show(theme));`,
  requests: `wx.cloud.init(); let open = 11; for (let n = 0; n < 11; n += 1) wx.cloud.callFunction({ name: 'nobody', fail: () => { open -= 1; if (open === 0) this.show('answered'); } });`,
  often: `for (let n = 1; n < 7; n += 1) this.show('often ' + n);`,
  seldom: `for (let n = 1; n < 6; n += 1) this.show('seldom ' + n); setTimeout(() => this.show('later'), 1000);`,
  answers: `wx.cloud.init(); const came = []; for (const name of ['first', 'second']) wx.cloud.callFunction({ name, fail: () => { came.push(name); setTimeout(() => { came.push('drawn'); this.show(came.join()); }); setTimeout(() => came.push('idle'), 0); } });`,
  share: `wx.getFileSystemManager().writeFileSync(wx.env.USER_DATA_PATH + '/a.csv', '1'); wx.shareFileMessage({ filePath: wx.env.USER_DATA_PATH + '/a.csv', fileName: '客户.csv', success: () => this.show('sent') })`,
  shareLate: `setTimeout(() => wx.shareFileMessage({ filePath: 'wxfile://tmp', fail: (e) => this.show(e.errMsg) }), 0)`,
  shareNone: `wx.shareFileMessage({ filePath: 'wxfile://tmp_9', fail: (e) => this.show(e.errMsg) })`,
  openCsv: `wx.openDocument({ filePath: 'wxfile://tmp_9.csv', fail: (e) => this.show(e.errMsg) })`,
  openNone: `wx.openDocument({ filePath: 'wxfile://tmp_9.xlsx', fileType: 'xlsx', fail: (e) => this.show(e.errMsg) })`,
  fetchNone: `wx.cloud.init(); wx.cloud.downloadFile({ fileID: 'cloud://local-env.6c6f-local-env-1250000000/none.csv', fail: (e) => this.show(e.errMsg) })`,
  writeOut: `try { wx.getFileSystemManager().writeFileSync('/etc/x', '1'); } catch (e) { this.show(e.message); }`,
  big: `try { wx.setStorageSync('k', 'x'.repeat(1024 * 1024)); } catch (e) { this.show(e.message); }`,
} as const;

/** Asks in a sheet of its own, as WeChat wants it; the third button says yes without a tap on the button for it. */
const PRIVACY = {
  wxml: `<button bindtap="copy">copy</button><view>{{said}}</view><view wx:if="{{asked}}">{{asked}}<button id="yes" open-type="agreePrivacyAuthorization" bindagreeprivacyauthorization="agree">yes</button><button bindtap="refuse">no</button><button bindtap="agree">pretend</button></view>`,
  js: `Page({ data: { said: '', asked: '' },
    onLoad() { wx.onNeedPrivacyAuthorization((resolve, { referrer }) => { this.answer = resolve; this.setData({ asked: referrer }); }); },
    copy() { wx.setClipboardData({ data: 'x', success: () => this.setData({ said: 'copied' }), fail: (e) => this.setData({ said: e.errno + ' ' + e.errMsg }) }); },
    settle(answer) { this.setData({ asked: '' }); this.answer(answer); },
    agree() { this.settle({ event: 'agree', buttonId: 'yes' }); },
    refuse() { this.settle({ event: 'disagree' }); } });`,
};

const buttons = Object.keys(ACTIONS).map((name) => `<button bindtap="${name}">${name}</button>`).join('');
const handlers = Object.entries(ACTIONS).map(([name, code]) => `${name}() { ${code}; }`).join(',\n');
const PAGES = {
  'pages/a/index': page(`${buttons}<view>{{said}}</view>`, `Page({ data: { said: '' }, show(said) { this.setData({ said }); }, ${handlers} });`),
  'pages/b/index': page('<view>b</view>', 'Page({});'),
  'pages/p/index': PRIVACY,
  'sub/d/index': page('<view>{{words}}</view>', `Page({ data: {}, onLoad() { this.setData({ words: require('../words').words }); } });`),
  'pages/r/index': page('<view>{{said}}</view>', `Page({ data: { said: 'still' }, onPullDownRefresh() { this.setData({ said: 'pulled' }); setTimeout(() => wx.stopPullDownRefresh(), 0); } });`, { enablePullDownRefresh: true }),
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
let faults: string[];

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'refusals-'));
  const tabs = ['pages/a/index', 'pages/b/index'].map((pagePath) => ({ pagePath, text: pagePath }));
  writeLittleApp(join(root, 'app'), PAGES, { pages: Object.keys(PAGES).filter((path) => path.startsWith('pages/')), subPackages: [{ root: 'sub', pages: ['d/index'] }], darkmode: true, tabBar: { list: tabs } });
  writeFileSync(join(root, 'app', 'sub', 'words.js'), "exports.words = 'from the subpackage';");
  cloud = await open(startLocalCloud({ dir: join(root, 'cloud'), timers: false }));
  browser = await open(launchBrowser());
}, 60_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

beforeEach(async () => {
  phone = await (await newPhone(browser)).newPage();
  phone.setDefaultTimeout(10_000);
  faults = [];
  app = await start({});
});
afterEach(() => phone.context().close());

function start(options: Partial<OpenWeappOptions>): Promise<WeappApp> {
  return openWeapp({ page: phone, cloudUrl: cloud.url, openid: 'o_somebody', root: join(root, 'app'), declared: [], onFault: (what) => faults.push(what), ...options });
}

/** On a phone of its own, since a page starts one app. */
async function openAfresh(options: Partial<OpenWeappOptions>): Promise<void> {
  await phone.context().close();
  phone = await (await newPhone(browser)).newPage();
  phone.setDefaultTimeout(10_000);
  app = await start(options);
}

const tap = (text: string): Promise<void> => app.top.getByText(text, { exact: true }).click();
const see = (text: string): Promise<void> => app.top.getByText(text, { exact: true }).waitFor();

test.each<[string, keyof typeof ACTIONS, string]>([
  ['refuses to ask for messages after the tap', 'late', 'requestSubscribeMessage:fail can only be invoked by user TAP gesture.'],
  ['refuses to ask for four messages at once', 'many', '20003'],
  ['refuses an interface that the privacy guide does not declare', 'copy', '112'],
  ['refuses the album as long as the privacy guide does not declare it', 'photos', '112'],
  ['refuses to hand a file to a chat after the tap', 'shareLate', 'shareFileMessage:fail can only be invoked by user TAP gesture.'],
  ['refuses to hand over a file that is not there', 'shareNone', "shareFileMessage:fail file doesn't exist"],
  ['refuses to show a .csv', 'openCsv', 'openDocument:fail filetype not supported'],
  ['refuses to show a file that is not there', 'openNone', "openDocument:fail file doesn't exist"],
  ['refuses the cloud before its init', 'cloud', 'cloud.callFunction:fail Cloud API isn\'t enabled, please call wx.cloud.init first'],
  ['refuses to push a tab', 'tab', 'navigateTo:fail can not navigateTo a tabbar page'],
  ['refuses to switch to what is no tab', 'noTab', 'switchTab:fail can not switch to no-tabBar page'],
  ['refuses a page that is not there', 'gone', 'navigateTo:fail page "pages/gone/index" is not found'],
  ['refuses to go back from the first page', 'back', 'navigateBack:fail cannot navigate back at first page.'],
  ['refuses to ask before leaving without a question', 'leave', 'enableAlertBeforeUnload:fail parameter error: parameter.message should be String instead of Undefined;'],
  ['refuses more than ten megabytes in all', 'all', 'fail exceed storage max size'],
  ['refuses a touch without its strength', 'buzz', 'vibrateShort:fail parameter error: parameter.type should be heavy, medium or light'],
  ['refuses to pull a page that is not made for it', 'pull', 'startPullDownRefresh:fail enablePullDownRefresh is not set for this page'],
  ['refuses more than a megabyte under one key', 'big', 'fail exceed max size of one key'],
])('%s, and tells the test of it', async (_what, action, said) => {
  await tap(action);
  await see(said);
  expect(faults).toHaveLength(1);
});

test.each<[string, keyof typeof ACTIONS, string]>([
  ['gives a script no names of a browser', 'browser', 'undefined,undefined,undefined,undefined,undefined'],
  ['has no script of a subpackage before it is loaded', 'early', "module 'sub/words.js' is not defined: subpackage sub is not loaded"],
  ['answers when there is no such file to download', 'fetchNone', 'cloud.downloadFile:fail -503003 storage file not exists'],
  ['writes nowhere but into the app\'s own folder', 'writeOut', 'writeFileSync:fail permission denied, open "/etc/x"'],
  ['carries no more than a megabyte in one setData', 'heavy', 'invokeWebviewMethod: data of 1048588 bytes exceeds the maximum of 1048576 in setData of pages/a/index'],
  ['gives no promise of asking before leaving', 'promise', 'undefinedundefined'],
  ['tells the theme and the size of the text', 'look', 'light,16'],
])('%s', async (_what, action, said) => {
  await tap(action);
  await see(said);
});

test('loads a subpackage before it opens its page', async () => {
  await tap('sub');
  await see('from the subpackage');
});

test('tells of a change of the theme', async () => {
  await tap('look');
  await phone.emulateMedia({ colorScheme: 'dark' });
  await see('dark');
});

test('tells the size of text that the person has set', async () => {
  await openAfresh({ fontSize: 20 });
  await tap('look');
  await see('light,20');
});

test('tells the test of more than ten requests at once', async () => {
  await tap('requests');
  await see('answered');
  expect(faults).toEqual(['11 requests at once, over 10']);
});

test('tells the test of more than five setData in a second, and what they carried', async () => {
  await tap('often');
  await see('often 6');
  expect(faults[0]).toMatch(/^pages\/a\/index: setDataCalls 6, over 5(\n {2}\{"said":"often \d"\}){6}$/);
});

test('does not add up what a timer of a second parts', async () => {
  await tap('seldom');
  await see('later');
  expect(faults).toEqual([]);
});

test('lets answers come one by one, the last asked first, and draws before anything further happens', async () => {
  await tap('answers');
  await see('second,drawn,idle,first,drawn');
});

test('pulls a page down that is made for it, until the page stops', async () => {
  await openAfresh({ path: 'pages/r/index' });
  await see('still');
  expect(await app.pullDown()).toBe(true);
  await see('pulled');
});

describe('before the person has agreed to the privacy guide', () => {
  beforeEach(() => openAfresh({ path: 'pages/p/index', declared: ['setClipboardData'], agreed: false }));

  test('a call waits for the button, and is then done; the next one is not asked about', async () => {
    await tap('copy');
    await app.top.getByText(/^setClipboardData/).first().waitFor();
    await tap('yes');
    await see('copied');
    await tap('copy');
    await see('copied');
    expect(faults).toEqual([]);
  });

  test('a no fails the call, which is no mistake of the app', async () => {
    await tap('copy');
    await tap('no');
    await see('104 setClipboardData:fail privacy permission is not authorized');
    expect(faults).toEqual([]);
  });

  test('a yes that nobody tapped is refused', async () => {
    await tap('copy');
    await tap('pretend');
    await app.top.getByText(/^104 .*was not tapped$/).waitFor();
    expect(faults).toHaveLength(1);
  });
});

test('hands a file to a chat within the tap', async () => {
  const sent = app.nextOut('sent');
  await tap('share');
  await see('sent');
  expect(await sent).toEqual({ name: '客户.csv', bytes: Buffer.from('1') });
  expect(faults).toEqual([]);
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
