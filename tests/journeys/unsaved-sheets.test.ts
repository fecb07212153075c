import type { Browser } from 'playwright-core';
import type { CustomerId } from '../../core/kernel/ids';
import { mustOk } from '../../core/kernel/result';
import type { DemoShop } from '../support/demo-shop';
import { freshId } from '../support/fresh-id';
import { demoShopForTests } from './demo-shop-for-tests';
import { faultlessPhones } from './faultless-phones';
import { isKept, RESUMED } from './kept-drafts';
import type { Build, Phone } from './phone';
import { NOTE, serverSide } from './without-signal';

const openPhone = faultlessPhones();
let browser: Browser;
let shop: DemoShop;
const server = serverSide(() => shop.url);

describe.each<Build>(['browser', 'weapp'])('what is typed and not saved in a sheet, in the %s build', (build) => {
  demoShopForTests(60, (opened) => ({ browser, shop } = opened));

  const seller = (path?: string): Promise<Phone> => openPhone(build, browser, shop.url, 'o_seller', path);
  async function newCustomer(name: string): Promise<CustomerId> {
    const customerId = freshId('customer');
    await server.saved(customerId, { name });
    return customerId;
  }

  it('is there when it is opened again, however it was closed, and gone once it is saved', async () => {
    const customerId = await newCustomer(`关掉又开的${build}`);
    const page = `work/customer/index?id=${customerId}`;
    let phone = await seller(page);
    await phone.tap('写跟进');
    await phone.type(NOTE, '说下周来拿');
    await phone.tap('关闭');
    await phone.gone('保存');
    await phone.tap('写跟进');
    await phone.see(RESUMED);
    await phone.holds(NOTE, '说下周来拿');
    await phone.picture(`unsaved-sheet-${build}`);
    await phone.type(NOTE, '说下周三来拿');
    await isKept(phone, '说下周三来拿', RESUMED);
    phone = await phone.reopen();
    await phone.tap('写跟进');
    await phone.see(RESUMED);
    await phone.holds(NOTE, '说下周三来拿');
    await phone.tap('不要了');
    await phone.holds(NOTE, '');
    await phone.tap('撤销');
    await phone.tap('保存');
    await phone.see('说下周三来拿');
    await phone.tap('写跟进');
    await phone.see('保存');
    await phone.holds(NOTE, '');
    expect(await phone.shows(RESUMED)).toBe(false);
    await phone.tap('提醒');
    await phone.type('做什么', '寄小样');
    await phone.tap('关闭');
    await phone.tap('写跟进');
    await phone.see(RESUMED);
    await phone.holds('做什么', '寄小样');
    await phone.tap('关闭');

    await phone.tap('＋ 标签');
    await phone.tap('敏感肌');
    await phone.type('新标签', '爱喝茶的');
    await phone.tap('关闭');
    mustOk(await server.call()('customers.tag', { customerId, add: [{ tagId: freshId('tag'), name: `别人打的${build}` }], remove: [] }));
    phone = await phone.reopen();
    await phone.tap('＋ 标签');
    await phone.see(RESUMED);
    await phone.tap('添加「爱喝茶的」');
    await phone.tap('完成');
    await phone.gone('新标签');
    const { tags } = mustOk(await server.call()('merchants.catalogue', {}));
    const names = (await server.kept(customerId)).tagIds.map((tagId) => tags.find((tag) => tag.tagId === tagId)?.name);
    expect(new Set(names)).toEqual(new Set(['敏感肌', '爱喝茶的', `别人打的${build}`]));
  }, 240_000);

  it('of somebody’s body stays while the app runs, and lies on no phone', async () => {
    const customerId = await newCustomer(`怕疼的${build}`);
    const phone = await seller(`people/profile/index?id=${customerId}`);
    await phone.tap('同意后填写');
    await phone.type('过敏', '怕酒精');
    await phone.tap('关闭');
    await phone.gone('同意的日期');
    await phone.tap('添加地址');
    await phone.type('详细地址', '昆山市前进路6号');
    await phone.tap('关闭');
    await isKept(phone, '昆山市前进路6号', '添加地址');
    expect(await phone.stored()).not.toContain('怕酒精');
    await phone.tap('同意后填写');
    await phone.see(RESUMED);
    await phone.holds('过敏', '怕酒精');
  }, 120_000);
});
