import type { Condition } from '../../core/segments/condition';
import { shopForEachTest } from '../../tests/support/shops-for-tests';
import { addAll } from '../../tests/support/stored-documents';
import type { TestCloud } from '../../tests/support/test-cloud';
import { createShop, freshId, type TestShop } from '../../tests/support/test-shop';

const [PAGE, HELD_A_RUN, READ_A_RUN] = [500, 600, 5_000];

let cloud: TestCloud;
let shop: TestShop;
shopForEachTest((opened) => ({ cloud, shop } = opened), '2026-03-10T10:00');

/** As many people as that, in all, each with where they come from. */
async function fill(of: TestShop, count: number, sourceOf: (at: number) => string): Promise<void> {
  await of.saveCustomer({ name: '第一位', source: sourceOf(0) });
  await cloud.runJobs();
  const [model] = await cloud.stored('customers', 'merchantId', of.merchantId);
  const copies = Array.from({ length: count - 1 }, (_, at) => ({ ...model, _id: `c_${of.merchantId}${at}`, customerId: `c_${of.merchantId}${at}`, source: sourceOf(at + 1), ruleDay: null, changeKey: `${model?.changeKey}.${String(at).padStart(4, '0')}` }));
  await addAll(cloud.url, 'customers', copies);
}

async function addRule(of: TestShop, source: string) {
  const tagId = freshId('tag');
  const rule: Condition = { join: 'all', of: [{ test: 'source', is: source }] };
  await of.owner.value('tags.add', { tagId, name: `${source}来的`, colour: 'red', group: '', rule });
  return tagId;
}

const placeOf = async (of: TestShop) => (await cloud.storedOne('merchants', of.merchantId))?.ruleSweep;
const holdersOf = async (of: TestShop, tagId: string) => (await cloud.stored('customers', 'merchantId', of.merchantId)).filter(({ tagIds }) => (tagIds as string[]).includes(tagId)).length;

/** The pages that sweeps read in the latest run, each as how many people it looked at. */
const pagesRead = async () => (await cloud.lastOperations()).filter(({ action, collection, plan }) => action === 'database.getDocument' && collection === 'customers' && /changeKey|changes/.test(plan)).map(({ docsExamined }) => docsExamined);

describe('a sweep over everybody', () => {
  it('writes only those for whom the rule is true', async () => {
    await fill(shop, 999, (at) => (at % 400 === 0 ? '抖音' : '老街'));
    const [model] = await cloud.stored('customers', 'merchantId', shop.merchantId);
    const tagId = await addRule(shop, '抖音');
    await cloud.runJobs();
    expect((await shop.owner.value('customers.list', { tagId, limit: 20 })).rows).toHaveLength(3);
    expect(await placeOf(shop)).toBeNull();
    const versions = (await cloud.stored('customers', 'merchantId', shop.merchantId)).map(({ version }) => version);
    expect(versions.filter((version) => version !== model?.version)).toHaveLength(3);
  }, 60_000);

  it('ends after the last page, also when that one is full', async () => {
    await fill(shop, 2 * PAGE, () => '老街');
    await addRule(shop, '抖音');
    await cloud.runJobs();
    expect(await pagesRead()).toEqual([PAGE, PAGE, 0]);
    expect(await placeOf(shop)).toBeNull();
    await cloud.runJobs();
    expect(await pagesRead()).toEqual([]);
  }, 60_000);

  it('stops when it has written what a run may, within a page, and goes on from there', async () => {
    await fill(shop, 999, () => '抖音');
    const tagId = await addRule(shop, '抖音');
    await cloud.runJobs();
    expect(await holdersOf(shop, tagId)).toBe(HELD_A_RUN);
    expect(await placeOf(shop)).toMatch(/\.0598$/);
    for (let run = 0; run < 2; run += 1) await cloud.runJobs();
    expect([await holdersOf(shop, tagId), await placeOf(shop)]).toEqual([999, null]);
  }, 60_000);

  it('reads in a run what all shops may together, and goes on with the shop that it stopped in', async () => {
    const other = await createShop(cloud);
    for (const one of [shop, other]) await fill(one, 2_700, () => '老街');
    for (const one of [shop, other]) await addRule(one, '抖音');
    await cloud.runJobs();
    expect((await pagesRead()).reduce((sum, count) => sum + count, 0)).toBe(READ_A_RUN);
    expect((await Promise.all([shop, other].map(placeOf))).filter((place) => place === null)).toHaveLength(1);
    await cloud.runJobs();
    expect(await pagesRead()).toEqual([400]);
    expect(await Promise.all([shop, other].map(placeOf))).toEqual([null, null]);
  }, 120_000);

  it('that breaks off goes on after the last page it had finished', async () => {
    await fill(shop, 2 * PAGE, () => '老街');
    await addRule(shop, '抖音');
    await cloud.runJobs();
    const reads = (await cloud.lastOperations()).filter(({ action, collection }) => action === 'database.getDocument' && collection === 'customers');
    const second = reads.findIndex(({ docsExamined }) => docsExamined === PAGE) + 2;
    await addRule(shop, '小红书');
    await cloud.api('POST', 'faults', { match: { action: 'database.getDocument', collection: 'customers' }, nth: second, then: 'fail' });
    await cloud.runJobs().catch(() => undefined);
    expect(await placeOf(shop)).toMatch(/.+/);
    await cloud.runJobs();
    expect(await pagesRead()).toEqual([PAGE, 0]);
  }, 60_000);
});
