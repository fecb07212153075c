import type { Browser } from 'playwright-core';
import { mustOk } from '../../core/kernel/result';
import { callAs } from '../../seeds/api-client';
import { launchBrowser } from '../support/browser';
import { startDemoShop, type DemoShop } from '../support/demo-shop';
import { opensForTests } from '../support/open-for-tests';
import { openPhone, type Build, type Phone } from './phone';

const SEARCH = '姓名、拼音、手机尾号、备注';

let browser: Browser;
let shop: DemoShop;

async function openCustomers(build: Build): Promise<Phone> {
  const seller = await openPhone(build, browser, shop.url, 'o_seller');
  await seller.openTab('客户');
  await seller.see(/^陈姐/);
  return seller;
}

/** A browser fetches the code of a page when it is first opened; WeChat has the whole package. */
async function seePageOnce(seller: Phone): Promise<void> {
  await seller.tap(/^陈姐/);
  await seller.see('动态');
  await seller.tap('记一单');
  await seller.see('保存');
  await seller.page.goBack();
  await seller.see('动态');
  await seller.page.goBack();
  await seller.see('添加');
}

const found = async (text: string) => mustOk(await callAs(shop.url, 'o_seller')('customers.search', { text })).rows;

describe.each<Build>(['browser', 'weapp'])('without signal, the %s build', (build) => {
  const open = opensForTests();
  beforeAll(async () => {
    [browser, shop] = [await open(launchBrowser()), await open(startDemoShop(60))];
  }, 240_000);

  it('opens, searches, takes a new customer, a note and a tag, and brings them to the server in order when there is signal', async () => {
    const seller = await openCustomers(build);
    if (build === 'browser') await seePageOnce(seller);
    await seller.tap('添加');
    await seller.tap('新客户');
    await seller.see('保存');
    await seller.setOffline(true);
    await seller.type('姓名', '没信号的李姐');
    await seller.type('手机号', '13700008812');
    await seller.tap('保存');
    await seller.see(/没信号也记下了：1 条/);
    await seller.tap('写跟进');
    await seller.type('聊了什么、她在意什么、下次什么时候找她', '想要面膜，下周再问');
    await seller.tap('保存');
    await seller.see(/没信号也记下了：2 条/);
    await seller.tap('＋ 标签');
    await seller.type('新标签', '电话客户');
    await seller.tap('添加「电话客户」');
    await seller.tap('完成');
    await seller.see(/没信号也记下了：3 条/);
    await seller.see('电话客户');
    await seller.picture(`offline-${build}`);
    await seller.tap('记一单');
    await seller.tap('干皮面霜');
    await seller.tap('保存');
    await seller.see('已记到「没信号的李姐」名下');
    await seller.tap('完成');
    await seller.see(/没信号也记下了：4 条/);
    expect(await found('没信号')).toEqual([]);

    await seller.setOffline(false);
    await seller.gone(/没信号也记下了/);
    const [row] = await found('没信号');
    expect(row?.name).toBe('没信号的李姐');
    const { customer, timeline } = mustOk(await callAs(shop.url, 'o_seller')('customers.get', { customerId: row?.customerId ?? ('' as never) }));
    expect(customer.tagIds).toHaveLength(1);
    expect(timeline.rows.map(({ kind }) => kind)).toEqual(['stage', 'order', 'note', 'created']);
    expect(seller.faults).toEqual([]);
  }, 180_000);

  it('finds people on the phone and shows both values when somebody changed the same customer meanwhile', async () => {
    const call = callAs(shop.url, 'o_seller');
    const customerId = 'c_conflict00000000000' as never;
    const fields = { phone: '13711112222', wechatName: '', address: '', source: '' };
    mustOk(await call('customers.save', { customerId, version: null, name: '两边改', remark: '', ...fields }));
    const seller = await openCustomers(build);
    await seller.type(SEARCH, 'lbg');
    await seller.tap('两边改');
    await seller.tap('更多');
    await seller.tap('编辑资料');
    await seller.see('保存');
    await seller.setOffline(true);
    await seller.type('备注', '爱喝茶');
    await seller.tap('保存');
    await seller.see(/没信号也记下了：1 条/);
    mustOk(await call('customers.save', { customerId, version: 1, name: '两边改', remark: '爱咖啡', ...fields }));
    await seller.setOffline(false);
    await seller.tap('1 条没保存成功，点开处理');
    await seller.see('爱喝茶');
    await seller.see('爱咖啡');
    await seller.picture(`conflict-${build}`);
    await seller.tap('用我写的');
    await seller.see('都上传好了');
    expect(mustOk(await call('customers.get', { customerId })).customer.remark).toBe('爱喝茶');
    expect(seller.faults).toEqual([]);
  }, 180_000);

  it('does not send by itself what has waited for two months: the server may have run it and forgotten', async () => {
    const customerId = 'c_longago000000000000' as never;
    mustOk(await callAs(shop.url, 'o_seller')('customers.save', { customerId, version: null, name: '很久以前', phone: '', wechatName: '', remark: '', address: '', source: '' }));
    const seller = await openPhone(build, browser, shop.url, 'o_seller', `work/customer/index?id=${customerId}`);
    await seller.see('动态');
    await seller.setOffline(true);
    await seller.tap('写跟进');
    await seller.type('聊了什么、她在意什么、下次什么时候找她', '两个月前聊的');
    await seller.tap('保存');
    await seller.see(/没信号也记下了：1 条/);

    await fetch(`${shop.url}/_cloud/api/clock`, { method: 'POST', body: JSON.stringify({ advanceMs: 61 * 86_400_000 }) });
    await seller.setOffline(false);
    const later = await seller.reopen();
    await later.tap('1 条没保存成功，点开处理');
    await later.see(/太久了，可能早已上传过/);
    await later.picture(`too-old-${build}`);
    const told = async () => mustOk(await callAs(shop.url, 'o_seller')('customers.get', { customerId })).timeline.rows.map(({ kind }) => kind);
    expect(await told()).toEqual(['created']);
    await later.tap('重新提交');
    await later.see('都上传好了');
    expect(await told()).toEqual(['note', 'created']);
  }, 180_000);
});
