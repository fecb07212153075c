import { contract } from '../../core/contract';
import type { TagId } from '../../core/kernel/ids';
import { DEFAULT_LIFECYCLE } from '../../core/lifecycle/lifecycle-rules';
import type { ApiClient } from '../../tests/support/api-client';
import { crowd } from '../../tests/support/crowd';
import { shopForEachTest } from '../../tests/support/shops-for-tests';
import type { TestCloud } from '../../tests/support/test-cloud';
import { freshId } from '../../tests/support/fresh-id';
import type { TestShop } from '../../tests/support/test-shop';

const HELD = 60;

let cloud: TestCloud;
let shop: TestShop;
shopForEachTest((opened) => ({ cloud, shop } = opened), '2026-03-10T10:00');

const tagId = (): TagId => freshId('tag');
const ruleOf = (tag: TagId, source: string) => ({ tagId: tag, name: '自动的', colour: 'red' as const, group: '', rule: { join: 'all' as const, of: [{ test: 'source' as const, is: source }] } });
const everybody = () => cloud.stored('customers', 'merchantId', shop.merchantId);
const sourcesOf = async (tag: TagId) => (await everybody()).filter(({ tagIds }) => tagIds.includes(tag)).map(({ source }) => source);

/** Drives the sweep as a phone does, to its end, past others who are at it. Answers what it told after each slice. */
async function drive(member: ApiClient): Promise<number[]> {
  const told: number[] = [];
  for (;;) {
    const { result } = await member.reply('rules.holdSlice', {});
    if (!result.ok && result.code !== 'BUSY') throw new Error(result.code);
    if (result.ok && result.value.over) return told;
    if (result.ok) told.push(result.value.looked);
  }
}

describe('a changed rule, driven by the phone that saved it', () => {
  it('comes to everybody in slices that tell how far they are, and ends', async () => {
    await crowd(cloud, shop, 2 * HELD + 30, (at) => (at < 140 ? '抖音' : '老街'));
    const tag = tagId();
    await shop.owner.value('tags.add', ruleOf(tag, '抖音'));
    expect((await shop.owner.value('merchants.catalogue', {})).ruleSweep).toEqual({ looked: 0 });
    expect(await drive(shop.owner)).toEqual([HELD, 2 * HELD]);
    expect((await sourcesOf(tag)).length).toBe(140);
    expect((await shop.owner.value('merchants.catalogue', {})).ruleSweep).toBeNull();
    expect(await shop.owner.value('rules.holdSlice', {})).toEqual({ looked: 0, over: true });
  }, 60_000);

  it('is gone on with where it stood by the timer, by another phone, and by the same one', async () => {
    await crowd(cloud, shop, 4 * HELD, () => '抖音');
    const tag = tagId();
    await shop.owner.value('tags.add', ruleOf(tag, '抖音'));
    await shop.owner.value('rules.holdSlice', {});
    const assistant = await shop.hireAssistant();
    expect((await assistant.value('lifecycle.open', {})).applying).toEqual({ looked: HELD });
    expect(await assistant.value('rules.holdSlice', {})).toEqual({ looked: 2 * HELD, over: false });
    await cloud.runJobs();
    expect(await shop.owner.value('rules.holdSlice', {})).toEqual({ looked: 0, over: true });
    const people = await everybody();
    expect(people.filter(({ tagIds }) => tagIds.includes(tag))).toHaveLength(4 * HELD);
    expect(new Set(people.slice(1).map(({ version }) => version)).size).toBe(1);
  }, 60_000);

  it('writes nobody twice when two phones drive it at once', async () => {
    await crowd(cloud, shop, 5 * HELD, () => '抖音');
    const [, before] = await everybody();
    const tag = tagId();
    await shop.owner.value('tags.add', ruleOf(tag, '抖音'));
    const assistant = await shop.hireAssistant();
    await Promise.all([drive(shop.owner), drive(assistant)]);
    const people = await everybody();
    expect(people.filter(({ tagIds }) => tagIds.includes(tag))).toHaveLength(5 * HELD);
    expect(new Set(people.filter(({ customerId }) => customerId.startsWith(`c_${shop.merchantId}`)).map(({ version }) => version))).toEqual(new Set([(before?.version ?? 0) + 1]));
  }, 60_000);

  it('begins anew when the rule is changed under way, and ends as the last one says', async () => {
    await crowd(cloud, shop, 4 * HELD, (at) => (at % 2 === 0 ? '抖音' : '老街'));
    const tag = tagId();
    await shop.owner.value('tags.add', ruleOf(tag, '抖音'));
    expect((await shop.owner.value('rules.holdSlice', {})).looked).toBeGreaterThan(HELD);
    await shop.owner.value('tags.save', ruleOf(tag, '老街'));
    expect((await shop.owner.value('merchants.catalogue', {})).ruleSweep).toEqual({ looked: 0 });
    await drive(shop.owner);
    const sources = await sourcesOf(tag);
    expect([sources.length, new Set(sources)]).toEqual([2 * HELD, new Set(['老街'])]);
  }, 60_000);

  it('costs what its contract allows when everybody of a slice gets a tag and moves', async () => {
    const buyer = await shop.saveCustomer({ name: '买过' });
    for (const day of ['2026-02-20', '2026-03-09']) await shop.placeOrder(buyer, { day });
    await crowd(cloud, shop, HELD + 1, () => '抖音');
    await shop.owner.value('tags.add', ruleOf(tagId(), '抖音'));
    await shop.owner.value('lifecycle.setRules', { rules: { ...DEFAULT_LIFECYCLE, repeatDays: 3 } });
    const { result, stats } = await shop.owner.reply('rules.holdSlice', {});
    const { budget } = contract['rules.holdSlice'];
    expect(result).toMatchObject({ ok: true, value: { over: false } });
    expect(stats).toMatchObject({ reads: budget.reads, writes: budget.writes });
  }, 60_000);
});
