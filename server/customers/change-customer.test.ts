import { utcMs } from '../../core/kernel/time';
import { shopForEachTest } from '../../tests/support/shops-for-tests';
import type { TestCloud } from '../../tests/support/test-cloud';
import { freshId } from '../../tests/support/fresh-id';
import { profile, type TestShop } from '../../tests/support/test-shop';

let cloud: TestCloud;
let shop: TestShop;
shopForEachTest((opened) => ({ cloud, shop } = opened), '2026-03-10T10:00');

describe('tags', () => {
  it('give a name one id in the shop, whatever id a phone made for it', async () => {
    const [one, other] = [await shop.saveCustomer(), await shop.saveCustomer()];
    const first = freshId('tag');
    await shop.owner.value('customers.tag', { customerId: one, add: [{ tagId: first, name: '干皮' }], remove: [] });
    const { tagIds } = await shop.owner.value('customers.tag', { customerId: other, add: [{ tagId: freshId('tag'), name: ' 干皮 ' }], remove: [] });
    expect(tagIds).toEqual([first]);
    expect((await shop.owner.value('merchants.catalogue', {})).tags).toEqual([{ tagId: first, name: '干皮' }]);
  });

  it('come off again, and a tag without a name is refused', async () => {
    const customerId = await shop.saveCustomer();
    const tagId = freshId('tag');
    await shop.owner.value('customers.tag', { customerId, add: [{ tagId, name: 'VIP' }], remove: [] });
    expect(await shop.owner.value('customers.tag', { customerId, add: [], remove: [tagId] })).toEqual({ tagIds: [] });
    expect(await shop.owner.code('customers.tag', { customerId, add: [{ tagId: freshId('tag'), name: ' ' }], remove: [] })).toBe('TAG_NAME_MISSING');
  });
});

describe('the timeline', () => {
  it('tells what happened, newest first, with the reason of each move', async () => {
    const customerId = await shop.saveCustomer();
    await cloud.passTime({ minutes: 1 });
    await shop.owner.value('customers.note', { customerId, text: '问过价格' });
    await cloud.passTime({ minutes: 1 });
    await shop.owner.value('customers.moveStage', { customerId, stage: 'loyal', pinned: true });
    const { timeline } = await shop.owner.value('customers.get', { customerId });
    expect(timeline.rows.map(({ at: _at, entryId: _entryId, ...entry }) => entry)).toEqual([
      { kind: 'stage', from: 'prospect', to: 'loyal', reason: { code: 'by-hand' } },
      { kind: 'note', text: '问过价格' },
      { kind: 'created', by: 'member' },
    ]);
  });

  it('tells what waited on a phone at the time when it was written down', async () => {
    const customerId = await shop.saveCustomer();
    const noon = await cloud.now();
    await cloud.passTime({ minutes: 300 });
    await shop.owner.value('customers.note', { customerId, text: '晚上才有信号' });
    await shop.owner.value('customers.note', { customerId, text: '中午说的' }, { givenAt: utcMs(noon + 1) });
    await shop.owner.value('customers.note', { customerId, text: '钟快了的手机' }, { givenAt: utcMs(noon + 86_400_000) });
    const { timeline } = await shop.owner.value('customers.get', { customerId });
    expect(timeline.rows.map((entry) => (entry.kind === 'note' ? entry.text : entry.kind))).toEqual([expect.stringMatching(/手机|信号/), expect.stringMatching(/手机|信号/), '中午说的', 'created']);
    expect(timeline.rows[2]?.at).toBe(noon + 1);
  });

  it('pages through a long one without a repeat', async () => {
    const customerId = await shop.saveCustomer();
    for (let index = 0; index < 12; index += 1) await shop.owner.value('customers.note', { customerId, text: `第${index}条` });
    const first = await shop.owner.value('customers.timeline', { customerId, limit: 8 });
    const second = await shop.owner.value('customers.timeline', { customerId, limit: 8, after: first.next });
    expect(new Set([...first.rows, ...second.rows].map((entry) => entry.entryId)).size).toBe(13);
    expect(second.next).toBeNull();
  });
});

describe('a stage set by hand', () => {
  it('stays when pinned and moves on with the next order when not', async () => {
    const [pinned, loose] = [await shop.saveCustomer(), await shop.saveCustomer()];
    await shop.owner.value('customers.moveStage', { customerId: pinned, stage: 'prospect', pinned: true });
    await shop.owner.value('customers.moveStage', { customerId: loose, stage: 'prospect', pinned: false });
    for (const customerId of [pinned, loose]) await shop.placeOrder(customerId);
    const stageOf = async (customerId: typeof pinned) => (await shop.owner.value('customers.get', { customerId })).customer.stage;
    expect([await stageOf(pinned), await stageOf(loose)]).toEqual(['prospect', 'new']);
  });

  it('makes nobody a reseller: promotion does', async () => {
    const customerId = await shop.saveCustomer();
    expect(await shop.owner.code('customers.moveStage', { customerId, stage: 'reseller', pinned: false })).toBe('RESELLER_BY_PROMOTION_ONLY');
  });
});

describe('a removed customer', () => {
  it('reads as absent everywhere, and restoring brings everything back', async () => {
    const customerId = await shop.saveCustomer({ name: '走了', phone: '13612345678' });
    const bound = await shop.bind(customerId);
    const orderId = await shop.placeOrder(customerId, { day: '2026-02-01' });
    await shop.owner.value('customers.remove', { customerId });
    const owner = shop.owner;
    expect(await owner.code('customers.get', { customerId })).toBe('CUSTOMER_NOT_FOUND');
    expect(await owner.code('customers.save', { customerId, version: 3, ...profile({ name: '回来' }) })).toBe('CUSTOMER_NOT_FOUND');
    expect(await owner.code('orders.place', shop.orderInput(freshId('order'), customerId))).toBe('CUSTOMER_NOT_FOUND');
    expect(await owner.code('orders.cancel', { orderId })).toBe('ORDER_NOT_FOUND');
    expect(await owner.code('reminders.complete', { customerId })).toBe('CUSTOMER_NOT_FOUND');
    expect((await owner.value('customers.search', { text: '走了' })).rows).toEqual([]);
    expect((await owner.value('customers.findByPhone', { phone: '13612345678' })).rows).toEqual([]);
    expect((await shop.runOuts())).toEqual([]);
    expect(await bound.code('mine.open', {})).toBe('NOT_ALLOWED');
    expect((await bound.value('mine.order', { orderId })).orderId).toBe(orderId);
    expect((await bound.value('session.open', {})).callers).toMatchObject([{ role: 'former' }]);

    await owner.value('customers.restore', { customerId });
    expect((await owner.value('customers.search', { text: '走了' })).rows).toHaveLength(1);
    expect((await bound.value('mine.open', {})).orders.rows).toHaveLength(1);
  });

  it('keeps their card shut', async () => {
    const customerId = await shop.saveCustomer({ name: '走了' });
    const cardId = freshId('card');
    await shop.owner.value('cards.issue', { cardId, for: { kind: 'customer', customerId } });
    await shop.owner.value('customers.remove', { customerId });
    const stranger = cloud.as('o_stranger_of_card');
    expect(await stranger.code('cards.open', { cardId })).toBe('CARD_NOT_FOUND');
    expect(await stranger.code('cards.accept', { cardId })).toBe('CARD_NOT_FOUND');
  });
});
