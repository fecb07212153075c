import type { ActionValue } from '../../core/contract';
import { shopForEachTest } from '../../tests/support/shops-for-tests';
import { addAll, putBack } from '../../tests/support/stored-documents';
import type { TestCloud } from '../../tests/support/test-cloud';
import { freshId } from '../../tests/support/fresh-id';
import { profile, type TestShop } from '../../tests/support/test-shop';

type Changes = ActionValue<'people.changes'>;

let cloud: TestCloud;
let shop: TestShop;
shopForEachTest((opened) => ({ cloud, shop } = opened), '2026-03-10T10:00');

/** All pages from a place to the newest, as a phone reads them. */
async function readAll(since: string | null, limit = 500): Promise<Changes> {
  const read: Changes = { people: [], removed: [], next: since ?? '', more: true };
  for (let place = since; read.more; place = read.next) {
    const page = await shop.owner.value('people.changes', { since: place, limit });
    read.people.push(...page.people);
    read.removed.push(...page.removed);
    [read.next, read.more] = [page.next, page.more];
  }
  return read;
}

const saved = async (count: number) => {
  for (let at = 0; at < count; at += 1) await shop.saveCustomer({ name: `顾客${at}` });
};

describe('the changes of customers', () => {
  it('bring everybody page by page, and nobody twice', async () => {
    await saved(7);
    const { people, next } = await readAll(null, 3);
    expect(people.map((person) => person.name)).toEqual(Array.from({ length: 7 }, (_, at) => `顾客${at}`));
    expect(next).toMatch(/^[0-9a-z]{9}$/);
  });

  it('bring whatever was written since: a name, a tag, an order, a stage, and who was removed', async () => {
    await saved(3);
    await cloud.passTime({ minutes: 5 });
    const { people, next } = await readAll(null);
    const [first, second, third] = people.map((person) => person.customerId);
    if (!first || !second || !third) throw new Error('three were saved');
    await cloud.passTime({ minutes: 5 });
    expect((await readAll(next)).people).toEqual([]);
    await shop.owner.value('customers.save', { customerId: first, version: 1, ...profile({ name: '曾姐', phone: '13812345678', address: '江苏省苏州市昆山市花桥镇1号' }) });
    const tagId = freshId('tag');
    await shop.owner.value('customers.tag', { customerId: first, add: [{ tagId, name: '干皮' }], remove: [] });
    await shop.placeOrder(second);
    await shop.owner.value('customers.remove', { customerId: third });
    const changes = await readAll(next);
    expect(changes.removed).toEqual([third]);
    expect(changes.people.find((person) => person.customerId === first)).toMatchObject({ name: '曾姐', phone: '13812345678', tagIds: [tagId], spelling: expect.stringMatching(/^zeng/), place: '江苏省苏州市昆山市花桥镇' });
    expect(changes.people.find((person) => person.customerId === second)).toMatchObject({ stage: 'new', orderCount: 1, spendFen: 10000, purchases: [{ lines: [{ productId: shop.productId, quantity: 1, amountFen: 10000 }] }] });
    await shop.owner.value('customers.restore', { customerId: third });
    expect((await readAll(changes.next)).people.map((person) => person.customerId)).toContain(third);
  });

  it('ask again for what a slow writer may have committed meanwhile', async () => {
    await saved(1);
    const { next } = await readAll(null);
    const [late] = await cloud.stored('customers', 'merchantId', shop.merchantId);
    if (!late) throw new Error('one was saved');
    await addAll(cloud.url, 'customers', [{ ...late, _id: 'c_late00000', customerId: 'c_late00000', changeKey: `${(late.updatedAt - 60_000).toString(36).padStart(9, '0')}.c_late00000` }]);
    expect((await readAll(next)).people.map((person) => person.customerId)).toContain('c_late00000');
  });

  it('begin anew for a phone that slept for months, and refuse a place that was never given', async () => {
    const { next } = await readAll(null);
    await cloud.passTime({ days: 61 });
    expect(await shop.owner.code('people.changes', { since: next, limit: 10 })).toBe('CHANGES_TOO_OLD');
    expect(await shop.owner.code('people.changes', { since: '{"$gt":""}', limit: 10 })).toBe('CURSOR_INVALID');
  });

  it.each([5, 400])('examine no more documents than the page, with %i customers', async (count) => {
    await saved(2);
    const [model] = await cloud.stored('customers', 'merchantId', shop.merchantId);
    const copies = Array.from({ length: count }, (_, at) => ({ ...model, _id: `${shop.merchantId}.${at}`, changeKey: `${model?.changeKey}${at}` }));
    await addAll(cloud.url, 'customers', copies);
    const { stats } = await shop.owner.reply('people.changes', { since: null, limit: 4 });
    expect(stats.documents).toBeLessThanOrEqual(4 + 1);
  });

  it('of people who bought much come in replies that a mini-program can receive, and nobody is left out', async () => {
    await saved(1);
    const [model] = await cloud.stored('customers', 'merchantId', shop.merchantId);
    if (!model) throw new Error('one was saved');
    const purchases = Array.from({ length: 300 }, () => ({ day: '2026-01-01', lines: Array.from({ length: 3 }, () => ({ productId: shop.productId, quantity: 1, amountFen: 12_345 })) }));
    const copies = Array.from({ length: 30 }, (_, at) => ({ ...model, _id: `c_${shop.merchantId}${at}`, customerId: `c_${shop.merchantId}${at}`, changeKey: `${model.changeKey}${at}`, record: { ...model.record, purchases } }));
    await addAll(cloud.url, 'customers', copies);
    const { people, more } = await shop.owner.value('people.changes', { since: null, limit: 500 });
    expect([people.length > 5, people.length < 31, more]).toEqual([true, true, true]);
    expect(new Set((await readAll(null)).people.map((person) => person.customerId)).size).toBe(31);
  });

  it('know of a person from before purchases were kept the last of each product, and all of them after the next order', async () => {
    const customerId = await shop.saveCustomer();
    await shop.placeOrder(customerId, { day: '2026-02-01' });
    await shop.placeOrder(customerId, { day: '2026-02-20', quantity: 2 });
    const [stored] = await cloud.stored('customers', '_id', customerId);
    if (!stored) throw new Error('one was saved');
    const { purchases: _unset, ...record } = stored.record;
    await putBack(cloud.url, 'customers', { ...stored, record } as never);
    const bought = async () => (await readAll(null)).people.find((person) => person.customerId === customerId)?.purchases.map(({ day, lines }) => [day, ...lines.map(({ quantity, amountFen }) => [quantity, amountFen])]);
    expect(await bought()).toEqual([['2026-02-20', [2, 0]]]);
    await shop.placeOrder(customerId, { day: '2026-03-01' });
    expect(await bought()).toEqual([['2026-02-01', [1, 10_000]], ['2026-02-20', [2, 20_000]], ['2026-03-01', [1, 10_000]]]);
  });

  it('spell a customer who was saved before there were spellings, and a search at the server finds them by Pinyin', async () => {
    const customerId = await shop.saveCustomer({ name: '单立人' });
    const [stored] = await cloud.stored('customers', '_id', customerId);
    const { spelling: _unset, ...old } = stored ?? {};
    await addAll(cloud.url, 'customers', [{ ...old, _id: 'c_old000000', customerId: 'c_old000000' }]);
    const spellings = (await readAll(null)).people.map((person) => person.spelling);
    expect(spellings).toEqual([spellings[1], expect.stringMatching(/^shan/)]);
    for (const text of ['shanli', 'slr', 'liren']) expect((await shop.owner.value('customers.search', { text })).rows).not.toHaveLength(0);
  });
});
