import type { Browser } from 'playwright-core';
import { mustOk } from '../../core/kernel/result';
import { callAs } from '../../seeds/api-client';
import type { DemoShop } from '../support/demo-shop';
import { demoShopForTests } from './demo-shop-for-tests';
import { hearEverything } from './hear-everything';
import { openPhone, type Build } from './phone';

const BOX = '写一句平常会说的话，点下面的词放进去';

let browser: Browser;
let shop: DemoShop;

describe.each<Build>(['browser', 'weapp'])('what the seller says, in the %s build', (build) => {
  demoShopForTests(60, (opened) => ({ browser, shop } = opened));

  const desk = async () => mustOk(await callAs(shop.url, 'o_seller')('desk.open', {}));

  it('a sentence is written with slots by a tap, warned of risky words, shown as it reads, deleted and brought back', async () => {
    const seller = await openPhone(build, browser, shop.url, 'o_seller', 'people/wordings/index');
    await seller.tap('加一句');
    await seller.type(BOX, '新到的最好用，');
    await seller.see('「最好」是绝对化用语，广告法第九条不许说');
    await seller.tap('换成「很不错」');
    await seller.gone('「最好」是绝对化用语，广告法第九条不许说');
    await seller.tap('＋称呼');
    await seller.tap('＋产品');
    await seller.see(/^新到的很不错用，.{2,}/);
    await seller.picture(`wording-${build}`);
    await seller.tap('保存');
    await seller.see('新到的很不错用，{称呼}{产品}');
    await seller.picture(`wordings-${build}`);
    expect((await desk()).wordings).toMatchObject([{ kind: 'run-out', text: '新到的很不错用，{称呼}{产品}' }]);

    await seller.tap('新到的很不错用，{称呼}{产品}');
    await seller.tap('删除');
    await seller.gone('新到的很不错用，{称呼}{产品}');
    await seller.tap('撤销');
    await seller.see('新到的很不错用，{称呼}{产品}');
    expect(seller.faults).toEqual([]);
  }, 120_000);

  it('a slot that the occasion has nothing for is named before it is saved', async () => {
    const seller = await openPhone(build, browser, shop.url, 'o_seller', 'people/wordings/index');
    await seller.tap('生日');
    await seller.tap('加一句');
    await seller.type(BOX, '{产品}祝你生日快乐');
    await seller.tap('保存');
    await seller.see('「生日」里没有 {产品}');
    expect(seller.faults).toEqual([]);
  }, 120_000);

  it('a person who has heard every sentence is told so in 今天, and a new one is written by one tap', async () => {
    const seller = callAs(shop.url, 'o_seller');
    const { rows } = mustOk(await seller('today.open', {}));
    const row = rows.find(({ reasons }) => reasons[0]?.kind === 'to-ship');
    if (!row) throw new Error('something waits to be shipped');
    await hearEverything(shop.url, row.customerId);
    const phone = await openPhone(build, browser, shop.url, 'o_seller');
    await phone.scrollTo('备好的话都跟 TA 说过了');
    await phone.picture(`used-up-${build}`);
    await phone.tap('写一句新的');
    await phone.tap('保存');
    await phone.see('这句说过了，改几个字再存（只换数字、标点不算）');
    await phone.type(BOX, '{称呼}，{产品}给你挑好日期新的了，今天走');
    await phone.picture(`new-words-${build}`);
    await phone.tap('保存');
    await phone.see(new RegExp(`给你挑好日期新的了，今天走`));
    await phone.gone('备好的话都跟 TA 说过了');
    const after = mustOk(await seller('today.open', {})).rows.find(({ customerId }) => customerId === row.customerId);
    expect(after?.texts.map(({ text }) => text)).toEqual([expect.stringContaining('给你挑好日期新的了')]);
    await phone.tap('复制文案');
    await phone.see('已复制');
    expect(phone.faults).toEqual([]);
  }, 120_000);

  it('how often care may knock and what 今天 shows is set', async () => {
    const seller = await openPhone(build, browser, shop.url, 'o_seller', 'people/contact-rules/index');
    await seller.see('同一位客户 14 天里联系过 1 次，就先不提醒关怀、生日、节日和挽回');
    await seller.tap('加一');
    await seller.see('同一位客户 15 天里联系过 1 次，就先不提醒关怀、生日、节日和挽回');
    await seller.tap('节日问候');
    await seller.picture(`contact-rules-${build}`);
    await seller.tap('保存');
    await seller.see('存好了');
    expect((await desk()).rules).toEqual({ capContacts: 1, capDays: 15, off: ['festival'] });
    expect(seller.faults).toEqual([]);
  }, 120_000);
});
