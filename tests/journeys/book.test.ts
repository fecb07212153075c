import type { Browser } from 'playwright-core';
import type { CustomerId } from '../../core/kernel/ids';
import { mustOk } from '../../core/kernel/result';
import { callAs } from '../../seeds/api-client';
import { freshId } from '../support/fresh-id';
import { profile } from '../support/test-shop';
import { launchBrowser } from '../support/browser';
import { startDemoShop, type DemoShop } from '../support/demo-shop';
import { opensForTests } from '../support/open-for-tests';
import { faultlessPhones } from './faultless-phones';
import type { Build } from './phone';

const SHOP_SIZE = 60;

const open = opensForTests();
const openPhone = faultlessPhones();
let browser: Browser;
let shop: DemoShop;

beforeAll(async () => {
  [browser, shop] = [await open(launchBrowser()), await open(startDemoShop(SHOP_SIZE))];
}, 240_000);

const sellerAt = (build: Build, path: string) => openPhone(build, browser, shop.url, 'o_seller', path);

async function addCustomer(name: string, phone: string): Promise<CustomerId> {
  const api = callAs(shop.url, 'o_seller');
  return mustOk(await api('customers.save', { customerId: freshId('customer'), version: null, ...profile({ name, phone }) })).customerId;
}

const customersCalled = async (text: string) => mustOk(await callAs(shop.url, 'o_seller')('customers.search', { text })).rows;

describe.each<Build>(['browser', 'weapp'])('the customer book in the %s build', (build) => {
  it('has somebody back who was removed, and says so of somebody who is erased', async () => {
    const api = callAs(shop.url, 'o_seller');
    const [removed, erased] = [await addCustomer(`删错的${build}`, ''), await addCustomer(`删净的${build}`, '')];
    mustOk(await api('customers.remove', { customerId: removed }));
    while (mustOk(await api('privacy.erase', { customerId: erased })).more);
    const seller = await sellerAt(build, `work/customer/index?id=${removed}`);
    await seller.see('找不到这位客户');
    await seller.tap('恢复这位客户');
    await seller.see('动态');
    expect(await customersCalled(`删错的${build}`)).toHaveLength(1);
    const again = await sellerAt(build, `work/customer/index?id=${erased}`);
    await again.tap('恢复这位客户');
    await again.see('资料已经彻底删掉，恢复不了');
  }, 60_000);

  it('makes one customer of two who share a phone, and parts them again', async () => {
    const [kept, gone] = build === 'browser' ? ['方雪一', '方雪二'] : ['方晴一', '方晴二'];
    const phone = build === 'browser' ? '13600001111' : '13600002222';
    await addCustomer(kept, phone);
    await addCustomer(gone, phone);
    const seller = await sellerAt(build, 'work/duplicates/index');
    await seller.see('手机号相同');
    await seller.picture(`duplicates-${build}`);
    await seller.tap('合并');
    await seller.see(`已合并到「${kept}」，24 小时内能拆开`);
    expect(await customersCalled(gone)).toHaveLength(0);
    await seller.tap('撤销');
    await seller.gone(`已合并到「${kept}」，24 小时内能拆开`);
    expect(await customersCalled(gone)).toHaveLength(1);
    await seller.tap('合并');
    await seller.see(`已合并到「${kept}」，24 小时内能拆开`);
  }, 60_000);

  it('joins three records one after another, and parts one again later, from what happened with the customer', async () => {
    const name = (at: string) => `${build === 'browser' ? '温' : '闻'}${at}`;
    const phone = build === 'browser' ? '13600003333' : '13600004444';
    for (const at of ['甲', '乙', '丙']) await addCustomer(name(at), phone);
    const seller = await sellerAt(build, 'work/duplicates/index');
    await seller.scrollTo(`把「${name('乙')}」并进来`);
    await seller.tap(`把「${name('乙')}」并进来`);
    await seller.see(`「${name('乙')}」已并进来`);
    await seller.picture(`duplicates-three-${build}`);
    await seller.see(new RegExp(`^${name('丙')}`));
    const kept = (await customersCalled(name('甲')))[0]?.customerId ?? '';
    const page = await sellerAt(build, `work/customer/index?id=${kept}`);
    await page.scrollTo(`并入了「${name('乙')}」`);
    await page.picture(`merged-entry-${build}`);
    await page.tap(`撤销和「${name('乙')}」的合并`);
    await page.gone(`并入了「${name('乙')}」`);
    expect(await customersCalled(name('乙'))).toHaveLength(1);
  }, 90_000);

  it('goes out as a workbook', async () => {
    const seller = await sellerAt(build, 'move-in/export/index');
    await seller.see('导出什么');
    await seller.tap('生成文件');
    await seller.see(/^客户\d{4}-\d{2}-\d{2}\.xlsx$/);
    await seller.picture(`export-${build}`);
    await seller.tap('CSV');
    await seller.tap('生成文件');
    await seller.see(/^客户.*\.csv$/);
  }, 60_000);
});
