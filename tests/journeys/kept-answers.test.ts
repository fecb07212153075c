import type { Browser } from 'playwright-core';
import { mustOk } from '../../core/kernel/result';
import { callAs } from '../../seeds/api-client';
import type { DemoShop } from '../support/demo-shop';
import { freshId } from '../support/fresh-id';
import { cloudAt } from './cloud';
import { demoShopForTests } from './demo-shop-for-tests';
import { openPhone, type Build } from './phone';

const SHOP_SIZE = 60;
const SIGN = /^昨天 \d\d:\d\d 的数据/;

let browser: Browser;
let shop: DemoShop;

describe.each<Build>(['browser', 'weapp'])('the second start of the %s build', (build) => {
  demoShopForTests(SHOP_SIZE, (opened) => ({ browser, shop } = opened));

  it('shows what was there yesterday, and says so, before the network answers', async () => {
    const today = mustOk(await callAs(shop.url, 'o_seller')('today.open', {}));
    const name = today.rows[0]?.customerName ?? '';
    const before = await openPhone(build, browser, shop.url, 'o_seller');
    await before.see(name);
    await before.openTab('客户');
    await before.see('陈姐');
    await before.tap('陈姐');
    await before.see('动态');
    expect(before.faults).toEqual([]);

    await cloudAt(shop.url).goOn(1);
    let release: () => void = () => undefined;
    const seller = await before.reopen({ held: new Promise((resolve) => (release = resolve)) });
    await seller.see(name);
    await seller.see(SIGN);
    await seller.openTab('客户');
    await seller.see('陈姐');
    await seller.see(SIGN);
    await seller.tap('陈姐');
    await seller.see('动态');
    await seller.see(SIGN);
    await seller.picture(`yesterday-${build}`);
    release();
    await seller.gone(SIGN);
    await seller.see('动态');
    expect(seller.faults).toEqual([]);
  }, 180_000);

  it('keeps nothing of the former shop on the phone after going on in another', async () => {
    const assistant = callAs(shop.url, 'o_assistant');
    const { callerId } = mustOk(await assistant('session.open', {})).callers[0] ?? {};
    const row = mustOk(await assistant('today.open', {}, { as: callerId })).rows[0];
    mustOk(await assistant('merchants.create', { merchantId: freshId('merchant'), name: '小周自己的店' }));
    const phone = await openPhone(build, browser, shop.url, 'o_assistant');
    await phone.see(row?.customerName ?? '');
    expect(await phone.stored()).toContain(row?.customerName);
    await phone.openTab('我的');
    await phone.tap('切换');
    await phone.tap('小周自己的店');
    await phone.see('今天没有要联系的人');
    expect(await phone.stored()).not.toContain(row?.customerName);
    expect(phone.faults).toEqual([]);
  }, 60_000);
});
