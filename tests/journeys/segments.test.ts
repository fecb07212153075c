import type { Browser } from 'playwright-core';
import { mustOk } from '../../core/kernel/result';
import type { CustomerId, OrderId, ProductId } from '../../core/kernel/ids';
import { fen } from '../../core/kernel/money';
import { shanghaiDay, type ShanghaiDay } from '../../core/kernel/time';
import { callAs } from '../../seeds/api-client';
import type { DemoShop } from '../support/demo-shop';
import { FIRST_DAY } from '../support/test-cloud';
import { demoShopForTests } from './demo-shop-for-tests';
import { faultlessPhones } from './faultless-phones';
import type { Build } from './phone';

const openPhone = faultlessPhones();
let browser: Browser;
let shop: DemoShop;
const call: ReturnType<typeof callAs> = (...args) => callAs(shop.url, 'o_seller')(...args);

let made = 0;
async function buyer(name: string, bought: readonly { productId: ProductId; day: ShanghaiDay; yuan: number }[], source = ''): Promise<CustomerId> {
  made += 1;
  const customerId = `c_buyer${made}00000` as CustomerId;
  mustOk(await call('customers.save', { customerId, version: null, name, phone: '', wechatName: '', remark: '', address: '', source }));
  for (const [at, { productId, day, yuan }] of bought.entries()) {
    mustOk(await call('orders.place', { orderId: `o_${made}00000000${at}` as OrderId, customerId, day, lines: [{ productId, quantity: 1, priceFen: fen(yuan * 100) }], paidFen: fen(yuan * 100), note: '' }));
  }
  return customerId;
}

describe.each<Build>(['browser', 'weapp'])('segments in the %s build', (build) => {
  demoShopForTests(60, (opened) => ({ browser, shop } = opened));

  const phoneAt = (path = '') => openPhone(build, browser, shop.url, 'o_seller', path);

  it('ask what was bought of one product in one month, how often and for how much; are changed, shown as a list, and taken back when deleted', async () => {
    const february = (day: number) => shanghaiDay(`2026-02-${String(day).padStart(2, '0')}`);
    const productId = `p_${build}000000` as ProductId;
    mustOk(await call('products.save', { productId, version: null, name: '月子面膜', unit: '盒', cycleDays: 30, priceFen: fen(20_000) }));
    const one = (day: ShanghaiDay, yuan: number) => ({ productId, day, yuan });
    await buyer(`够数的${build}`, [one(february(3), 200), one(february(20), 150)], '抖音');
    await buyer(`一次买够的${build}`, [one(february(9), 400)]);
    await buyer(`隔月才够的${build}`, [one(february(28), 200), one(FIRST_DAY, 200)]);
    await buyer(`买两次不够的${build}`, [one(february(1), 100), one(february(28), 100)], '抖音');

    const seller = await phoneAt('people/segments/index');
    await seller.tap('新建分群');
    await seller.type('名称', '上月面膜大户');
    await seller.tap('加一条');
    await seller.tap('月子面膜');
    await seller.tap('某段日子');
    await seller.tap('2月');
    await seller.tap('加上（4 人）');
    await seller.tap(/^\d{4}年\d+月买过月子面膜$/);
    await seller.page.getByLabel('加一').locator('visible=true').first().click();
    await seller.type('一共花了', '300');
    await seller.tap('改好了（1 人）');
    await seller.see(/^\d{4}年\d+月买过月子面膜，至少 2 次、满 ¥300$/);
    await seller.see(`够数的${build}`);
    await seller.tap('加一组');
    await seller.tap('来源');
    await seller.type('来源是', '小红书');
    await seller.tap(/^加上/);
    await seller.see('现在有 0 位客户符合');
    await seller.tap('这一组再加一条');
    await seller.tap('来源');
    await seller.type('来源是', '抖音');
    await seller.tap('加上（2 人）');
    await seller.see('现在有 1 位客户符合');
    await seller.picture(`segment-groups-${build}`);
    await seller.tap('保存（1 人）');
    await seller.see(/并且（来自 小红书，或者来自 抖音）$/);

    await seller.tap('上月面膜大户');
    await seller.tap('现在有 1 位客户符合');
    await seller.see('分群：上月面膜大户');
    await seller.see(`够数的${build}`);

    const again = await phoneAt('people/segments/index');
    await again.tap('上月面膜大户');
    await again.tap('删除分群');
    await again.see('已删除「上月面膜大户」');
    await again.tap('撤销');
    await again.see(/并且（来自 小红书，或者来自 抖音）$/);
    expect(mustOk(await call('segments.list', {})).segments.map(({ name }) => name)).toContain('上月面膜大户');
  }, 240_000);

  it('follow a tag that goes into another; fifty people take a tag together, and give back just what they took', async () => {
    const rows = mustOk(await call('customers.list', { limit: 50 })).rows;
    const tagId = `t_had${build}0000` as never;
    mustOk(await call('customers.tag', { customerId: rows[0]?.customerId ?? ('' as never), add: [{ tagId, name: `早就有${build}`.slice(0, 12) }], remove: [] }));
    const name = `早就有${build}`.slice(0, 12);
    const count = async () => mustOk(await call('customers.list', { tagId, limit: 50 })).rows.length;

    const list = await phoneAt();
    await list.openTab('客户');
    await list.see(rows[1]?.name ?? '');
    await list.tap('多选');
    await list.see(/^全选 [5-9]\d$/);
    await list.tap(/^全选/);
    await list.tap(/^打标签/);
    await list.tap(name);
    await list.picture(`bulk-tag-${build}`);
    await list.tap('完成');
    await list.see(/^已给 \d+ 人加上/);
    expect(await count()).toBe(50);
    await list.tap('撤销');
    await list.see('已撤销');
    expect(await count()).toBe(1);

    mustOk(await call('segments.save', { segmentId: `g_had${build}0000` as never, name: '早就有的', condition: { join: 'all', of: [{ test: 'tag', tagId }] } }));
    const tags = await phoneAt('people/tags/index');
    await tags.scrollTo(name);
    await tags.tap(name);
    await tags.tap('合并到另一个标签');
    await tags.tap('油皮');
    await tags.see(/分群「早就有的」 也跟着改用「油皮」/);
    await tags.tap('合并');
    await tags.see(`「${name}」已并进「油皮」`);
    const segments = await phoneAt('people/segments/index');
    await segments.see('标签 油皮');
    await segments.tap('早就有的');
    await segments.see(/^现在有 [1-9]\d* 位客户符合$/);
  }, 240_000);
});
