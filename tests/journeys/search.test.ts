import type { Browser } from 'playwright-core';
import { mustOk } from '../../core/kernel/result';
import { callAs } from '../../seeds/api-client';
import type { DemoShop } from '../support/demo-shop';
import { demoShopForTests } from './demo-shop-for-tests';
import { openPhone, type Build, type Phone } from './phone';

const SEARCH = '姓名、拼音、手机尾号、备注';
const KNOWN = '已经有叫这个名字的，看看是不是同一位';

let browser: Browser;
let shop: DemoShop;

/** Actions that the phone asked the cloud for so far. */
async function asked(action: string): Promise<number> {
  const { calls } = (await (await fetch(`${shop.url}/_cloud/api/calls?limit=200`)).json()) as { calls: { logs: { text: string }[] }[] };
  return calls.filter(({ logs }) => logs.some(({ text }) => text.includes(`"action":"${action}"`))).length;
}

async function finds(seller: Phone, text: string, name: string): Promise<void> {
  await seller.type(SEARCH, text);
  await seller.see(name);
}

describe.each<Build>(['browser', 'weapp'])('the search in the %s build', (build) => {
  demoShopForTests(60, (opened) => ({ browser, shop } = opened));

  it('finds people by Pinyin, initials, the end of a phone and a word of the remark, and asks the cloud nothing while typing', async () => {
    const call = callAs(shop.url, 'o_seller');
    const fields = { wechatName: '', address: '', source: '' };
    mustOk(await call('customers.save', { customerId: 'c_zengxiaomei0000000' as never, version: null, name: '曾小梅', phone: '13812348812', remark: '怕香味', ...fields }));
    const seller = await openPhone(build, browser, shop.url, 'o_seller');
    await seller.openTab('客户');
    await seller.see('曾小梅');
    // Until everybody is on the phone, the server is asked.
    while (!/complete\W+true/.test(await seller.stored())) await seller.see('曾小梅');
    await finds(seller, 'zengx', '曾小梅');
    const before = await asked('customers.search');
    for (const text of ['zxm', '8812', '香味', '曾 8812', 'xiaomei']) {
      await finds(seller, text, '曾小梅');
      expect(await seller.shows('陈姐')).toBe(false);
    }
    await seller.picture(`search-${build}`);
    expect(await asked('customers.search')).toBe(before);
    expect(seller.faults).toEqual([]);
  }, 120_000);

  it('follows what somebody else writes, and forgets who was removed', async () => {
    const call = callAs(shop.url, 'o_seller');
    const seller = await openPhone(build, browser, shop.url, 'o_seller');
    await seller.openTab('客户');
    await finds(seller, 'zxm', '曾小梅');
    mustOk(await call('customers.remove', { customerId: 'c_zengxiaomei0000000' as never }));
    const again = await openPhone(build, browser, shop.url, 'o_seller');
    await again.openTab('客户');
    await again.type(SEARCH, 'zxm');
    await again.see('没找到');
  }, 120_000);

  it('says who is called so already while somebody new is written down, and leads there', async () => {
    const seller = await openPhone(build, browser, shop.url, 'o_seller');
    await seller.openTab('客户');
    await seller.see('陈姐');
    await seller.tap('添加');
    await seller.tap('新客户');
    await seller.type('姓名', '陈');
    expect(await seller.shows(KNOWN)).toBe(false);
    await seller.type('姓名', '陈姐');
    await seller.see(KNOWN);
    await seller.picture(`known-name-${build}`);
    await seller.type('姓名', '陈姐妹');
    await seller.gone(KNOWN);
    await seller.type('姓名', '陈姐');
    await seller.tap('打开');
    await seller.seeTitle('客户详情');
    await seller.see('陈姐');
    expect(seller.faults).toEqual([]);
  }, 120_000);
});
