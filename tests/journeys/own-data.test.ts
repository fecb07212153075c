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

describe.each<Build>(['browser', 'weapp'])('what the shop keeps of a customer, in her own hands, in the %s build', (build) => {
  demoShopForTests(60, (opened) => ({ browser, shop } = opened));
  const phoneOf = (openid: string, path = '') => openPhone(build, browser, shop.url, openid, path);

  it('is seen, corrected, allowed, taken back and taken home, and the seller reads what she changed', async () => {
    const chen = await phoneOf('o_customer_chen');
    await chen.scrollTo('我的信息');
    await chen.tap('我的信息');
    await chen.see('基本信息');
    await chen.tap('生日');
    await chen.type('生日', '2月30日');
    await chen.tap('保存');
    await chen.see('生日没看懂，写成 3.12、1990-03-12 或 农历八月初五');
    await chen.type('生日', '农历八月初五');
    await chen.tap('保存');
    await chen.see(/^农历八月初五，下次/);
    await chen.tap('填写');
    await chen.type('过敏', '酒精');
    await chen.tap('保存');
    await chen.see('先打开「我同意」，再保存');
    await chen.tap('我同意商家记录这些');
    await chen.tap('保存');
    await chen.see('过敏：酒精');
    await chen.tap('撤回同意');
    await chen.tap('撤回并删除');
    await chen.gone('过敏：酒精');
    await chen.tap('不要打扰我');
    await chen.see('只有发货、订单的事才会联系您，用完也不提醒');
    await chen.tap('导出我的信息');
    await chen.see(/保存的我的信息/);
    await chen.picture(`own-copy-${build}`);
    await chen.tap('复制全部');
    await chen.tap('关闭');

    const api = callAs(shop.url, 'o_seller');
    const [row] = mustOk(await api('customers.search', { text: '陈姐' })).rows;
    const seller = await phoneOf('o_seller', `work/customer/index?id=${row?.customerId ?? ''}`);
    await seller.see('TA 自己要求不要打扰');
    await seller.see('本人改了生日');
    await seller.see('本人撤回同意，肤质、过敏等信息已删除');
    await seller.tap('恢复提醒');
    await seller.see('TA 说过不要打扰');
    await seller.picture(`asked-for-quiet-${build}`);
  }, 180_000);

  it('is deleted when she asks: she is told first what that means, the seller by when, and then it is gone', async () => {
    const api = callAs(shop.url, 'o_seller');
    const [row] = mustOk(await api('customers.search', { text: '陈姐' })).rows;
    const customerId = row?.customerId;
    if (!customerId) throw new Error('the demonstration shop has 陈姐');
    for (const { orderId, state, totalFen, paidFen } of mustOk(await api('orders.ofCustomer', { customerId, limit: 50 })).rows) {
      if (totalFen > paidFen) mustOk(await api('orders.recordPayment', { orderId, amountFen: (totalFen - paidFen) as typeof totalFen }));
      if (state === 'waiting') mustOk(await api('shipping.ship', { orderId, parcels: [{ courier: '', number: '' }] }));
    }
    const chen = await phoneOf('o_customer_chen', 'bound/own/index');
    await chen.see('导出我的信息');
    await chen.scrollTo('删除我的资料');
    await chen.tap('删除我的资料');
    await chen.see(/^订单的日期、产品和金额/);
    await chen.picture(`own-deletion-${build}`);
    await chen.tap('申请删除');
    await chen.see('已申请删除资料');
    await chen.tap('撤回申请');
    await chen.scrollTo('删除我的资料');
    await chen.tap('删除我的资料');
    await chen.tap('申请删除');
    await chen.see('已申请删除资料');

    const seller = await phoneOf('o_seller');
    await seller.see('要求删除资料');
    await seller.picture(`deletion-in-today-${build}`);
    await seller.tap('处理');
    await seller.see(/^TA 要求删除资料，\d+ 天内要处理$/);
    await seller.tap('去删除');
    await seller.see(/^姓名、电话、地址/);
    await seller.picture(`erase-${build}`);
    await seller.tap('彻底删除');
    await seller.see(/^还有 \d+/);
    await seller.gone('要求删除资料');
    expect(mustOk(await api('customers.search', { text: '陈姐' })).rows).toEqual([]);
  }, 180_000);
});
