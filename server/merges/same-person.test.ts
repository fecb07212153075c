import type { CustomerId } from '../../core/kernel/ids';
import type { ApiClient } from '../../tests/support/api-client';
import { shopForEachTest } from '../../tests/support/shops-for-tests';
import type { TestCloud } from '../../tests/support/test-cloud';
import type { TestShop } from '../../tests/support/test-shop';

let cloud: TestCloud;
let shop: TestShop;
shopForEachTest((opened) => ({ cloud, shop } = opened), '2026-03-02T10:00');

/** Somebody who was removed, bound themselves to a new record, and whose old one was restored. */
async function twiceBound(): Promise<{ oldId: CustomerId; newId: CustomerId; self: ApiClient }> {
  const oldId = await shop.saveCustomer({ name: '吴倩', remark: '老客户' });
  const self = await shop.bind(oldId);
  await shop.placeOrder(oldId, { day: '2026-01-10' });
  await shop.owner.value('customers.remove', { customerId: oldId });
  const newId = await shop.saveCustomer({ name: '倩倩' });
  await shop.bind(newId, self.openid);
  await shop.owner.value('customers.restore', { customerId: oldId });
  return { oldId, newId, self };
}

const callersOf = async (self: ApiClient) => (await cloud.as(self.openid).value('session.open', {})).callers.map(({ role }) => role);
const mine = async (self: ApiClient) => (await cloud.as(self.openid).value('mine.open', {})).personName;

describe('two records of one person on WeChat', () => {
  it.each(['old', 'new'] as const)('become one, whom the person is alone, and two again: the %s one stays', async (stays) => {
    const { oldId, newId, self } = await twiceBound();
    expect(await callersOf(self)).toEqual(['customer', 'customer']);
    const [keepId, goneId] = stays === 'old' ? [oldId, newId] : [newId, oldId];
    const before = await Promise.all([cloud.storedOne('wechat_users', self.openid), cloud.storedOne('bindings', keepId), cloud.storedOne('bindings', goneId)]);
    const { mergeId } = await shop.owner.value('merges.run', { keepId, goneId });
    expect(await callersOf(self)).toEqual(['customer']);
    expect(await mine(self)).toBe(stays === 'old' ? '吴倩' : '倩倩');
    expect((await shop.owner.value('customers.get', { customerId: keepId })).customer).toMatchObject({ bound: true, orderCount: 1 });

    await shop.owner.value('merges.undo', { mergeId });
    expect(await callersOf(self)).toEqual(['customer', 'customer']);
    expect(await Promise.all([cloud.storedOne('wechat_users', self.openid), cloud.storedOne('bindings', keepId), cloud.storedOne('bindings', goneId)])).toEqual(before);
    for (const customerId of [oldId, newId]) expect((await shop.owner.value('customers.get', { customerId })).customer).toMatchObject({ bound: true, orderCount: customerId === oldId ? 1 : 0 });
  });

  it('leave nothing of the second tie when the merge can be undone no longer', async () => {
    const { oldId, newId, self } = await twiceBound();
    await shop.owner.value('merges.run', { keepId: oldId, goneId: newId });
    await cloud.passTime({ hours: 25 });
    await cloud.runJobs();
    expect(await cloud.storedOne('bindings', newId)).toBeUndefined();
    expect((await cloud.storedOne('wechat_users', self.openid))?.callers).toMatchObject([{ customerId: oldId }]);
    expect(await mine(self)).toBe('吴倩');
  });
});

it('two who are two people on WeChat are not merged, nor is one with oneself', async () => {
  const [keepId, goneId] = [await shop.saveCustomer({ name: '李姐' }), await shop.saveCustomer({ name: '李雪' })];
  await shop.bind(keepId);
  await shop.bind(goneId);
  expect(await shop.owner.code('merges.run', { keepId, goneId })).toBe('BOTH_BOUND');
  expect(await shop.owner.code('merges.run', { keepId, goneId: keepId })).toBe('SAME_CUSTOMER');
});
