import type { ShanghaiDay } from '../../core/kernel/time';
import type { Condition } from '../../core/segments/condition';
import { crowd } from '../../tests/support/crowd';
import { shopForEachTest } from '../../tests/support/shops-for-tests';
import type { TestCloud } from '../../tests/support/test-cloud';
import { freshId } from '../../tests/support/fresh-id';
import { createShop, type TestShop } from '../../tests/support/test-shop';

const [READ, HELD] = [200, 60];

let cloud: TestCloud;
let shop: TestShop;
shopForEachTest((opened) => ({ cloud, shop } = opened), '2026-03-10T10:00');

async function addRule(of: TestShop, source: string) {
  const tagId = freshId('tag');
  const rule: Condition = { join: 'all', of: [{ test: 'source', is: source }] };
  await of.owner.value('tags.add', { tagId, name: `${source}来的`, colour: 'red', group: '', rule });
  return tagId;
}

const sweepOf = async (of: TestShop) => (await cloud.storedOne('merchants', of.merchantId))?.ruleSweep;
const holdersOf = async (of: TestShop, tagId: string) => (await cloud.stored('customers', 'merchantId', of.merchantId)).filter(({ tagIds }) => (tagIds as string[]).includes(tagId)).length;

/** The slices that sweeps read in the latest run, each as how many people it looked at. */
const slicesRead = async () => (await cloud.lastOperations()).filter(({ action, collection, plan }) => action === 'database.getDocument' && collection === 'customers' && /createdKey|byCreation/.test(plan)).map(({ docsExamined }) => docsExamined);

describe('a sweep over everybody', () => {
  it('writes only those for whom the rule is true', async () => {
    await crowd(cloud, shop, 999, (at) => (at % 400 === 0 ? '抖音' : '老街'));
    const [model] = await cloud.stored('customers', 'merchantId', shop.merchantId);
    const tagId = await addRule(shop, '抖音');
    await cloud.runJobs();
    expect((await shop.owner.value('customers.list', { tagId, limit: 20 })).rows).toHaveLength(3);
    expect(await sweepOf(shop)).toBeNull();
    const versions = (await cloud.stored('customers', 'merchantId', shop.merchantId)).map(({ version }) => version);
    expect(versions.filter((version) => version !== model?.version)).toHaveLength(3);
  }, 60_000);

  it('leaves to the round those of whom only the day follows on which to look at them', async () => {
    await crowd(cloud, shop, 2 * HELD, () => '老街');
    for (const person of await cloud.stored('customers', 'merchantId', shop.merchantId)) await cloud.damage('customers', { ...person, ruleDay: '2026-03-09' as ShanghaiDay });
    await addRule(shop, '抖音');
    await cloud.runJobs();
    expect(await slicesRead()).toEqual([2 * HELD]);
    const days = (await cloud.stored('customers', 'merchantId', shop.merchantId)).map(({ ruleDay }) => ruleDay);
    expect(new Set(days)).toEqual(new Set([null]));
  }, 60_000);

  it('ends after the last slice, also when that one is full', async () => {
    await crowd(cloud, shop, 2 * READ, () => '老街');
    await addRule(shop, '抖音');
    await cloud.runJobs();
    expect(await slicesRead()).toEqual([READ, READ, 0]);
    expect(await sweepOf(shop)).toBeNull();
    await cloud.runJobs();
    expect(await slicesRead()).toEqual([]);
  }, 60_000);

  it('writes in one transaction no more people than may be, and goes on behind the last of them', async () => {
    await crowd(cloud, shop, 2 * HELD + 30, () => '抖音');
    const tagId = await addRule(shop, '抖音');
    await cloud.runJobs();
    expect(await slicesRead()).toEqual([150, 90, 30]);
    expect([await holdersOf(shop, tagId), await sweepOf(shop)]).toEqual([150, null]);
  }, 60_000);

  it('of one shop stops no other, and goes on behind the last slice it had finished when it broke off', async () => {
    const other = await createShop(cloud);
    for (const one of [shop, other]) await crowd(cloud, one, 2 * READ + 1, () => '老街');
    for (const one of [shop, other]) await addRule(one, '抖音');
    await cloud.runJobs();
    const reads = (await cloud.lastOperations()).filter(({ action, collection }) => action === 'database.getDocument' && collection === 'customers');
    const [, , third = 0] = reads.flatMap(({ docsExamined }, at) => (docsExamined === READ ? [at + 1] : []));
    for (const one of [shop, other]) await addRule(one, '小红书');
    await cloud.api('POST', 'faults', { match: { action: 'database.getDocument', collection: 'customers' }, nth: third, then: 'fail' });
    await cloud.runJobs();
    const [left, done] = (await Promise.all([shop, other].map(sweepOf))).sort((one) => (one === null ? 1 : -1));
    expect([left, done]).toEqual([expect.objectContaining({ looked: READ }), null]);
    await cloud.runJobs();
    expect(await slicesRead()).toEqual([READ, 1]);
    expect(await Promise.all([shop, other].map(sweepOf))).toEqual([null, null]);
  }, 120_000);
});
