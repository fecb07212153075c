import { existsSync, readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, pageFaults } from '../../tests/support/browser';
import { startTemporaryCloud, type TemporaryCloud } from '../testing/temporary-cloud';

const SDK = "const cloud = require('wx-server-sdk'); cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });";

let cloud: TemporaryCloud;
let browser: Browser;
let page: Page;
let faults: string[];
beforeAll(async () => {
  cloud = await startTemporaryCloud({
    staticDir: __dirname,
    timers: true,
    functions: {
      jobs: { 'index.js': "exports.main = async () => 'done';", 'config.json': '{"triggers":[{"name":"daily","type":"timer","config":"0 0 9 * * * *"}]}' },
      reader: { 'index.js': `${SDK} exports.main = () => cloud.database().collection('people').doc('p01').get();` },
      notify: { 'index.js': `${SDK} exports.main = (event) => cloud.openapi.subscribeMessage.send(event);`, 'config.json': '{"permissions":{"openapi":["subscribeMessage.send"]}}' },
    },
  });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await cloud.discard();
});

beforeEach(async () => {
  await cloud.api('POST', '/_cloud/api/reset');
  await cloud.api('POST', '/_cloud/api/collections', { collections: [{ name: '<b>empty</b>' }, { name: 'people', indexes: [{ name: 'age', keys: [{ field: 'age', direction: -1 }] }] }] });
  const people = Array.from({ length: 25 }, (_item, i) => ({ _id: `p${String(i + 1).padStart(2, '0')}`, age: i + 1, note: '<i>x</i>' }));
  await cloud.sdk.database().collection('people').add({ data: people });
  page = await browser.newPage({ viewport: { width: 1100, height: 800 } });
  page.on('dialog', (dialog) => void dialog.accept());
  faults = pageFaults(page);
});
afterEach(async () => {
  expect(faults).toEqual([]);
  await page.close();
});

const open = (hash: string) => page.goto(`${cloud.url}/_cloud#${hash}`);
const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click();

test('collections, their indexes and a page of documents, as text', async () => {
  await open('data');
  await page.getByRole('button', { name: '<b>empty</b> 0 条' }).waitFor();
  await page.getByRole('button', { name: /^people/ }).click();
  await page.getByText('第 1–20 条，共 25 条').waitFor();
  expect(await page.locator('#indexes').innerText()).toContain('age -1');
  await press('下一页');
  await page.getByText('第 21–25 条，共 25 条').waitFor();
  await page.getByLabel('条件').fill('{"age": {"$lte": 2}}');
  await page.getByLabel('排序').fill('{"age": -1}');
  await press('查询');
  await page.getByText('共 2 条 · age · 读了 2 条').waitFor();
  expect((await page.locator('#documents pre').allInnerTexts()).map((text) => (JSON.parse(text) as { _id: string })._id)).toEqual(['p02', 'p01']);
  expect(await page.locator('i').count()).toBe(0);
});

test('a document is changed, added and removed, and a wrong filter is told', async () => {
  await open('data/people');
  await page.locator('#documents').getByRole('button', { name: '修改' }).first().click();
  await page.getByLabel('文档').fill('{"_id": "p01", "age": 77}');
  await press('保存');
  await page.locator('#documents pre').filter({ hasText: '77' }).waitFor();
  await page.locator('#documents').getByRole('button', { name: '删除' }).nth(1).click();
  await page.getByText('共 24 条').waitFor();
  const { data } = await cloud.sdk.database().collection('people').limit(2).get();
  expect(data).toEqual([{ _id: 'p01', age: 77 }, { _id: 'p03', age: 3, note: '<i>x</i>' }]);
  await page.getByLabel('条件').fill('{"age": {"$frob": 1}}');
  await press('查询');
  await page.getByRole('alert').filter({ hasText: 'unknown operator: $frob' }).waitFor();
});

test('a call is shown with its database operations', async () => {
  await cloud.api('POST', '/_cloud/call', { name: 'reader', data: {}, openid: 'o_"quoted' });
  await open('calls');
  await page.getByText('reader ok').click();
  await page.getByText('o_"quoted').waitFor();
  expect(await page.locator('#calls table').first().innerText()).toMatch(/getDocument\s+people\s+_id_\s+1\s+1/);
});

test('a notice is drawn as a card', async () => {
  await cloud.api('POST', '/_cloud/api/templates', [{ id: 'T1', title: '订单发货通知', fields: { thing1: '商品' } }]);
  await cloud.api('POST', '/_cloud/api/subscribe', { openid: 'o_a', results: { T1: 'accept' } });
  await cloud.api('POST', '/_cloud/call', { name: 'notify', data: { touser: 'o_a', templateId: 'T1', data: { thing1: { value: '面膜' } } }, openid: 'o_shop' });
  await open('messages');
  expect(await page.locator('.notice').innerText()).toMatch(/订单发货通知[\s\S]*发给 o_a[\s\S]*商品\s+面膜/);
  await page.getByText('subscribe_msg_sent_event · o_a · no receiver').waitFor();
});

test('the clock is moved, which fires timers, and a timer is run at once', async () => {
  await open('timers');
  await press('立即运行');
  await page.locator('#timers').getByText('jobs / daily 成功："done"').waitFor();
  await page.getByLabel('上海时间').fill('2030-05-01T09:30');
  await press('出发');
  await page.getByText('2030/05/01 09:30').waitFor();
  await page.locator('#fired').getByText('jobs / daily 成功').waitFor();
});

test('the whole state is exported, thrown away and put back', async () => {
  await open('state');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '导出' }).click()]);
  const file = await download.path();
  expect(readFileSync(file, 'utf8')).toContain('p25');
  await press('清空');
  await page.getByText('已清空').waitFor();
  expect(await cloud.api('GET', '/_cloud/api/collections')).toEqual({ collections: [] });
  await page.getByLabel('状态文件').setInputFiles(file);
  await press('导入');
  await page.getByText('已导入').waitFor();
  expect((await cloud.sdk.database().collection('people').count()).total).toBe(25);
  expect(existsSync(file)).toBe(true);
});

test('on a phone nothing is wider than the screen', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const view of ['data/people', 'calls', 'messages', 'timers', 'state']) {
    await open(view);
    await page.locator('#view section, #view article').first().waitFor();
    expect([view, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([view, 390]);
  }
});

test('files of the app are served, and nothing above its folder', async () => {
  expect((await fetch(`${cloud.url}/console-page.ts`)).status).toBe(200);
  expect((await fetch(`${cloud.url}/..%2flocal-cloud.ts`)).status).toBe(404);
  expect((await fetch(`${cloud.url}/missing.js`)).status).toBe(404);
});

test('only pages of this machine may call', async () => {
  const asked = async (origin: string) => {
    const reply = await fetch(`${cloud.url}/_cloud/api/clock`, { headers: { origin } });
    return [reply.status, reply.headers.get('access-control-allow-origin')];
  };
  expect(await asked('http://localhost:10086')).toEqual([200, 'http://localhost:10086']);
  expect(await asked('https://evil.example')).toEqual([403, null]);
});
