import type { Browser } from 'playwright-core';
import { mustOk } from '../../core/kernel/result';
import { callAs } from '../../seeds/api-client';
import type { DemoShop } from '../support/demo-shop';
import { cloudAt } from './cloud';
import { demoShopForTests } from './demo-shop-for-tests';
import { faultlessPhones } from './faultless-phones';
import type { Build } from './phone';

const openPhone = faultlessPhones();
let browser: Browser;
let shop: DemoShop;

const phoneAt = (build: Build, path = '') => openPhone(build, browser, shop.url, 'o_seller', path);

describe.each<Build>(['browser', 'weapp'])('groups of customers in the %s build', (build) => {
  demoShopForTests(60, (opened) => ({ browser, shop } = opened));

  it('take a tag together, which is renamed for all of them', async () => {
    const names = mustOk(await callAs(shop.url, 'o_seller')('customers.list', { limit: 2 })).rows.map((row) => row.name);
    const seller = await phoneAt(build);
    await seller.openTab('客户');
    await seller.see(names[1] ?? '');
    await seller.tap('多选');
    for (const name of names) await seller.tap(name);
    await seller.picture(`picking-${build}`);
    await seller.tap('打标签（2 人）');
    await seller.type('新标签', '双十一');
    await seller.tap('完成');
    await seller.see('已给 2 人加上「双十一」');
    await seller.gone('打标签（2 人）');

    const tags = await phoneAt(build, 'people/tags/index');
    await tags.see('双十一');
    await tags.see('2 人');
    await tags.tap('双十一');
    await tags.type('名称', '囤货日');
    await tags.type('分组', '活动');
    await tags.tap('橙');
    await tags.picture(`tag-editor-${build}`);
    await tags.tap('保存');
    await tags.see('囤货日');
    await tags.see('活动');
    await tags.picture(`tags-${build}`);
  }, 180_000);

  it('are kept as a segment that counts itself and filters the list', async () => {
    const seller = await phoneAt(build, 'people/segments/index');
    await seller.tap('新建分群');
    await seller.type('名称', '囤货又有阶段的');
    await seller.tap('加一条');
    await seller.tap('标签');
    await seller.tap('囤货日');
    await seller.tap('加上（2 人）');
    await seller.see('现在有 2 位客户符合');
    await seller.picture(`segment-${build}`);
    await seller.tap('保存（2 人）');
    await seller.see('标签 囤货日');
    const list = await phoneAt(build);
    await list.openTab('客户');
    await list.tap('筛选');
    await list.picture(`filter-${build}`);
    await list.tap('囤货又有阶段的 2');
    await list.see('分群：囤货又有阶段的');
    await list.picture(`segment-rows-${build}`);

    const tags = await phoneAt(build, 'people/tags/index');
    await tags.tap('新建标签');
    await tags.type('名称', '自己来的');
    await tags.tap('自动打');
    await tags.tap('囤货又有阶段的');
    await tags.see('现在有 2 人符合');
    await tags.picture(`tag-new-${build}`);
    await tags.tap('保存');
    await tags.see('自动：标签 囤货日');
    await cloudAt(shop.url).runJobs();
    const given = mustOk(await callAs(shop.url, 'o_seller')('merchants.catalogue', {})).tags.find(({ name }) => name === '自己来的');
    expect(mustOk(await callAs(shop.url, 'o_seller')('customers.list', { tagId: given?.tagId, limit: 9 })).rows).toHaveLength(2);
  }, 180_000);

  it('that mean the same are merged, and parted again from the bar and, later, from the list', async () => {
    const call = callAs(shop.url, 'o_seller');
    const holders = async () => {
      const { tags } = mustOk(await call('merchants.catalogue', {}));
      const tagId = tags.find(({ name }) => name === '囤货日')?.tagId;
      return tagId ? mustOk(await call('customers.list', { tagId, limit: 9 })).rows.map(({ name }) => name) : null;
    };
    const before = await holders();
    const seller = await phoneAt(build, 'people/tags/index');
    const merge = async () => {
      await seller.tap('囤货日');
      await seller.tap('合并到另一个标签');
      await seller.tap('爱囤货');
      await seller.see(/24 小时内可以撤销。分群「囤货又有阶段的」/);
      await seller.picture(`tag-merge-${build}`);
      await seller.tap('合并');
      await seller.see('「囤货日」已并进「爱囤货」');
    };
    await merge();
    await seller.picture(`tag-merged-${build}`);
    expect(await holders()).toBeNull();
    await seller.tap('撤销');
    await seller.see('囤货日');
    await seller.gone('最近合并');
    expect(await holders()).toEqual(before);
    await merge();
    const later = await phoneAt(build, 'people/tags/index');
    await later.see('「囤货日」并进「爱囤货」');
    await later.tap('撤销');
    await later.see('自动：标签 囤货日');
    await later.gone('最近合并');
    expect(await holders()).toEqual(before);
  }, 180_000);

  it('stand on the board by stage, with who is about to lapse and who is worth winning back', async () => {
    const seller = await phoneAt(build, 'people/board/index');
    await seller.see('快流失');
    await seller.tap('值得挽回');
    await seller.see(/^已流失的，按买过的金额排/);
    const [lost] = mustOk(await callAs(shop.url, 'o_seller')('customers.list', { stage: 'lapsed', limit: 50 })).rows.sort((a, b) => (b.lastOrderDay ?? '').localeCompare(a.lastOrderDay ?? ''));
    await seller.scrollTo(lost?.name ?? '');
    await seller.tap(lost?.name ?? '');
    await seller.see(/天买一次，已经 \d+ 天没买 · 还没联系过/);
    await seller.picture(`win-back-${build}`);
    await seller.tap('复制文案');
    await seller.tap('联系好了');
    await seller.see(`已联系 ${lost?.name ?? ''}`);
    await seller.tap('撤销');
    await seller.see(lost?.name ?? '');
    await seller.tap('老客户');
    await seller.picture(`board-${build}`);
    const [row] = mustOk(await callAs(shop.url, 'o_seller')('customers.list', { stage: 'repeat', limit: 1 })).rows;
    await seller.see(row?.name ?? '');
  }, 120_000);
});
