import type { Browser } from 'playwright-core';
import type { CustomerId } from '../../core/kernel/ids';
import { mustOk } from '../../core/kernel/result';
import { callAs } from '../../seeds/api-client';
import type { DemoShop } from '../support/demo-shop';
import { freshId } from '../support/fresh-id';
import { demoShopForTests } from './demo-shop-for-tests';
import { faultlessPhones } from './faultless-phones';
import { isKept, RESUMED } from './kept-drafts';
import type { Build, Phone } from './phone';
import { serverSide } from './without-signal';

const QUESTION = '还没保存，离开就没了。确定离开吗？';
const NEW_PAGE = 'work/customer-edit/index';

const openPhone = faultlessPhones();
let browser: Browser;
let shop: DemoShop;
const server = serverSide(() => shop.url);

describe.each<Build>(['browser', 'weapp'])('what is typed and not saved, in the %s build', (build) => {
  demoShopForTests(60, (opened) => ({ browser, shop } = opened));

  const seller = (path?: string): Promise<Phone> => openPhone(build, browser, shop.url, 'o_seller', path);
  async function newCustomer(name: string, part: Parameters<typeof server.saved>[1] = {}): Promise<CustomerId> {
    const customerId = freshId('customer');
    await server.saved(customerId, { name, ...part });
    return customerId;
  }

  it('of an editor within a page is there again after the way back, can be thrown away, and had back', async () => {
    let phone = await seller();
    await phone.openTab('我的');
    await phone.tap('标签');
    await phone.tap('敏感肌');
    await phone.type('分组', '脸上的事');
    await phone.see('不改了');
    await phone.back();
    await phone.see('找重复客户');
    await phone.tap('标签');
    await phone.tap('敏感肌');
    await phone.see(RESUMED);
    await phone.holds('分组', '脸上的事');
    await phone.picture(`unsaved-${build}`);
    await phone.tap('不要了');
    await phone.see('没存的已去掉');
    await phone.holds('分组', '肤质');
    await phone.tap('撤销');
    await phone.see(RESUMED);
    await phone.holds('分组', '脸上的事');
    await phone.tap('不改了');
    await phone.see('新建标签');
    await phone.tap('撤销');
    await phone.see(RESUMED);
    await phone.tap('不改了');
    await phone.tap('敏感肌');
    await phone.see('返回标签');
    await phone.holds('分组', '肤质');
    expect(await phone.shows(RESUMED)).toBe(false);
    const { tags } = mustOk(await server.call()('merchants.catalogue', {}));
    expect(tags.find(({ name }) => name === '敏感肌')?.group).toBe('肤质');

    await phone.back();
    await phone.tap('分群');
    await phone.tap('新建分群');
    await phone.type('名称', '分群没写完');
    await isKept(phone, '分群没写完', '不加了');
    phone = await phone.reopen({ path: 'people/segments/index' });
    await phone.tap('新建分群');
    await phone.see(RESUMED);
    await phone.holds('名称', '分群没写完');
  }, 240_000);

  it('of settings without a word is asked about on the way back: it stays on a no, and goes on a yes', async () => {
    const phone = await seller();
    await phone.openTab('我的');
    await phone.tap('联系规则');
    await phone.see('别打扰太勤');
    await phone.back();
    await phone.see('找重复客户');
    await phone.tap('联系规则');
    await phone.tap('加一');
    await phone.see(/^同一位客户 15 天里/);
    await phone.back();
    await phone.see(QUESTION);
    await phone.tap('取消');
    await phone.gone(QUESTION);
    await phone.back();
    await phone.tap('确定');
    await phone.see('找重复客户');
  }, 120_000);

  it('of a customer outlives pages above it, the way back and the app, until it is saved', async () => {
    const customerId = await newCustomer(`两个地址的${build}`, { address: '苏州市工业园区1号' });
    mustOk(await callAs(shop.url, 'o_seller')('profile.saveAddress', { customerId, address: { addressId: freshId('address'), label: '公司', receiver: '', phone: '', text: '昆山市前进路5号' }, asDefault: false }));
    let phone = await seller(`work/customer/index?id=${customerId}`);
    const edit = async (): Promise<void> => {
      await phone.tap('更多');
      await phone.tap('编辑资料');
      await phone.see('全部地址');
    };
    await edit();
    await phone.type('备注', '爱喝茶');
    await phone.tap('全部地址');
    await phone.see('添加地址');
    await phone.back();
    await phone.see('全部地址');
    await phone.holds('备注', '爱喝茶');
    await phone.back();
    await phone.see('动态');
    await edit();
    await phone.see(RESUMED);
    await phone.holds('备注', '爱喝茶');
    await phone.type('备注', '爱喝茶，不吃辣');
    await isKept(phone, '爱喝茶，不吃辣', '全部地址');
    phone = await phone.reopen();
    await edit();
    await phone.see(RESUMED);
    await phone.picture(`unsaved-customer-${build}`);
    await phone.tap('保存');
    await phone.see('爱喝茶，不吃辣');
    await edit();
    expect(await phone.shows(RESUMED)).toBe(false);
  }, 240_000);

  it('over what somebody else saved meanwhile keeps theirs where nothing was typed, and asks where both wrote', async () => {
    const customerId = await newCustomer(`两边改的${build}`, { remark: '干皮' });
    const phone = await seller(`work/customer/index?id=${customerId}`);
    const edit = async (): Promise<void> => {
      await phone.tap('更多');
      await phone.tap('编辑资料');
      await phone.see('保存');
    };
    await edit();
    await phone.type('备注', '爱喝茶');
    await phone.type('微信名', 'tea');
    await phone.back();
    await phone.see('动态');
    const before = await server.kept(customerId);
    mustOk(await server.call()('customers.save', { customerId, version: before.version, name: `两边改的${build}`, phone: '', wechatName: '', remark: '爱咖啡', address: '昆山市前进路5号', source: '' }));
    await edit();
    await phone.see('这几处别处也改过，留哪一个');
    await phone.holds('备注', '爱喝茶');
    await phone.holds('地址', '昆山市前进路5号');
    await phone.picture(`unsaved-clash-${build}`);
    await phone.tap('爱咖啡');
    await phone.holds('备注', '爱咖啡');
    await phone.tap('我写的');
    await phone.holds('备注', '爱喝茶');
    // Not chosen yet, it is asked about again.
    await phone.back();
    await phone.see('动态');
    await edit();
    await phone.see('这几处别处也改过，留哪一个');
    await phone.tap('现在的');
    await phone.tap('保存');
    await phone.see('动态');
    expect(await server.kept(customerId)).toMatchObject({ remark: '爱咖啡', wechatName: 'tea', address: '昆山市前进路5号' });
  }, 240_000);

  it('of somebody new stays below whoever is called so already, and is there when somebody new is written again', async () => {
    let phone = await seller(NEW_PAGE);
    await phone.type('备注', '爱喝茶');
    await phone.type('姓名', '陈姐');
    await phone.tap('打开');
    await phone.see('动态');
    await phone.back();
    await phone.see('保存');
    await phone.holds('备注', '爱喝茶');
    await phone.type('姓名', `没写完的${build}`);
    await isKept(phone, `没写完的${build}`, '保存');
    phone = await phone.reopen();
    await phone.see(RESUMED);
    await phone.holds('姓名', `没写完的${build}`);
    await phone.holds('备注', '爱喝茶');
    await phone.tap('保存');
    await phone.see('动态');
    phone = await phone.reopen();
    await phone.see('保存');
    await phone.holds('姓名', '');
    expect(await phone.shows(RESUMED)).toBe(false);
    // Whom they meant was there already: nothing is left of the form.
    await phone.type('姓名', '陈姐');
    await phone.tap('打开');
    await phone.see('动态');
    phone = await phone.reopen();
    await phone.see('保存');
    await phone.holds('姓名', '');
  }, 240_000);
});
