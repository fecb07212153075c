import type { Browser } from 'playwright-core';
import type { CardId } from '../../core/kernel/ids';
import { mustOk } from '../../core/kernel/result';
import { callAs } from '../../seeds/api-client';
import type { DemoShop } from '../support/demo-shop';
import { freshId } from '../support/fresh-id';
import { cloudAt } from './cloud';
import { demoShopForTests } from './demo-shop-for-tests';
import { faultlessPhones } from './faultless-phones';
import type { Build, Phone } from './phone';

const SHOP = '林姐护肤小铺';
const SEGMENT = '面膜 60 天没再买';
const PASTE = 'work/paste/index';
const PASTE_BOX = '把聊天里的姓名、电话、地址、要买什么贴到这里，几个人一起贴也行';

const openPhone = faultlessPhones();
let browser: Browser;
let shop: DemoShop;

describe.each<Build>(['browser', 'weapp'])('who helps in the shop, in the %s build', (build) => {
  demoShopForTests(60, (opened) => ({ browser, shop } = opened));
  const phoneOf = (openid: string, path = '') => openPhone(build, browser, shop.url, openid, path);
  const owner = () => callAs(shop.url, 'o_seller');

  async function newCard(): Promise<CardId> {
    const cardId = freshId('card');
    mustOk(await owner()('cards.issue', { cardId, for: { kind: 'assistant' } }));
    return cardId;
  }
  async function letIn(openid: string, name: string): Promise<void> {
    mustOk(await callAs(shop.url, openid)('cards.accept', { cardId: await newCard(), name }));
  }
  async function takeOut(called: string): Promise<void> {
    const { rows } = mustOk(await owner()('assistants.list', {}));
    mustOk(await owner()('assistants.remove', { callerId: rows.find(({ name }) => name === called)?.callerId ?? ('' as never) }));
  }

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
    const segments = await phoneOf('o_helper', 'people/segments/index');
    await segments.tap(SEGMENT);
    await segments.see(/^现在有 \d+ 位客户符合$/);
    expect(await segments.shows('复制名字')).toBe(false);
    const old = await phoneOf('o_helper', 'people/contact-rules/index');
    await old.see('只有店主可以设置');

    const chen = await phoneOf('o_customer_chen', second);
    await chen.see('邀请你做助理');
    await cloudAt(shop.url).goOn(15);
    const slow = await phoneOf('o_slow', second);
    await slow.see('名片过期了');
  }, 240_000);

  it('and is taken out while the app is open: told so at the next touch, with nothing left on the phone', async () => {
    await letIn(`o_leaving_${build}`, '小马');
    const helper = await phoneOf(`o_leaving_${build}`);
    await helper.openTab('客户');
    await helper.see('陈姐');
    await helper.tap('陈姐');
    await helper.see('动态');
    expect(await helper.stored()).toContain('陈姐');
    const seller = await phoneOf('o_seller', 'shop/assistants/index');
    await seller.scrollTo(/^小马 · /);
    await helper.tap('更多');
    await helper.tap('记咨询');
    await helper.type('问了什么，比如 眼霜', '有没有小样');
    // Any answer that the page asks for by itself would tell as well, so nothing lies between this and the touch.
    await takeOut('小马');
    await helper.tap('保存');
    await helper.see(/「.+」的店主把你移出了/);
    await helper.picture(`assistant-lost-${build}`);
    expect(await helper.stored()).not.toContain('陈姐');
    await helper.tap('知道了');
    await helper.see('让老客户自己回来');
    const again = await helper.reopen();
    await again.see('让老客户自己回来');
  }, 240_000);

  it('and is told so by 完成 in 今天, too', async () => {
    const openid = `o_done_${build}`;
    await letIn(openid, '小汤');
    const helper = await phoneOf(openid);
    await helper.see('复制文案');
    await takeOut('小汤');
    await helper.tap('完成');
    await helper.see(/「.+」的店主把你移出了/);
  }, 240_000);

  it('and is let in again by a new card: nothing throws them off it, and the shop is not said to be lost', async () => {
    const openid = `o_again_${build}`;
    await letIn(openid, '小方');
    const helper = await phoneOf(openid);
    await helper.see('复制文案');
    await takeOut('小方');
    const again = await helper.reopen({ path: `bound/card/index?k=${await newCard()}` });
    await again.see('邀请你做助理');
    await again.tap('加入店铺');
    await again.see('复制文案');
    expect(await again.shows(/^你已经不在/)).toBe(false);
  }, 240_000);

  it('and keeps what was begun in a shop of their own, of which the other never sees anything', async () => {
    const openid = `o_two_shops_${build}`;
    mustOk(await callAs(shop.url, openid)('merchants.create', { merchantId: freshId('merchant'), name: '自己的小店' }));
    let phone = await phoneOf(openid, PASTE);
    const beginPaste = async (text: string): Promise<void> => {
      await phone.see('从剪贴板粘贴');
      await phone.type(PASTE_BOX, text);
    };
    await beginPaste('自己店里没贴完的');
    await letIn(openid, '小杨');
    phone = await phone.reopen({ path: 'pages/me/index' });
    await phone.tap('切换');
    await phone.tap(SHOP);
    await phone.see('复制文案');
    phone = await phone.reopen({ path: PASTE });
    await beginPaste('林姐店里没贴完的');
    await takeOut('小杨');
    phone = await phone.reopen({ path: 'pages/today/index' });
    await phone.see(new RegExp(`「${SHOP}」的店主把你移出了`));
    await phone.tap('知道了');
    const stored = await phone.stored();
    expect([stored.includes('林姐店里没贴完的'), stored.includes('自己店里没贴完的')]).toEqual([false, true]);
    phone = await phone.reopen({ path: PASTE });
    await phone.see('识别');
    await phone.holds(PASTE_BOX, '自己店里没贴完的');
  }, 240_000);
});
