import { shopForEachTest } from '../../tests/support/shops-for-tests';
import type { TestCloud } from '../../tests/support/test-cloud';
import { freshId } from '../../tests/support/fresh-id';
import type { TestShop } from '../../tests/support/test-shop';
import type { CustomerId, TagId } from '../../core/kernel/ids';
import type { ShanghaiDay } from '../../core/kernel/time';
import type { Condition } from '../../core/segments/condition';

let cloud: TestCloud;
let shop: TestShop;
shopForEachTest((opened) => ({ cloud, shop } = opened));

const tagsOf = async (customerId: CustomerId) => (await shop.owner.value('customers.get', { customerId })).customer.tagIds;
const book = async () => (await shop.owner.value('merchants.catalogue', {})).tags;

async function tagged(count: number, name: string): Promise<{ tagId: TagId; customerIds: CustomerId[] }> {
  const tagId = freshId('tag');
  const customerIds: CustomerId[] = [];
  for (let at = 0; at < count; at += 1) customerIds.push(await shop.saveCustomer({ name: `${name}${at}` }));
  for (let at = 0; at < count; at += 40) await shop.owner.value('tags.ofMany', { customerIds: customerIds.slice(at, at + 40), tagId, name, held: true });
  return { tagId, customerIds };
}

describe('tags of the shop', () => {
  it('go to many customers at once and come off again, in the order of the list', async () => {
    const { tagId, customerIds } = await tagged(3, '干皮');
    const before = (await shop.owner.value('customers.list', { limit: 20 })).rows.map((row) => row.customerId);
    expect(await book()).toMatchObject([{ tagId, name: '干皮' }]);
    for (const customerId of customerIds) expect(await tagsOf(customerId)).toEqual([tagId]);
    const gone = freshId('customer');
    expect(await shop.owner.value('tags.ofMany', { customerIds: [customerIds[0] ?? gone, gone], tagId, name: '干皮', held: false })).toEqual({ tagId, changed: [customerIds[0]], full: 0 });
    expect(await tagsOf(customerIds[0] ?? gone)).toEqual([]);
    expect((await shop.owner.value('customers.list', { limit: 20 })).rows.map((row) => row.customerId)).toEqual(before);
  });

  it('are given and taken back by an assistant too, who may delete none', async () => {
    const assistant = await shop.hireAssistant();
    const [customerId, tagId] = [await shop.saveCustomer({ name: '李姐' }), freshId('tag')];
    const { changed } = await assistant.value('tags.ofMany', { customerIds: [customerId], tagId, name: '干皮', held: true });
    expect(await assistant.value('tags.ofMany', { customerIds: changed, tagId, name: '干皮', held: false })).toEqual({ tagId, changed, full: 0 });
    expect(await tagsOf(customerId)).toEqual([]);
    expect(await assistant.code('tags.leave', { tagId, into: null })).toBe('NOT_ALLOWED');
  });

  it('merge in slices, each within its budget, and the last slice takes the tag from the book', async () => {
    const { tagId, customerIds } = await tagged(45, '干');
    const into = await tagged(1, '干皮');
    const first = await shop.owner.reply('tags.leave', { tagId, into: into.tagId });
    expect(first.result).toEqual({ ok: true, value: { changed: 40, left: false } });
    expect(first.stats.writes).toBeLessThanOrEqual(42);
    expect((await book()).find((tag) => tag.tagId === tagId)).toMatchObject({ leaving: { into: into.tagId } });
    expect(await shop.owner.value('tags.leave', { tagId, into: into.tagId })).toEqual({ changed: 5, left: true });
    expect((await book()).map((tag) => tag.name)).toEqual(['干皮']);
    for (const customerId of customerIds.slice(0, 3)) expect(await tagsOf(customerId)).toEqual([into.tagId]);
  }, 60_000);

  it('that went into another are asked for under that one, by segments and by rules', async () => {
    const [dry, skin] = [await tagged(2, '干'), await tagged(1, '干皮')];
    const segmentId = freshId('segment');
    const asking = (tagId: TagId): Condition => ({ join: 'all', of: [{ test: 'orders', atLeast: 0 }, { join: 'any', of: [{ test: 'tag', tagId }] }] });
    await shop.owner.value('segments.save', { segmentId, name: '干的', condition: asking(dry.tagId) });
    const ruled = { tagId: freshId('tag'), name: '自己来的', colour: 'green' as const, group: '', rule: asking(dry.tagId) };
    await shop.owner.value('tags.add', ruled);
    expect(await shop.owner.code('tags.leave', { tagId: dry.tagId, into: ruled.tagId })).toBe('TAG_BY_RULE');
    await shop.owner.value('tags.leave', { tagId: dry.tagId, into: skin.tagId });
    expect((await shop.owner.value('segments.list', {})).segments).toMatchObject([{ condition: asking(skin.tagId) }]);
    expect((await book()).find(({ tagId }) => tagId === ruled.tagId)?.rule).toEqual(asking(skin.tagId));
    await shop.owner.value('tags.leave', { tagId: skin.tagId, into: null });
    expect((await shop.owner.value('segments.list', {})).segments).toMatchObject([{ condition: asking(skin.tagId) }]);
  });

  it('that went into another bring the tags of rules to who had held that other one all along', async () => {
    const [dry, skin] = [await tagged(1, '干'), await tagged(1, '干皮')];
    const ruled = { tagId: freshId('tag'), name: '自己来的', colour: 'green' as const, group: '', rule: { join: 'any' as const, of: [{ test: 'tag' as const, tagId: dry.tagId }] } };
    await shop.owner.value('tags.add', ruled);
    const both = async () => {
      await cloud.runJobs();
      return Promise.all([...dry.customerIds, ...skin.customerIds].map(tagsOf));
    };
    expect(await both()).toEqual([[dry.tagId, ruled.tagId], [skin.tagId]]);
    await shop.owner.value('tags.leave', { tagId: dry.tagId, into: skin.tagId });
    expect((await both()).map((held) => new Set(held))).toEqual([new Set([skin.tagId, ruled.tagId]), new Set([skin.tagId, ruled.tagId])]);
  });

  it('reach all who can take one more, and tell of those who cannot', async () => {
    const [first, second] = [await shop.saveCustomer({ name: '满了的' }), await shop.saveCustomer({ name: '没满的' })];
    for (const from of [0, 20]) await shop.owner.value('customers.tag', { customerId: first, add: Array.from({ length: from === 0 ? 20 : 10 }, (_, at) => ({ tagId: freshId('tag'), name: `标签${from + at}` })), remove: [] });
    const tagId = freshId('tag');
    expect(await shop.owner.value('tags.ofMany', { customerIds: [first, second], tagId, name: '再来一个', held: true })).toEqual({ tagId, changed: [second], full: 1 });
  });

  it('that a rule gives are nobody’s to give by hand, one by one or together', async () => {
    const customerId = await shop.saveCustomer({ name: '李姐' });
    const ruled = { tagId: freshId('tag'), name: '自己来的', colour: 'green' as const, group: '', rule: { join: 'all' as const, of: [{ test: 'orders' as const, atLeast: 1 }] } };
    await shop.owner.value('tags.add', ruled);
    expect(await shop.owner.code('tags.ofMany', { customerIds: [customerId], tagId: freshId('tag'), name: ruled.name, held: true })).toBe('TAG_BY_RULE');
    expect(await shop.owner.code('customers.tag', { customerId, add: [ruled].map(({ tagId, name }) => ({ tagId, name })), remove: [] })).toBe('TAG_BY_RULE');
    expect(await tagsOf(customerId)).toEqual([]);
  });

  it('begin before anybody has them, once each', async () => {
    const oily = { tagId: freshId('tag'), name: ' 油皮 ', colour: 'orange' as const, group: '肤质', rule: null };
    await shop.owner.value('tags.add', oily);
    expect(await book()).toEqual([{ ...oily, name: '油皮' }]);
    expect(await shop.owner.code('tags.add', { ...oily, tagId: freshId('tag') })).toBe('TAG_NAME_TAKEN');
    expect(await shop.owner.code('tags.add', { ...oily, name: '干皮' })).toBe('ID_TAKEN');
    expect(await shop.owner.code('tags.add', { ...oily, tagId: freshId('tag'), name: ' ' })).toBe('TAG_NAME_MISSING');
  });

  it('are renamed for everybody, and refuse the name of another', async () => {
    const [dry, oily] = [await tagged(1, '干皮'), await tagged(1, '油皮')];
    const change = { colour: 'blue' as const, group: '肤质', rule: null };
    await shop.owner.value('tags.save', { tagId: dry.tagId, name: '很干', ...change });
    expect(await book()).toMatchObject([{ name: '很干', colour: 'blue', group: '肤质' }, { name: '油皮' }]);
    expect(await shop.owner.code('tags.save', { tagId: oily.tagId, name: '很干', ...change })).toBe('TAG_NAME_TAKEN');
  });
});

describe('segments', () => {
  it('are saved, changed and removed', async () => {
    const segmentId = freshId('segment');
    const condition = { join: 'all' as const, of: [{ test: 'orders' as const, atLeast: 2 }] };
    expect(await shop.owner.value('segments.save', { segmentId, name: '买过两次', condition })).toEqual({ segments: [{ segmentId, name: '买过两次', condition }], plans: [] });
    expect(await shop.owner.code('segments.save', { segmentId: freshId('segment'), name: '买过两次', condition })).toBe('SEGMENT_NAME_TAKEN');
    expect(await shop.owner.code('segments.save', { segmentId, name: '', condition })).toBe('SEGMENT_NAME_MISSING');
    expect(await shop.owner.code('segments.save', { segmentId, name: '空', condition: { join: 'all', of: [] } })).toBe('INPUT_INVALID');
    expect(await shop.owner.value('segments.remove', { segmentId })).toEqual({ segments: [], plans: [] });
  });
});

describe('what cannot be meant by a tag or a segment', () => {
  const good: Condition = { join: 'all', of: [{ test: 'orders', atLeast: 2 }] };
  const fieldsOf = async (given: { name?: string; condition?: unknown }) => {
    const { result } = await shop.owner.reply('segments.save', { segmentId: freshId('segment'), name: '好人', condition: good, ...given } as never);
    return result.ok ? 'OK' : [result.code, ...(result.fields ?? [])];
  };
  const between = (from: string | null, until: string | null, more: object = {}) => ({ join: 'all', of: [{ test: 'bought', productIds: [], from, until, ...more }] });

  it.each<[string, { name?: string; condition?: unknown }, unknown]>([
    ['a name of 100 KB', { name: '群'.repeat(34_000) }, ['INPUT_INVALID', 'name']],
    ['a name with a control character', { name: '老\u0007客' }, ['INPUT_INVALID', 'name']],
    ['a name that nobody can see', { name: '\u200b\u3164' }, ['SEGMENT_NAME_MISSING', 'name']],
    ['a name of emoji', { name: '🌸🌸' }, 'OK'],
    ['a day that does not exist', { condition: between('2026-02-30', null) }, ['INPUT_INVALID', 'condition.of.0.from']],
    ['an end before the beginning', { condition: between('2026-03-02', '2026-03-01') }, ['PERIOD_REVERSED', 'condition.of.0.until']],
    ['the same in a group, turned round', { condition: { join: 'any', of: [good.of[0], { join: 'all', of: [{ not: between('2026-03-02', '2026-03-01').of[0] }] }] } }, ['PERIOD_REVERSED', 'condition.of.1.of.0.not.until']],
    ['two ways to say when at once', { condition: between('2026-03-01', null, { withinDays: 3 }) }, ['INPUT_INVALID', 'condition.of.0.from']],
    ['most below least', { condition: { join: 'all', of: [{ test: 'spend', atLeastFen: 200, atMostFen: 100 }] } }, ['RANGE_REVERSED', 'condition.of.0.atMostFen']],
    ['a quarter of an order', { condition: { join: 'all', of: [{ test: 'orders', atLeast: 0.25 }] } }, ['INPUT_INVALID', 'condition.of.0.atLeast']],
    ['days in a row that are none', { condition: { join: 'all', of: [{ test: 'bought', productIds: [], inAnyDays: 0 }] } }, ['INPUT_INVALID', 'condition.of.0.inAnyDays']],
    ['a group in a group in a group', { condition: { join: 'all', of: [{ join: 'any', of: [good] }] } }, ['INPUT_INVALID', 'condition.of.0.of.0.test']],
    ['an empty group', { condition: { join: 'all', of: [{ join: 'any', of: [] }] } }, ['INPUT_INVALID', 'condition.of.0.of']],
  ])('%s', async (_what, given, expected) => {
    const said = await fieldsOf(given);
    expect(said === 'OK' ? said : said.slice(0, 2)).toEqual(expected);
    expect((await shop.owner.value('segments.list', {})).segments).toHaveLength(expected === 'OK' ? 1 : 0);
  });

  it.each<[string, string]>([['the name of 100 KB', '标'.repeat(34_000)], ['a control character', '干\u0000皮'], ['more than 12 characters', '一二三四五六七八九十一二三']])('%s is refused for a tag at each door, which names it', async (_what, name) => {
    const customerId = await shop.saveCustomer({ name: '李姐' });
    const tag = { tagId: freshId('tag'), name, colour: 'grey' as const, group: '', rule: null };
    const fields = async (answer: Promise<{ result: { ok: boolean; fields?: string[] } }>) => (await answer).result.fields;
    expect(await fields(shop.owner.reply('tags.add', tag) as never)).toEqual(['name']);
    expect(await fields(shop.owner.reply('tags.ofMany', { customerIds: [customerId], tagId: tag.tagId, name, held: true }) as never)).toEqual(['name']);
    expect(await fields(shop.owner.reply('customers.tag', { customerId, add: [{ tagId: tag.tagId, name }], remove: [] }) as never)).toEqual(['add.0.name']);
    expect(await fields(shop.owner.reply('tags.add', { ...tag, name: '好的', group: name }) as never)).toEqual(['group']);
    expect(await book()).toEqual([]);
  });

  it('a tag of emoji alone is a tag', async () => {
    await shop.owner.value('tags.add', { tagId: freshId('tag'), name: '🌸👨‍👩‍👧', colour: 'red', group: '💄', rule: null });
    expect(await book()).toMatchObject([{ name: '🌸👨‍👩‍👧', group: '💄' }]);
  });

  it('a rule that ends before it begins names its place, too', async () => {
    const { result } = await shop.owner.reply('tags.add', { tagId: freshId('tag'), name: '倒着的', colour: 'grey', group: '', rule: { join: 'all', of: [{ test: 'added', from: '2026-03-02' as ShanghaiDay, until: '2026-03-01' as ShanghaiDay }] } });
    expect(result).toMatchObject({ ok: false, code: 'PERIOD_REVERSED', fields: ['rule.of.0.until'] });
  });
});
