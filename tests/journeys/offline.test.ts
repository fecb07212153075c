import type { Browser } from 'playwright-core';
import type { CustomerId } from '../../core/kernel/ids';
import { mustOk } from '../../core/kernel/result';
import type { DemoShop } from '../support/demo-shop';
import { demoShopForTests } from './demo-shop-for-tests';
import { faultlessPhones } from './faultless-phones';
import type { Build, Phone } from './phone';
import { FIELDS, readyForNoSignal, SEARCH, writeNote, serverSide } from './without-signal';

let browser: Browser;
let shop: DemoShop;
const { call, found, kept, saved, told } = serverSide(() => shop.url);

async function placeOrder(phone: Phone, name: string): Promise<void> {
  await phone.tap('记一单');
  await phone.tap('干皮面霜');
  await phone.tap('保存');
  await phone.see(`已记到「${name}」名下`);
  await phone.see(/^没信号，先记在手机里/);
  await phone.tap('完成');
}

describe.each<Build>(['browser', 'weapp'])('without signal, the %s build', (build) => {
  const openPhone = faultlessPhones();
  demoShopForTests(60, (opened) => ({ browser, shop } = opened));

  it('opens cold, finds people, takes an order of one never opened before, and somebody new with a tag, a note and an order; all of it reaches the server once, in order', async () => {
    const before = await openPhone(build, browser, shop.url, 'o_seller');
    await before.openTab('客户');
    await before.see(/^陈姐/);
    await readyForNoSignal(before);
    const phone = await before.reopen({ offline: true });
    await phone.openTab('客户');
    await phone.type(SEARCH, 'wangxm');
    await phone.tap(/^A王小梅/);
    await phone.see('没信号，先看手机里存的');
    await phone.see('以前的动态，有信号才看得到');
    await placeOrder(phone, 'A王小梅 昆山');
    await phone.see(/^订单：1 件/);
    await phone.back();
    await phone.tap('添加');
    await phone.tap('新客户');
    await phone.type('姓名', '王电梯');
    await phone.type('手机号', '13700008812');
    await phone.tap('保存');
    await phone.see(/没信号也记下了：2 条/);
    await phone.tap('＋ 标签');
    await phone.type('新标签', '电梯客户');
    await phone.tap('添加「电梯客户」');
    await phone.tap('完成');
    await writeNote(phone, '下周问面膜');
    await placeOrder(phone, '王电梯');
    await phone.tap('更多');
    await phone.tap('编辑资料');
    await phone.type('备注', '电梯里认识的');
    await phone.tap('保存');
    await phone.see('电梯里认识的');
    await phone.picture(`offline-${build}`);
    expect(await found('电梯')).toEqual([]);

    // Killed and started again, it still knows all of it. One command reaches the server, whose answer is lost.
    const again = await phone.reopen({ offline: true });
    await again.setOffline(true, 1);
    await again.openTab('客户');
    // What was changed of her went into her writing down.
    await again.see(/没信号也记下了：5 条/);
    await again.type(SEARCH, 'wangd');
    await again.tap(/^王电梯/);
    await again.see('电梯客户');
    await again.see('电梯里认识的');
    await again.setOffline(false);
    await again.gone(/没信号也记下了/);
    const [row] = await found('电梯');
    if (!row) throw new Error('she was written down');
    expect(await kept(row.customerId)).toMatchObject({ name: '王电梯', phone: '13700008812', remark: '电梯里认识的', orderCount: 1, tagIds: [expect.any(String)] });
    expect(await told(row.customerId)).toEqual(['stage', 'order', '下周问面膜', 'created']);
    const [known] = await found('王小梅');
    expect((await told(known?.customerId ?? ('' as never))).filter((kind) => kind === 'order')).toHaveLength(6);
  }, 240_000);

  it('asks only where both wrote in the same place, shows both values, and keeps all else of both', async () => {
    const customerId = 'c_conflict00000000000' as CustomerId;
    await saved(customerId, { name: '两边改', phone: '13711112222' });
    const phone = await openPhone(build, browser, shop.url, 'o_seller', `work/customer/index?id=${customerId}`);
    await phone.tap('更多');
    await phone.tap('编辑资料');
    await phone.see('保存');
    await phone.setOffline(true);
    await phone.type('备注', '爱喝茶');
    await phone.type('微信名', '茶茶');
    await phone.tap('保存');
    await phone.see('爱喝茶');
    // Another phone writes in the remark too, and an address besides.
    mustOk(await call()('customers.save', { customerId, version: 1, ...FIELDS, name: '两边改', phone: '13711112222', remark: '爱咖啡', address: '苏州市工业园区1号' }));
    await phone.setOffline(false);
    await phone.tap('1 条没保存成功，点开处理');
    await phone.see('爱喝茶');
    await phone.see('爱咖啡');
    expect(await phone.shows('苏州市工业园区1号')).toBe(false);
    await phone.picture(`conflict-${build}`);
    await phone.tap('爱咖啡');
    await phone.tap('按选的保存');
    await phone.see('都上传好了');
    expect(await kept(customerId)).toMatchObject({ remark: '爱咖啡', wechatName: '茶茶', address: '苏州市工业园区1号', phone: '13711112222' });
  }, 180_000);

  it('is not in its own way: a tag and an edit of the same customer, and a tag of somebody else meanwhile, need no choice', async () => {
    const customerId = 'c_ownway000000000000' as CustomerId;
    await saved(customerId, { name: '自己改', phone: '13711113333' });
    const phone = await openPhone(build, browser, shop.url, 'o_seller', `work/customer/index?id=${customerId}`);
    await phone.tap('更多');
    await phone.tap('编辑资料');
    await phone.see('保存');
    await phone.setOffline(true);
    await phone.type('备注', '先写的');
    await phone.tap('保存');
    await phone.see('先写的');
    await phone.tap('＋ 标签');
    await phone.type('新标签', '自己加');
    await phone.tap('添加「自己加」');
    await phone.tap('完成');
    await phone.see('标签：＋自己加');
    await phone.tap('更多');
    await phone.tap('编辑资料');
    await phone.type('备注', '后写的');
    await phone.tap('保存');
    await phone.see('后写的');
    mustOk(await call()('customers.tag', { customerId, add: [{ tagId: 't_elsewhere0000000' as never, name: '别处加的' }], remove: [] }));
    await phone.setOffline(false);
    await phone.gone(/没信号也记下了/);
    expect(await kept(customerId)).toMatchObject({ remark: '后写的', tagIds: [expect.any(String), expect.any(String)] });
  }, 180_000);
});
