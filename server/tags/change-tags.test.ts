import { shopForEachTest } from '../../tests/support/shops-for-tests';
import { freshId, type TestShop } from '../../tests/support/test-shop';
import type { CustomerId, TagId } from '../../core/kernel/ids';

let shop: TestShop;
shopForEachTest((opened) => ({ shop } = opened));

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
    expect(await shop.owner.value('tags.ofMany', { customerIds: [customerIds[0] ?? gone, gone], tagId, name: '干皮', held: false })).toEqual({ changed: 1 });
    expect(await tagsOf(customerIds[0] ?? gone)).toEqual([]);
    expect((await shop.owner.value('customers.list', { limit: 20 })).rows.map((row) => row.customerId)).toEqual(before);
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
