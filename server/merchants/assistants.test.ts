import { fen } from '../../core/kernel/money';
import type { ApiClient } from '../../tests/support/api-client';
import { shopForEachTest } from '../../tests/support/shops-for-tests';
import type { TestCloud } from '../../tests/support/test-cloud';
import { freshId } from '../../tests/support/fresh-id';
import { createShop, type TestShop } from '../../tests/support/test-shop';

let cloud: TestCloud;
let shop: TestShop;
let assistant: ApiClient;
shopForEachTest((opened) => ({ cloud, shop } = opened));
/** A shop whose cream costs 43.21 and is sold for 100. */
beforeEach(async () => {
  await shop.owner.value('products.save', { ...cream(), version: 1, costFen: fen(4321) });
  assistant = await shop.hireAssistant();
});

const cream = () => ({ productId: shop.productId, name: '面霜', unit: '瓶', cycleDays: 30, priceFen: fen(10000) });
const only = async () => (await shop.owner.value('assistants.list', {})).rows[0]!;

/** Every answer to a member in which something of what goods cost may stand. */
async function answersTo(member: ApiClient) {
  const customerId = await shop.saveCustomer();
  const orderId = freshId('order');
  const placed = await member.value('orders.place', shop.orderInput(orderId, customerId, {}));
  const read = [await member.value('merchants.catalogue', {}), await member.value('orders.get', { orderId }), await member.value('orders.ofCustomer', { customerId, limit: 5 }), await member.value('totals.open', {})];
  const lists = [await member.value('customers.get', { customerId }), await member.value('debts.list', { by: 'age', limit: 5 }), await member.value('shipping.list', { state: 'waiting', limit: 5 }), await member.value('today.open', {}), await member.value('people.changes', { since: null, limit: 50 })];
  return JSON.stringify([placed, ...read, ...lists, await member.value('orders.refund', { orderId, lines: [], amountFen: fen(100), backToStock: false })]);
}

describe('an assistant', () => {
  it('is told nothing of what goods cost or what is earned, until the owner lets them, and not any more when the owner says so', async () => {
    expect(await only()).toEqual({ callerId: expect.any(String), name: '', joinedDay: '2026-03-10', seesCosts: false });
    const numbers = /4321|5679|"(?:costFen|profitFen|uncostedFen)":\d/;
    expect(await answersTo(shop.owner)).toMatch(numbers);
    expect(await answersTo(assistant)).not.toMatch(numbers);
    const { callerId } = await only();
    await shop.owner.value('assistants.setRights', { callerId, seesCosts: true });
    expect((await assistant.value('session.open', {})).callers).toMatchObject([{ role: 'assistant', seesCosts: true }]);
    expect(await answersTo(assistant)).toMatch(numbers);
    await shop.owner.value('assistants.setRights', { callerId, seesCosts: false });
    expect(await answersTo(assistant)).not.toMatch(numbers);
  });

  it('who is not told a cost keeps it when they change the product, and can set none', async () => {
    const change = async (costFen: ReturnType<typeof fen> | null) => {
      const { version } = (await shop.owner.value('merchants.catalogue', {})).products[0]!;
      await assistant.value('products.save', { ...cream(), name: '面霜新款', version, costFen });
      return (await shop.owner.value('merchants.catalogue', {})).products[0]!;
    };
    for (const costFen of [null, fen(1)]) expect(await change(costFen)).toMatchObject({ name: '面霜新款', costFen: 4321 });
    await shop.owner.value('assistants.setRights', { callerId: (await only()).callerId, seesCosts: true });
    expect(await change(fen(5000))).toMatchObject({ costFen: 5000 });
  });

  it('says who they are when they join, and is called as the owner likes', async () => {
    const cardId = freshId('card');
    await shop.owner.value('cards.issue', { cardId, for: { kind: 'assistant' } });
    await cloud.as(`o_named_${cardId}`).value('cards.accept', { cardId, name: ' 小吴 ' });
    const names = async () => (await shop.owner.value('assistants.list', {})).rows.map(({ name }) => name);
    expect(await names()).toEqual(['', '小吴']);
    await shop.owner.value('assistants.rename', { callerId: (await only()).callerId, name: '表妹' });
    expect(await names()).toEqual(['表妹', '小吴']);
  });

  it('who joined before there was a list stands in it, can be named, be told costs and be taken out', async () => {
    const merchant = await cloud.storedOne('merchants', shop.merchantId);
    if (!merchant) throw new Error('the merchant is stored');
    const old = async () => cloud.damage('merchants', { ...merchant, assistants: [] });
    const { callerId } = await only();
    await old();
    expect((await shop.owner.value('assistants.list', {})).rows).toEqual([{ callerId, name: '', joinedDay: null, seesCosts: false }]);
    await shop.owner.value('assistants.rename', { callerId, name: '老同事' });
    await shop.owner.value('assistants.setRights', { callerId, seesCosts: true });
    expect((await shop.owner.value('assistants.list', {})).rows).toEqual([{ callerId, name: '老同事', joinedDay: null, seesCosts: true }]);
    await old();
    await shop.owner.value('assistants.remove', { callerId });
    expect((await shop.owner.value('assistants.list', {})).rows).toEqual([]);
    expect(await assistant.code('merchants.catalogue', {})).toBe('CALLER_UNKNOWN');
  });

  it('of another shop is nobody’s here, even one who helps in both', async () => {
    const other = await createShop(cloud, '别家');
    await other.acceptAssistant(assistant.openid);
    expect((await other.owner.value('assistants.list', {})).rows).toHaveLength(1);
    expect((await shop.owner.value('assistants.list', {})).rows).toHaveLength(1);
  });

  it('who was removed is nobody here from their next call on, whatever other shop they work for', async () => {
    const other = await createShop(cloud, '别家');
    await other.acceptAssistant(assistant.openid);
    const { callerId } = await only();
    await shop.owner.value('assistants.remove', { callerId });
    expect(await assistant.code('merchants.catalogue', {})).toBe('CALLER_UNKNOWN');
    expect((await cloud.as(assistant.openid).value('session.open', {})).callers).toMatchObject([{ merchantName: '别家' }]);
    expect((await shop.owner.value('assistants.list', {})).rows).toEqual([]);
    expect(await shop.owner.code('assistants.setRights', { callerId, seesCosts: true })).toBe('ASSISTANT_NOT_FOUND');
    expect(await other.owner.code('assistants.remove', { callerId })).toBe('ASSISTANT_NOT_FOUND');
  });
});
