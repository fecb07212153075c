import type { Browser } from 'playwright-core';
import { mustOk } from '../../core/kernel/result';
import type { CustomerId, OrderId } from '../../core/kernel/ids';
import { fen } from '../../core/kernel/money';
import { addDays } from '../../core/kernel/time';
import { callAs } from '../../seeds/api-client';
import type { DemoShop } from '../support/demo-shop';
import { FIRST_DAY } from '../support/test-cloud';
import { cloudAt } from './cloud';
import { demoShopForTests } from './demo-shop-for-tests';
import { openPhone, type Build } from './phone';

let browser: Browser;
let shop: DemoShop;
const call: ReturnType<typeof callAs> = (...args) => callAs(shop.url, 'o_seller')(...args);

async function newCustomer(customerId: string, name: string, given: { source?: string; remark?: string } = {}): Promise<CustomerId> {
  mustOk(await call('customers.save', { customerId: customerId as CustomerId, version: null, name, phone: '', wechatName: '', remark: '', address: '', source: '', ...given }));
  return customerId as CustomerId;
}

const runTimer = () => fetch(`${shop.url}/_cloud/api/timers/run`, { method: 'POST', body: JSON.stringify({ function: 'jobs' }) });

describe.each<Build>(['browser', 'weapp'])('what the shop sets for everybody, in the %s build', (build) => {
  demoShopForTests(60, (opened) => ({ browser, shop } = opened));

  it('thresholds of the stages show whom they would move before they are saved, and the timer moves them', async () => {
    const customerId = await newCustomer(`c_twice${build}00000`, '买过两天的');
    const [product] = mustOk(await call('merchants.catalogue', {})).products;
    for (const [at, day] of [addDays(FIRST_DAY, -9), addDays(FIRST_DAY, -2)].entries()) {
      const orderId = `o_${build}0000000${at}` as OrderId;
      mustOk(await call('orders.place', { orderId, customerId, day, lines: [{ productId: product?.productId ?? ('' as never), quantity: 1, priceFen: fen(100) }], paidFen: fen(100), note: '' }));
    }
    const seller = await openPhone(build, browser, shop.url, 'o_seller', 'people/board/index');
    await seller.tap('阶段怎么算');
    await seller.see('在几个不同的日子买过');
    await seller.tap('加一');
    await seller.tap('看谁会变动');
    await seller.see(/^会变动 [1-9]\d* 人$/);
    await seller.see('买过两天的');
    await seller.picture(`stage-rules-${build}`);
    await seller.tap('保存');
    await seller.see('存好了');
    await runTimer();
    expect(mustOk(await call('customers.get', { customerId })).customer).toMatchObject({ stage: 'new', stageReason: { code: 'rules-changed' } });
    expect(seller.faults).toEqual([]);
  }, 120_000);

  it('a plan for a segment is made, brings its people into 今天 with its words, and is stopped', async () => {
    const customerId = await newCustomer(`c_group${build}00000`, '群里的王姐', { source: '同学群' });
    mustOk(await call('segments.save', { segmentId: `g_${build}00000000` as never, name: '同学', condition: { join: 'all', of: [{ test: 'source', is: '同学群' }] } }));
    const seller = await openPhone(build, browser, shop.url, 'o_seller', 'people/segments/index');
    await seller.tap('同学');
    await seller.tap('加一个提醒');
    await seller.type('做什么', '月初问候');
    await seller.tap('按月');
    await seller.type('发给 TA', '{称呼}，新的一月顺顺利利');
    await seller.see('李姐，新的一月顺顺利利');
    await seller.picture(`segment-plan-${build}`);
    await seller.tap('保存');
    await seller.see('月初问候');
    await runTimer();
    const rowOf = async () => mustOk(await call('today.open', {})).rows.find((row) => row.customerId === customerId);
    expect(await rowOf()).toMatchObject({ texts: [{ text: '群里的王姐，新的一月顺顺利利' }] });
    await seller.tap('月初问候');
    await seller.tap('停掉');
    await seller.gone('月初问候');
    await seller.picture(`segment-${build}`);
    await runTimer();
    expect(await rowOf()).toBeUndefined();
    expect(seller.faults).toEqual([]);
  }, 120_000);

  it('tags that fit what is written of a person stand first, and those given last are at hand for the next', async () => {
    const customerId = await newCustomer(`c_dry${build}0000000`, '写过备注的', { remark: `两颊发干，${build}群友` });
    mustOk(await call('customers.tag', { customerId: await newCustomer(`c_other${build}00000`, '旁人'), add: [{ tagId: `t_${build}00000000` as never, name: `${build}群友`.slice(0, 12) }], remove: [] }));
    const seller = await openPhone(build, browser, shop.url, 'o_seller', `work/customer/index?id=${customerId}`);
    await seller.tap('＋ 标签');
    await seller.see('可能合适');
    await seller.tap(`${build}群友`);
    await seller.picture(`tag-hints-${build}`);
    await seller.tap('完成');
    await seller.see(`已加「${build}群友」`);
    expect(mustOk(await call('customers.get', { customerId })).customer.tagIds).toEqual([`t_${build}00000000`]);
    expect(seller.faults).toEqual([]);
  }, 120_000);

  it('the calendar has who is overdue in today, and tells of a day behind what happened on it', async () => {
    const seller = await openPhone(build, browser, shop.url, 'o_seller', 'shop/calendar/index');
    await seller.see('过了日子还没联系的也在今天');
    await seller.picture(`calendar-${build}`);
    const [year, month] = (await cloudAt(shop.url).dayAfter(0)).split('-');
    await seller.tap('上个月');
    await seller.gone(`${year}年${Number(month)}月`);
    await seller.tap('15');
    await seller.gone('过了日子还没联系的也在今天');
    await seller.see(/^\d+月15日/);
    await seller.picture(`calendar-behind-${build}`);
    expect(seller.faults).toEqual([]);
  }, 120_000);
});
