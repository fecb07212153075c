import type { Browser } from 'playwright-core';
import type { Page } from '../../core/customers/customers.contract';
import type { TimelineEntry } from '../../core/customers/timeline-entry';
import type { CardId, CustomerId, MerchantId } from '../../core/kernel/ids';
import { mustOk } from '../../core/kernel/result';
import { callAs } from '../../seeds/api-client';
import type { DemoShop } from '../support/demo-shop';
import { FIRST_MOMENT } from '../support/test-cloud';
import { demoShopForTests } from './demo-shop-for-tests';
import { faultlessPhones } from './faultless-phones';
import type { Build } from './phone';
import { readyForNoSignal, NOTE, SEARCH, writeNote, serverSide } from './without-signal';

let browser: Browser;
let shop: DemoShop;
const { call, found, kept, saved, told } = serverSide(() => shop.url);

describe.each<Build>(['browser', 'weapp'])('what waits for signal, in the %s build', (build) => {
  const openPhone = faultlessPhones();
  demoShopForTests(60, (opened) => ({ browser, shop } = opened));

  it('lets what waits be read, corrected, given up and taken back', async () => {
    const customerId = 'c_correct000000000000' as CustomerId;
    await saved(customerId, { name: '改一改' });
    const phone = await openPhone(build, browser, shop.url, 'o_seller', `work/customer/index?id=${customerId}`);
    await phone.see('动态');
    await phone.setOffline(true);
    for (const text of ['写错了的', '不该写的', '没错的']) await writeNote(phone, text);
    await phone.tap(/没信号也记下了：3 条/);
    await phone.tap('改一改 跟进：写错了的');
    await phone.tap('修改');
    await phone.type(NOTE, '改好了的');
    await phone.tap('保存');
    await phone.see('改一改 跟进：改好了的');
    for (const text of ['不该写的', '没错的']) {
      await phone.tap(`改一改 跟进：${text}`);
      await phone.tap('不要了');
      await phone.see('删掉了这一条');
    }
    await phone.tap('撤销');
    await phone.see('改一改 跟进：没错的');
    await phone.picture(`waiting-${build}`);
    await phone.setOffline(false);
    await phone.tap('现在上传');
    await phone.see('都上传好了');
    expect(await told(customerId)).toEqual(['没错的', '改好了的', 'created']);
  }, 180_000);

  it('lets an order that waits be corrected in its form, and leaves the one that was begun meanwhile alone', async () => {
    const customerId = 'c_reordered0000000000' as CustomerId;
    await saved(customerId, { name: '改单的' });
    const phone = await openPhone(build, browser, shop.url, 'o_seller', `work/customer/index?id=${customerId}`);
    await phone.tap('记一单');
    await phone.see('干皮面霜');
    await phone.back();
    await phone.setOffline(true);
    await phone.tap('记一单');
    await phone.tap('干皮面霜');
    await phone.tap('保存');
    await phone.tap('完成');
    await phone.see(/^订单：1 件/);
    await phone.tap('记一单');
    await phone.tap('烟酰胺精华');
    await phone.see('去掉烟酰胺精华');
    await phone.back();
    await phone.tap(/没信号也记下了：1 条/);
    await phone.tap(/^改单的 订单：1 件/);
    await phone.see('看这位客户');
    await phone.tap('修改');
    await phone.see('去掉干皮面霜');
    await phone.type('备注', '改过的');
    // Signal comes back while the form is open.
    await phone.setOffline(false);
    await phone.tap('保存');
    await phone.tap('完成');
    await phone.see('都上传好了');
    await phone.back();
    await phone.tap('记一单');
    await phone.see('接着上次没存的填');
    await phone.see('去掉烟酰胺精华');
    expect(mustOk(await call()('orders.ofCustomer', { customerId, limit: 5 })).rows.map(({ note, lines }) => [note, lines.map(({ productName }) => productName)])).toEqual([['改过的', ['干皮面霜']]]);
  }, 180_000);

  it('writes somebody new down once, as they were changed before they went up, with the form open when signal comes back', async () => {
    const phone = await openPhone(build, browser, shop.url, 'o_seller', 'work/customer-edit/index');
    await phone.see('姓名');
    await phone.setOffline(true);
    await phone.type('姓名', `新来的${build}`);
    await phone.tap('保存');
    await phone.tap('更多');
    await phone.tap('编辑资料');
    await phone.type('备注', '后来补的');
    await phone.setOffline(false);
    await phone.type('微信名', '没丢');
    await phone.holds('备注', '后来补的');
    await phone.tap('保存');
    await phone.gone(/没信号也记下了/);
    const [row] = await found(`新来的${build}`);
    expect(await kept(row?.customerId as CustomerId)).toMatchObject({ remark: '后来补的', wechatName: '没丢', version: 1 });
  }, 180_000);

  it('keeps what the server did not take: of a customer who is gone, for another one', async () => {
    const [goneId, staysId] = ['c_gone00000000000000' as CustomerId, 'c_stays0000000000000' as CustomerId];
    await saved(goneId, { name: '并走的' });
    await saved(staysId, { name: '留下的赵姐' });
    const before = await openPhone(build, browser, shop.url, 'o_seller');
    await before.openTab('客户');
    await before.see('并走的');
    await readyForNoSignal(before);
    await before.tap('并走的');
    await before.see('动态');
    await before.setOffline(true);
    await writeNote(before, '这句不能丢');
    mustOk(await call()('customers.remove', { customerId: goneId }));
    await before.setOffline(false);
    await before.tap('1 条没保存成功，点开处理');
    await before.see('并走的 跟进：这句不能丢');
    await before.see('这位客户已经删掉，或并到别人名下了');
    await before.picture(`refused-${build}`);
    await before.tap('记到别人名下');
    await before.type(SEARCH, '留下的');
    await before.tap('留下的赵姐');
    await before.see('都上传好了');
    expect(await told(staysId)).toEqual(['这句不能丢', 'created']);
  }, 180_000);

  it('takes two hundred, shows a page of them, and brings up every one once', async () => {
    const customerId = 'c_hundreds00000000000' as CustomerId;
    await saved(customerId, { name: '话多的' });
    const as = mustOk(await call()('session.open', {})).callers[0]?.callerId ?? '';
    const notes = Array.from({ length: 200 }, (_, at) => ({ action: 'customers.note', input: { customerId, text: `${build} 第 ${at} 句 ${'话'.repeat(480)}` }, requestId: `r_${build}hundreds${at}`, as, customerId, who: '话多的', at: FIRST_MOMENT + at, read: null, refused: null }));
    const kept = { 'waiting.order': JSON.stringify(notes.map(({ requestId }) => requestId)), ...Object.fromEntries(notes.map((note) => [`waiting.${note.requestId}`, JSON.stringify(note)])) };
    const before = await openPhone(build, browser, shop.url, 'o_seller');
    await before.see(/^还有 \d+/);
    const phone = await before.reopen({ offline: true, kept });
    await phone.tap(/没信号也记下了：200 条/);
    await phone.see(/^话多的 跟进：.* 第 0 句/);
    await phone.see(/^后面还有 175 条。/);
    await phone.setOffline(false);
    await phone.tap('现在上传');
    while (!(await phone.shows('都上传好了'))) await phone.see(/^等信号|^都上传好了/);
    let written = 0;
    for (let after: string | null = null; ; ) {
      const page: Page<TimelineEntry> = mustOk(await call()('customers.timeline', { customerId, after, limit: 50 }));
      written += page.rows.filter((entry) => entry.kind === 'note' && entry.text.startsWith(build)).length;
      after = page.next;
      if (after === null) break;
    }
    expect(written).toBe(200);
  }, 300_000);

  it('goes up in the name of whoever wrote it, whoever the app is used as by then', async () => {
    const two = `o_two${build}`;
    const cardId = `k_two${build}0000000` as CardId;
    mustOk(await callAs(shop.url, two)('merchants.create', { merchantId: `s_two${build}0000000` as MerchantId, name: '自己的小店' }));
    mustOk(await call()('cards.issue', { cardId, for: { kind: 'assistant' } }));
    const { callerId: assistant } = mustOk(await callAs(shop.url, two)('cards.accept', { cardId, name: '小吴' }));
    const phone = await openPhone(build, browser, shop.url, two);
    await phone.openTab('我的');
    await phone.see('自己的小店');
    await phone.openTab('客户');
    await phone.tap('添加');
    await phone.tap('新客户');
    await phone.setOffline(true);
    await phone.type('姓名', '小店的客人');
    await phone.tap('保存');
    await phone.see(/没信号也记下了：1 条/);
    await phone.back();
    await phone.openTab('我的');
    await phone.tap('切换');
    await phone.tap(mustOk(await callAs(shop.url, two)('session.open', {})).callers.find(({ callerId }) => callerId === assistant)?.merchantName ?? '');
    await phone.openTab('客户');
    await phone.tap('没信号也记下了：1 条等着上传，有别的店的');
    await phone.see(/^自己的小店 · /);
    await phone.setOffline(false);
    await phone.tap('现在上传');
    await phone.see('都上传好了');
    const inShop = async (as: string) => mustOk(await callAs(shop.url, two)('customers.search', { text: '小店的客人' }, { as })).rows.length;
    const own = mustOk(await callAs(shop.url, two)('session.open', {})).callers.find(({ callerId }) => callerId !== assistant);
    expect([await inShop(own?.callerId ?? ''), await inShop(assistant)]).toEqual([1, 0]);
  }, 180_000);

  it('does not send by itself what has waited for two months: the server may have run it and forgotten', async () => {
    const customerId = 'c_longago000000000000' as CustomerId;
    await saved(customerId, { name: '很久以前' });
    const phone = await openPhone(build, browser, shop.url, 'o_seller', `work/customer/index?id=${customerId}`);
    await phone.see('动态');
    await phone.setOffline(true);
    await writeNote(phone, '两个月前聊的');

    await fetch(`${shop.url}/_cloud/api/clock`, { method: 'POST', body: JSON.stringify({ advanceMs: 61 * 86_400_000 }) });
    await phone.setOffline(false);
    const later = await phone.reopen();
    await later.tap('1 条没保存成功，点开处理');
    await later.see(/太久了，可能早已上传过/);
    await later.picture(`too-old-${build}`);
    expect(await told(customerId)).toEqual(['created']);
    await later.tap('重新提交');
    await later.see('都上传好了');
    expect(await told(customerId)).toEqual(['两个月前聊的', 'created']);
  }, 180_000);
});
