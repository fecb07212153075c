import type { Browser } from 'playwright-core';
import type { CustomerId } from '../../core/kernel/ids';
import { mustOk } from '../../core/kernel/result';
import { callAs } from '../../seeds/api-client';
import type { DemoShop } from '../support/demo-shop';
import { freshId } from '../support/fresh-id';
import { demoShopForTests } from './demo-shop-for-tests';
import { faultlessPhones } from './faultless-phones';
import type { Build } from './phone';

const QUESTION = '还没保存，离开就没了。确定离开吗？';

const openPhone = faultlessPhones();
let browser: Browser;
let shop: DemoShop;

describe.each<Build>(['browser', 'weapp'])('what is typed and not saved, in the %s build', (build) => {
  demoShopForTests(60, (opened) => ({ browser, shop } = opened));

  it('of an editor within a page is asked about on the way back: it stays on a no, and goes on a yes', async () => {
    const seller = await openPhone(build, browser, shop.url, 'o_seller');
    await seller.openTab('我的');
    await seller.tap('标签');
    await seller.tap('敏感肌');
    await seller.type('分组', '脸上的事');
    await seller.see('不改了');
    await seller.back();
    await seller.see(QUESTION);
    await seller.picture(`unsaved-${build}`);
    await seller.tap('取消');
    await seller.gone(QUESTION);
    expect(await seller.read('分组')).toBe('脸上的事');
    await seller.back();
    await seller.tap('确定');
    await seller.see('找重复客户');
    const { tags } = mustOk(await callAs(shop.url, 'o_seller')('merchants.catalogue', {}));
    expect(tags.find(({ name }) => name === '敏感肌')?.group).toBe('肤质');
  }, 120_000);

  it('is asked about no more once it was given up, and never where nothing was typed', async () => {
    const seller = await openPhone(build, browser, shop.url, 'o_seller');
    await seller.openTab('我的');
    await seller.tap('标签');
    await seller.tap('敏感肌');
    await seller.type('名称', '敏感');
    await seller.tap('不改了');
    await seller.see('新建标签');
    await seller.back();
    await seller.tap('分群');
    await seller.tap('面膜 60 天没再买');
    await seller.see(/^现在有 \d+ 位客户符合$/);
    await seller.back();
    await seller.see('找重复客户');
  }, 120_000);

  it('is not asked about in another page above, and again when that is left', async () => {
    const api = callAs(shop.url, 'o_seller');
    const customerId = `c_unsaved${build}0000` as CustomerId;
    mustOk(await api('customers.save', { customerId, version: null, name: `两个地址的${build}`, phone: '', wechatName: '', remark: '', address: '苏州市工业园区1号', source: '' }));
    mustOk(await api('profile.saveAddress', { customerId, address: { addressId: freshId('address'), label: '公司', receiver: '', phone: '', text: '昆山市前进路5号' }, asDefault: false }));
    const seller = await openPhone(build, browser, shop.url, 'o_seller', `work/customer/index?id=${customerId}`);
    await seller.tap('更多');
    await seller.tap('编辑资料');
    await seller.type('备注', '爱喝茶');
    await seller.tap('全部地址');
    await seller.see('添加地址');
    await seller.back();
    await seller.see('全部地址');
    expect(await seller.read('备注')).toBe('爱喝茶');
    await seller.back();
    await seller.see(QUESTION);
    await seller.tap('确定');
    await seller.see('动态');
  }, 120_000);

  it('of somebody new stays below whoever is called so already and is looked at', async () => {
    const seller = await openPhone(build, browser, shop.url, 'o_seller', 'work/customer-edit/index');
    await seller.type('备注', '爱喝茶');
    await seller.type('姓名', '陈姐');
    await seller.tap('打开');
    await seller.see('动态');
    await seller.back();
    await seller.see('保存');
    expect(await seller.read('备注')).toBe('爱喝茶');
  }, 120_000);

  it('of a customer is asked about until it is saved, and the app’s own way on is never held', async () => {
    const seller = await openPhone(build, browser, shop.url, 'o_seller');
    await seller.openTab('客户');
    await seller.see('多选');
    await seller.tap('添加');
    await seller.tap('新客户');
    await seller.type('姓名', `没写完的${build}`);
    await seller.back();
    await seller.see(QUESTION);
    await seller.tap('取消');
    await seller.gone(QUESTION);
    await seller.tap('保存');
    await seller.see('动态');
    await seller.tap('更多');
    await seller.tap('编辑资料');
    await seller.type('备注', '爱喝茶');
    await seller.tap('保存');
    await seller.see('爱喝茶');
    await seller.back();
    await seller.see('多选');
  }, 120_000);
});
