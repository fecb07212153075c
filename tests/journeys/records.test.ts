import type { Browser } from 'playwright-core';
import { mustOk } from '../../core/kernel/result';
import type { CustomerId } from '../../core/kernel/ids';
import { callAs } from '../../seeds/api-client';
import type { DemoShop } from '../support/demo-shop';
import { demoShopForTests } from './demo-shop-for-tests';
import { openPhone, type Build, type Phone } from './phone';

let browser: Browser;
let shop: DemoShop;

describe.each<Build>(['browser', 'weapp'])('what is written down of a customer, in the %s build', (build) => {
  demoShopForTests(60, (opened) => ({ browser, shop } = opened));

  const customerAt = async (name: string): Promise<{ seller: Phone; customerId: CustomerId }> => {
    const customerId = `c_${build}${name === '气着的' ? 'cross' : 'plans'}000000` as CustomerId;
    mustOk(await callAs(shop.url, 'o_seller')('customers.save', { customerId, version: null, name, phone: '', wechatName: '', remark: '', address: '', source: '' }));
    const seller = await openPhone(build, browser, shop.url, 'o_seller', `work/customer/index?id=${customerId}`);
    await seller.see('写跟进');
    return { seller, customerId };
  };

  it('a complaint stands over the page until it is dealt with, which can be taken back', async () => {
    const { seller, customerId } = await customerAt('气着的');
    await seller.tap('更多');
    await seller.tap('记投诉');
    await seller.tap('保存');
    await seller.see('写点内容再保存');
    await seller.type('哪里不满意，比如 瓶子漏了', '瓶口漏了');
    await seller.tap('保存');
    await seller.see('处理好了');
    await seller.see('先不催款、不推销，只提醒发货和你自己定的事');
    await seller.picture(`complaint-${build}`);
    await seller.tap('处理好了');
    await seller.gone('处理好了');
    await seller.tap('撤销');
    await seller.see('处理好了');
    const { customer } = mustOk(await callAs(shop.url, 'o_seller')('customers.get', { customerId }));
    expect(customer.complaint).toBe(true);
    expect(seller.faults).toEqual([]);
  }, 120_000);

  it('an enquiry and a visit that comes round are kept; the visit is changed, deleted and brought back', async () => {
    const { seller, customerId } = await customerAt('要拜访的');
    await seller.tap('写跟进');
    await seller.tap('咨询');
    await seller.type('问了什么，比如 眼霜', '眼霜多少钱');
    await seller.tap('保存');
    await seller.see('咨询：眼霜多少钱');

    await seller.tap('写跟进');
    await seller.tap('拜访');
    await seller.type('比如 带试用装上门', '带试用装');
    await seller.tap('按周');
    await seller.tap('加一');
    await seller.tap('周三');
    await seller.see(/^每 2 周的周三，第一次在/);
    await seller.picture(`visit-${build}`);
    await seller.tap('保存');
    await seller.see(/^拜访每 2 周的周三，下次/);
    await seller.picture(`plans-${build}`);

    await seller.tap('带试用装');
    await seller.type('做什么', '带新品');
    await seller.tap('保存');
    await seller.tap('带新品');
    await seller.tap('删除');
    await seller.gone('提醒和拜访');
    await seller.tap('撤销');
    await seller.see('带新品');
    const { customer, timeline } = mustOk(await callAs(shop.url, 'o_seller')('customers.get', { customerId }));
    expect(customer.plans).toMatchObject([{ text: '带新品', visit: true, rule: { every: 'weeks', step: 2, weekdays: [3] } }]);
    expect(timeline.rows.map(({ kind }) => kind)).toEqual(['enquiry', 'created']);
    expect(seller.faults).toEqual([]);
  }, 120_000);

  it('is reached from a row of 今天', async () => {
    const seller = await openPhone(build, browser, shop.url, 'o_seller');
    await seller.see(/^还有 \d+/);
    await seller.tap('更多');
    await seller.tap('写跟进');
    await seller.type('聊了什么、她在意什么、下次什么时候找她', '说下周再说');
    await seller.tap('保存');
    await seller.see('说下周再说');
    expect(seller.faults).toEqual([]);
  }, 120_000);
});
