import type { Browser } from 'playwright-core';
import { newId } from '../../core/kernel/ids';
import { mustOk } from '../../core/kernel/result';
import { callAs } from '../../seeds/api-client';
import { launchBrowser } from '../support/browser';
import { startDemoShop, type DemoShop } from '../support/demo-shop';
import { opensForTests } from '../support/open-for-tests';
import { cloudAt } from './cloud';
import { faultlessPhones } from './faultless-phones';
import type { Build, Phone } from './phone';

const openPhone = faultlessPhones();
let browser: Browser;
let shop: DemoShop;

describe.each<Build>(['browser', 'weapp'])('who helps in the shop, in the %s build', (build) => {
  const open = opensForTests();
  beforeAll(async () => {
    [browser, shop] = [await open(launchBrowser()), await open(startDemoShop(60))];
  }, 240_000);
  const phoneOf = (openid: string, path = '') => openPhone(build, browser, shop.url, openid, path);
  const owner = () => callAs(shop.url, 'o_seller');

  async function invitation(seller: Phone): Promise<string> {
    await seller.tap('邀请助理');
    await seller.see('只能用一次，14 天内有效');
    const path = await seller.sharedPath();
    await seller.tap('关闭');
    return path;
  }

  it('comes in by a card that lets in one person, does the daily work, and is shown nothing that is the owner’s', async () => {
    const seller = await phoneOf('o_seller', 'shop/assistants/index');
    const [first, second] = [await invitation(seller), await invitation(seller)];
    expect(second).not.toBe(first);
    const opener = await phoneOf('o_seller', first);
    await opener.see('这是你店里发出的名片');

    const helper = await phoneOf('o_helper', first);
    await helper.see('邀请你做助理');
    await helper.type('怎么称呼你', '小吴');
    await helper.picture(`assistant-card-${build}`);
    await helper.tap('加入店铺');
    await helper.see('今天');
    const late = await phoneOf('o_too_late', first);
    await late.see('名片已经用过了');

    await helper.openTab('我的');
    await helper.see('找重复客户');
    for (const hidden of ['联系规则', '通知模板', '自定义字段', '导出']) expect(await helper.shows(hidden)).toBe(false);
    await helper.picture(`assistant-me-${build}`);
    await helper.tap('客户阶段');
    await helper.tap('阶段怎么算');
    await helper.see('规则由店主来改；手动设过、固定住的客户和代理不按规则变');
    expect(await helper.shows('加一')).toBe(false);
    expect(await helper.shows('保存')).toBe(false);
    const old = await phoneOf('o_helper', 'people/contact-rules/index');
    await old.see('只有店主可以设置');

    const chen = await phoneOf('o_customer_chen', second);
    await chen.see('邀请你做助理');
    await cloudAt(shop.url).goOn(15);
    const slow = await phoneOf('o_slow', second);
    await slow.see('名片过期了');
  }, 240_000);

  it('and is taken out while the app is open: told so at the next touch, with nothing left on the phone', async () => {
    const cardId = newId('card', Math.random);
    mustOk(await owner()('cards.issue', { cardId, for: { kind: 'assistant' } }));
    mustOk(await callAs(shop.url, `o_leaving_${build}`)('cards.accept', { cardId, name: '小马' }));
    const helper = await phoneOf(`o_leaving_${build}`);
    await helper.openTab('客户');
    await helper.see('陈姐');
    await helper.tap('陈姐');
    await helper.see('动态');
    expect(await helper.stored()).toContain('陈姐');
    const seller = await phoneOf('o_seller', 'shop/assistants/index');
    await seller.scrollTo(/^小马 · /);
    const { rows } = mustOk(await owner()('assistants.list', {}));
    mustOk(await owner()('assistants.remove', { callerId: rows.find(({ name }) => name === '小马')?.callerId ?? ('' as never) }));
    await helper.tap('更多');
    await helper.tap('记咨询');
    await helper.type('问了什么，比如 眼霜', '有没有小样');
    await helper.tap('保存');
    await helper.see(/^你已经不在「.+」里了$/);
    await helper.picture(`assistant-lost-${build}`);
    expect(await helper.stored()).not.toContain('陈姐');
    await helper.tap('知道了');
    await helper.see('让老客户自己回来');
    const again = await helper.reopen();
    await again.see('让老客户自己回来');
  }, 240_000);
});
