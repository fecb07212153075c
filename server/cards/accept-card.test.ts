import type { CustomerId } from '../../core/kernel/ids';
import { shopForEachTest } from '../../tests/support/shops-for-tests';
import type { TestCloud } from '../../tests/support/test-cloud';
import { freshId } from '../../tests/support/fresh-id';
import { createShop, freshOpenid, type TestShop } from '../../tests/support/test-shop';

let cloud: TestCloud;
let shop: TestShop;
shopForEachTest((opened) => ({ cloud, shop } = opened), '2026-03-10T10:00');

async function issue(customerId: CustomerId) {
  const cardId = freshId('card');
  const { path } = await shop.owner.value('cards.issue', { cardId, for: { kind: 'customer', customerId } });
  expect(path).toBe(`bound/card/index?k=${cardId}`);
  return cardId;
}

describe('a card', () => {
  it('shows the shop and how it calls the person, and binds who accepts it', async () => {
    const customerId = await shop.saveCustomer({ name: '陈姐', phone: '13812345678' });
    const cardId = await issue(customerId);
    const person = cloud.as(freshOpenid('customer'));
    expect(await person.value('cards.open', { cardId })).toEqual({ state: 'open', kind: 'customer', merchantName: '林姐小铺', personName: '陈姐', templates: {}, mine: false });
    expect((await person.value('cards.accept', { cardId })).role).toBe('customer');
    expect((await person.value('session.open', {})).callers).toMatchObject([{ role: 'customer', merchantName: '林姐小铺' }]);
    const { customer, timeline } = await shop.owner.value('customers.get', { customerId });
    expect(customer.bound).toBe(true);
    expect(timeline.rows.map((entry) => entry.kind)).toContain('bound');
  });

  it('is good for one person: of two who accept at the same time one is bound', async () => {
    const customerId = await shop.saveCustomer();
    const cardId = await issue(customerId);
    const people = [cloud.as(freshOpenid('customer')), cloud.as(freshOpenid('customer'))];
    const codes = await Promise.all(people.map((person) => person.code('cards.accept', { cardId })));
    const later = await Promise.all(people.map((person, index) => (codes[index] === 'OK' ? 'OK' : person.code('cards.accept', { cardId }))));
    expect(later.sort()).toEqual(['CARD_USED', 'OK']);
    const sessions = await Promise.all(people.map((person) => person.value('session.open', {})));
    expect(sessions.map((session) => session.callers.length).sort()).toEqual([0, 1]);
  });

  it('tells somebody else who comes later nothing about the person', async () => {
    const customerId = await shop.saveCustomer({ name: '陈姐' });
    const cardId = await issue(customerId);
    const [person, other] = [cloud.as(freshOpenid('customer')), cloud.as(freshOpenid('customer'))];
    await person.value('cards.accept', { cardId });
    expect(await other.value('cards.open', { cardId })).toMatchObject({ state: 'used', personName: '', mine: false });
    expect(await person.value('cards.open', { cardId })).toMatchObject({ state: 'used', mine: true });
    expect(await other.code('cards.accept', { cardId })).toBe('CARD_USED');
    expect(await shop.owner.code('cards.issue', { cardId: freshId('card'), for: { kind: 'customer', customerId } })).toBe('ALREADY_BOUND');
  });

  it('gives a person one customer record in a shop, and several shops', async () => {
    const person = cloud.as(freshOpenid('customer'));
    const other = await createShop(cloud, '别家');
    const [first, second] = [await issue(await shop.saveCustomer()), await issue(await shop.saveCustomer())];
    await person.value('cards.accept', { cardId: first });
    expect(await person.code('cards.accept', { cardId: second })).toBe('ALREADY_BOUND');
    await other.bind(await other.saveCustomer(), person.openid);
    expect((await person.value('session.open', {})).callers.map((caller) => caller.merchantName)).toEqual(['林姐小铺', '别家']);
  });

  it('for an assistant is the owner’s to give, and makes a member', async () => {
    const assistant = await shop.hireAssistant();
    expect((await assistant.value('session.open', {})).callers).toMatchObject([{ role: 'assistant' }]);
    expect((await assistant.value('merchants.catalogue', {})).products).toHaveLength(1);
    expect(await assistant.code('cards.issue', { cardId: freshId('card'), for: { kind: 'assistant' } })).toBe('OWNER_ONLY');
    expect(await assistant.code('merchants.setTemplates', { templates: [] })).toBe('NOT_ALLOWED');
  });

  it('makes a promoted customer a reseller from then on, without a new card', async () => {
    const customerId = await shop.saveCustomer();
    const person = await shop.bind(customerId);
    await shop.owner.value('resellers.promote', { customerId, levelId: 'l2' });
    expect((await person.value('session.open', {})).callers).toMatchObject([{ role: 'reseller' }]);
    expect(await person.value('mine.open', {})).toMatchObject({ role: 'reseller', levelName: '二级代理' });
    expect((await shop.owner.value('resellers.list', {})).rows).toMatchObject([{ customerId, levelId: 'l2', bound: true }]);
    expect(await shop.owner.code('resellers.promote', { customerId, levelId: 'l9' })).toBe('LEVEL_UNKNOWN');
  });

  it('that nobody opened for two weeks is no longer good', async () => {
    const cardId = await issue(await shop.saveCustomer({ name: '陈姐' }));
    await cloud.passTime({ days: 13, hours: 23 });
    const person = cloud.as(freshOpenid('customer'));
    expect((await person.value('cards.open', { cardId })).state).toBe('open');
    await cloud.passTime({ hours: 2 });
    expect((await person.value('cards.open', { cardId })).state).toBe('expired');
    expect(await person.code('cards.accept', { cardId })).toBe('CARD_EXPIRED');
    expect((await person.value('session.open', {})).callers).toEqual([]);
  });
});
