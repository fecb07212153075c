import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { startTestCloud } from './empty-cloud';
import { launchBrowser } from '../support/browser';
import { opensForTests } from '../support/open-for-tests';
import { openPhone, type Build, type Phone } from './phone';

const open = opensForTests();
let browser: Browser;
let cloud: Awaited<ReturnType<typeof startTestCloud>>;

beforeAll(async () => {
  browser = await open(launchBrowser());
  cloud = await open(startTestCloud());
}, 120_000);

const LOG = join(__dirname, '../fixtures/grocery-purchases.csv');

/** The first fifty people of the log, moved on by whole weeks so that it ends just before today. */
function recentLog(today: string): Uint8Array {
  const [head, ...lines] = readFileSync(LOG, 'utf8').trim().split(/\r?\n/);
  const rows = lines.map((line) => line.split(',') as [string, string]);
  const people = new Set([...new Set(rows.map(([customer]) => customer))].slice(0, 50));
  const kept = rows.filter(([customer]) => people.has(customer));
  const latest = Math.max(...kept.map(([, day]) => Date.parse(day)));
  const weeks = Math.floor((Date.parse(today) - latest) / (7 * 86_400_000));
  const moved = kept.map(([customer, day]) => `${customer},${new Date(Date.parse(day) + weeks * 7 * 86_400_000).toISOString().slice(0, 10)}`);
  return Buffer.from([head, ...moved].join('\n'));
}

async function openShop(seller: Phone): Promise<void> {
  await seller.type('店名', '街角杂货');
  await seller.tap('开店');
  await seller.see('今天没有要联系的人');
}

describe.each<Build>(['browser', 'weapp'])('a new seller with a log of purchases in the %s build', (build) => {
  it('opens a shop, imports the log as orders of one product and finds who runs out now', async () => {
    const seller = await openPhone(build, browser, cloud.url, `o_grocer_${build}`);
    await openShop(seller);
    await seller.tap('导入客户');
    await seller.pickFile('选择 Excel 或 CSV 文件', { name: 'purchases.csv', bytes: recentLog(await cloud.today()) });
    await seller.see('有些订单没写产品');
    await seller.tap('请选择');
    await seller.type('名称', '日常用品');
    await seller.tap('保存并使用');
    await seller.tap(/^开始导入/);
    await seller.tap('查看客户');
    await seller.openTab('今天');
    await seller.see(/^还有 \d+ 人等你联系/);
    await seller.see(/^通常 \d+ 天一次/);
    await seller.picture(`grocery-${build}`);
    expect(seller.faults).toEqual([]);
  }, 120_000);
});
