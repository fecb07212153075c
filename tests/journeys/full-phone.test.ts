import { EMPTY_PROFILE } from '../../core/customers/customer';
import type { CustomerId } from '../../core/kernel/ids';
import { mustOk } from '../../core/kernel/result';
import { callAs } from '../../seeds/api-client';
import { launchBrowser } from '../support/browser';
import { startDemoShop } from '../support/demo-shop';
import { opensForTests } from '../support/open-for-tests';
import { openPhone } from './phone';

const NOTE = '聊了什么、她在意什么、下次什么时候找她';
/** WeChat's limits: of all that is kept, and of a key. */
const [ALL, KEY] = [10 * 1024 * 1024, 1024 * 1024];
const { birthday: _none, ...FIELDS } = EMPTY_PROFILE;
const open = opensForTests();

/** What fills a phone up to `bytes`, in keys that WeChat allows. */
function filling(bytes: number): Record<string, string> {
  const size = KEY - 1000;
  return Object.fromEntries(Array.from({ length: Math.ceil(bytes / size) }, (_, at) => [`others.${at}`, 'x'.repeat(Math.min(size, bytes - at * size))]));
}

/** Answers of the cloud that the phone keeps to draw from. */
const copiesIn = (stored: string): number => stored.split('answer.[').length - 1;

it('a full phone gives up copies for what was written without signal, and says so when even that is not enough', async () => {
  const [browser, shop] = [await open(launchBrowser()), await open(startDemoShop(60))];
  const customerId = 'c_fullphone0000000000' as CustomerId;
  mustOk(await callAs(shop.url, 'o_seller')('customers.save', { customerId, version: null, ...FIELDS, name: '满了也要记' }));
  const before = await openPhone('weapp', browser, shop.url, 'o_seller', `work/customer/index?id=${customerId}`);
  await before.see('动态');
  // Copies enough to make room for what will be written.
  while (!(await before.stored()).includes('merchants.catalogue')) await before.see('动态');
  const used = Buffer.byteLength(await before.stored());
  const write = async (phone: typeof before, text: string): Promise<void> => {
    await phone.tap('写跟进');
    await phone.type(NOTE, text);
    await phone.tap('保存');
  };

  const tight = await before.reopen({ kept: filling(ALL - used - 1500) });
  await tight.see('动态');
  await tight.setOffline(true);
  const copies = copiesIn(await tight.stored());
  expect(copies).toBeGreaterThan(0);
  for (const text of ['第一句', '第二句', '第三句', '第四句', '第五句']) {
    await write(tight, `${text}${'。'.repeat(90)}`);
    await tight.see(new RegExp(`^跟进：${text}`));
  }
  const given = await tight.stored();
  expect(copiesIn(given)).toBeLessThan(copies);
  for (const text of ['第一句', '第五句']) expect(given).toContain(`${text}。`);

  const full = await tight.reopen({ kept: filling(ALL + KEY) });
  await full.see('动态');
  await full.gone(/没信号也记下了/);
  await full.setOffline(true);
  await write(full, '放不下的一句');
  await full.see(/^手机里放不下了/);
  await full.holds(NOTE, '放不下的一句');
  await full.picture('full-phone');
  await full.tap('关闭');
  await full.see('手机里放不下了，关掉就没了。确定关掉吗？');
  await full.tap('取消');
  await full.setOffline(false);
  await full.tap('保存');
  await full.see('放不下的一句');
  const { timeline } = mustOk(await callAs(shop.url, 'o_seller')('customers.get', { customerId }));
  expect(timeline.rows.map((entry) => (entry.kind === 'note' ? entry.text.slice(0, 3) : entry.kind))).toEqual(['放不下', '第五句', '第四句', '第三句', '第二句', '第一句', 'created']);
  // A write that WeChat refuses is told as a fault: here it is what the test is about.
  expect([...tight.faults, ...full.faults].filter((fault) => !/exceed storage max size/.test(fault))).toEqual([]);
}, 240_000);
