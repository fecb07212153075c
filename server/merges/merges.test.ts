import type { CustomerId } from '../../core/kernel/ids';
import { cloudForTests } from '../../tests/support/shops-for-tests';
import type { TestCloud } from '../../tests/support/test-cloud';
import { createShop } from '../../tests/support/test-shop';

let cloud: TestCloud;
cloudForTests((opened) => ({ cloud } = opened));

describe('a merge', () => {
  it('gives orders, timeline, tags and stage to the one who stays', async () => {
    const shop = await createShop(cloud);
    const keepId = await shop.saveCustomer({ name: '李姐' });
    const goneId = await shop.saveCustomer({ name: '李雪', phone: '13812345678' });
    await shop.placeOrder(keepId, { day: '2026-01-01' });
    await shop.placeOrder(goneId, { day: '2026-02-01' });
    await shop.owner.value('merges.run', { keepId, goneId });
    const { customer, timeline } = await shop.owner.value('customers.get', { customerId: keepId });
    expect(customer).toMatchObject({ givenName: '李姐', phone: '13812345678', orderCount: 2, stage: 'repeat' });
    expect(timeline.rows.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['merged', 'created', 'order']));
    expect((await shop.owner.value('orders.ofCustomer', { customerId: keepId, limit: 20 })).rows).toHaveLength(2);
    expect(await shop.owner.code('customers.get', { customerId: goneId })).toBe('CUSTOMER_NOT_FOUND');
  }, 60_000);

  it('lets those who knew the one who goes know the one who stays, and who brought them hear of it', async () => {
    const shop = await createShop(cloud);
    const [keepId, goneId] = [await shop.saveCustomer({ name: '李姐' }), await shop.saveCustomer({ name: '李雪' })];
    const [friend, referrer, brought] = [await shop.saveCustomer({ name: '周姐' }), await shop.saveCustomer({ name: '吴姐' }), await shop.saveCustomer({ name: '郑姐' })];
    await shop.owner.value('profile.setReferrer', { customerId: keepId, referrerId: referrer });
    await shop.placeOrder(goneId);
    await shop.owner.value('profile.relate', { customerId: friend, otherId: goneId, kind: 'bestie' });
    await shop.owner.value('profile.setReferrer', { customerId: brought, referrerId: goneId });
    await shop.placeOrder(brought);
    const { mergeId } = await shop.owner.value('merges.run', { keepId, goneId });
    expect(await shop.owner.value('profile.relations', { customerId: keepId })).toMatchObject({ referrer: { name: '吴姐' }, referred: [{ name: '郑姐' }], relations: [{ name: '周姐', kind: 'bestie' }] });
    const stageOf = async (customerId: CustomerId) => (await shop.owner.value('customers.get', { customerId })).customer.stage;
    expect([await stageOf(keepId), await stageOf(referrer)]).toEqual(['advocate', 'advocate']);
    await shop.owner.value('merges.undo', { mergeId });
    expect([await stageOf(keepId), await stageOf(referrer), await stageOf(goneId)]).toEqual(['prospect', 'prospect', 'advocate']);
  }, 60_000);

  it('keeps a stage that was pinned on either side, a wish for peace of either side, and what fits into no field in the timeline', async () => {
    const shop = await createShop(cloud);
    const [keepId, goneId] = [await shop.saveCustomer({ name: '李姐', phone: '13812345678', wechatName: '雪' }), await shop.saveCustomer({ name: '李雪', phone: '13912345678', wechatName: '小雪' })];
    await shop.owner.value('customers.moveStage', { customerId: goneId, stage: 'loyal', pinned: true });
    await shop.owner.value('reminders.silence', { customerId: goneId, quiet: true });
    const { mergeId } = await shop.owner.value('merges.run', { keepId, goneId });
    const { customer, timeline } = await shop.owner.value('customers.get', { customerId: keepId });
    expect(customer).toMatchObject({ stage: 'loyal', stagePinned: true, silenced: true, remark: '另一个号 13912345678' });
    expect(timeline.rows.find(({ kind }) => kind === 'merged')).toMatchObject({ name: '李雪', left: { wechatName: '小雪' } });
    await shop.placeOrder(keepId, { day: '2026-03-01' });
    await shop.owner.value('merges.undo', { mergeId });
    expect((await shop.owner.value('customers.get', { customerId: keepId })).customer).toMatchObject({ stage: 'new', stagePinned: false, silenced: false, remark: '' });
  }, 60_000);

  it('takes the WeChat binding along and back', async () => {
    const shop = await createShop(cloud);
    const [keepId, goneId] = [await shop.saveCustomer({ name: '李姐' }), await shop.saveCustomer({ name: '李雪' })];
    const client = await shop.bind(goneId);
    await shop.placeOrder(keepId, { day: '2026-01-01' });
    const { mergeId } = await shop.owner.value('merges.run', { keepId, goneId });
    expect(await client.value('mine.open', {})).toMatchObject({ personName: '李姐', orders: { rows: [{}] } });
    await shop.owner.value('merges.undo', { mergeId });
    expect(await client.value('mine.open', {})).toMatchObject({ personName: '李雪', orders: { rows: [] } });
  }, 60_000);
});
