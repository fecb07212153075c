import { fen } from '../../core/kernel/money';
import { shanghaiDay } from '../../core/kernel/time';
import { cloudForTests } from '../../tests/support/shops-for-tests';
import type { TestCloud } from '../../tests/support/test-cloud';
import { createShop } from '../../tests/support/test-shop';

let cloud: TestCloud;
cloudForTests((opened) => ({ cloud } = opened));
beforeEach(() => cloud.setClock('2026-03-10T10:00'));

describe('a merge that is undone', () => {
  it('does not bring back traits whose consent was withdrawn meanwhile', async () => {
    const shop = await createShop(cloud);
    const [keepId, goneId] = [await shop.saveCustomer({ name: '李姐' }), await shop.saveCustomer({ name: '李雪' })];
    await shop.owner.value('profile.saveTraits', { customerId: goneId, consent: { day: shanghaiDay('2026-03-01'), source: 'wechat' }, traits: [{ kind: 'skin', text: '干皮' }] });
    const { mergeId } = await shop.owner.value('merges.run', { keepId, goneId });
    await shop.owner.value('profile.withdrawConsent', { customerId: keepId });
    await shop.owner.value('merges.undo', { mergeId });
    for (const customerId of [keepId, goneId]) expect((await shop.owner.value('customers.get', { customerId })).customer.traits).toBeNull();
  }, 60_000);

  it('after more orders, payments and wishes gives each their own, and what the person asked for holds for both', async () => {
    const shop = await createShop(cloud);
    const [keepId, goneId] = [await shop.saveCustomer({ name: '李姐' }), await shop.saveCustomer({ name: '李雪' })];
    const self = await shop.bind(goneId);
    const owing = await shop.placeOrder(goneId, { day: '2026-02-01', paidFen: fen(0) });
    const { mergeId } = await shop.owner.value('merges.run', { keepId, goneId });
    expect((await shop.owner.value('customers.get', { customerId: keepId })).customer).toMatchObject({ owedFen: 10000, stage: 'prospect' });
    await shop.owner.value('orders.recordPayment', { orderId: owing, amountFen: fen(10000) });
    await shop.placeOrder(keepId, { day: '2026-02-20' });
    await self.value('privacy.setQuiet', { quiet: true });
    expect((await shop.owner.value('customers.get', { customerId: keepId })).customer).toMatchObject({ owedFen: 0, stage: 'repeat' });
    await shop.owner.value('merges.undo', { mergeId });
    for (const customerId of [keepId, goneId]) expect((await shop.owner.value('customers.get', { customerId })).customer).toMatchObject({ owedFen: 0, orderCount: 1, stage: 'new', silenced: true });
    expect(await self.value('privacy.open', {})).toMatchObject({ called: '李雪', quiet: true });
    const { openOrders } = ((await cloud.storedOne('customers', goneId)) as { contact: { openOrders: { owedFen: number }[] } }).contact;
    expect(openOrders.every(({ owedFen }) => owedFen === 0)).toBe(true);
  }, 60_000);

  it('of three in a row parts in any order, and of one that was joined to another later only after that', async () => {
    const shop = await createShop(cloud);
    const [a, b, c] = [await shop.saveCustomer({ name: '一' }), await shop.saveCustomer({ name: '二' }), await shop.saveCustomer({ name: '三' })];
    for (const [at, customerId] of [a, b, c].entries()) await shop.placeOrder(customerId, { day: `2026-02-0${at + 1}` });
    const counts = async () => Promise.all([a, b, c].map(async (customerId) => (await shop.owner.call('customers.get', { customerId })).ok ? (await shop.owner.value('customers.get', { customerId })).customer.orderCount : 0));
    const [first, second] = [await shop.owner.value('merges.run', { keepId: a, goneId: b }), await shop.owner.value('merges.run', { keepId: a, goneId: c })];
    expect(await counts()).toEqual([3, 0, 0]);
    await shop.owner.value('merges.undo', { mergeId: first.mergeId });
    expect(await counts()).toEqual([2, 1, 0]);
    await shop.owner.value('merges.undo', { mergeId: second.mergeId });
    expect(await counts()).toEqual([1, 1, 1]);
    const [inner, outer] = [await shop.owner.value('merges.run', { keepId: a, goneId: b }), await shop.owner.value('merges.run', { keepId: c, goneId: a })];
    expect(await shop.owner.code('merges.undo', { mergeId: inner.mergeId })).toBe('MERGED_ON');
    for (const { mergeId } of [outer, inner]) await shop.owner.value('merges.undo', { mergeId });
    expect(await counts()).toEqual([1, 1, 1]);
  }, 60_000);

  it('later leaves what happened since with the one who stayed, and is too late after a day', async () => {
    const shop = await createShop(cloud);
    const [keepId, goneId] = [await shop.saveCustomer({ name: '李姐' }), await shop.saveCustomer({ name: '李雪', phone: '13812345678' })];
    await shop.placeOrder(goneId, { day: '2026-02-01' });
    const { mergeId } = await shop.owner.value('merges.run', { keepId, goneId });
    await shop.placeOrder(keepId, { day: '2026-03-01' });
    await shop.owner.value('merges.undo', { mergeId });
    expect((await shop.owner.value('customers.get', { customerId: keepId })).customer).toMatchObject({ phone: '', orderCount: 1, lastOrderDay: '2026-03-01' });
    expect((await shop.owner.value('customers.get', { customerId: goneId })).customer).toMatchObject({ phone: '13812345678', orderCount: 1, lastOrderDay: '2026-02-01' });
    const again = await shop.owner.value('merges.run', { keepId, goneId });
    await cloud.passTime({ hours: 25 });
    expect(await shop.owner.code('merges.undo', { mergeId: again.mergeId })).toBe('UNDO_TOO_LATE');
  }, 60_000);
});
