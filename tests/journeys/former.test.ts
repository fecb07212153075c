import type { Browser } from 'playwright-core';
import { mustOk } from '../../core/kernel/result';
import { callAs } from '../../seeds/api-client';
import type { DemoShop } from '../support/demo-shop';
import { demoShopForTests } from './demo-shop-for-tests';
import { faultlessPhones } from './faultless-phones';
import type { Build } from './phone';

const openPhone = faultlessPhones();
let browser: Browser;
let shop: DemoShop;

describe.each<Build>(['browser', 'weapp'])('somebody whom the shop has removed, in the %s build', (build) => {
  demoShopForTests(60, (opened) => ({ browser, shop } = opened));

  it('still sees what is kept of them, and asks for its deletion', async () => {
    const api = callAs(shop.url, 'o_seller');
    const [row] = mustOk(await api('customers.search', { text: '陈姐' })).rows;
    mustOk(await api('customers.remove', { customerId: row?.customerId ?? ('' as never) }));
    const chen = await openPhone(build, browser, shop.url, 'o_customer_chen');
    await chen.see(/已不再联系您/);
    await chen.picture(`former-${build}`);
    await chen.tap('我的信息');
    await chen.see('基本信息');
    await chen.scrollTo('删除我的资料');
    await chen.tap('删除我的资料');
    await chen.tap('申请删除');
    await chen.see('已申请删除资料');
    await chen.picture(`former-deletion-${build}`);
  }, 120_000);
});
