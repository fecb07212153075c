import type { CustomerId } from '../../core/kernel/ids';
import type { Condition } from '../../core/segments/condition';
import { openTestCloud, type TestCloud } from '../../tests/support/test-cloud';
import { createShop, freshId, type TestShop } from '../../tests/support/test-shop';

let cloud: TestCloud;
let close: () => Promise<void>;
let shop: TestShop;
beforeAll(async () => {
  ({ cloud, close } = await openTestCloud());
});
beforeEach(async () => {
  shop = await createShop(cloud);
});
afterAll(() => close());

const tagsOf = async (customerId: CustomerId) => (await shop.owner.value('customers.get', { customerId })).customer.tagIds;

describe('a tag with a rule', () => {
  it('comes to who bought, leaves when the days have passed, and is nobody’s to give by hand', async () => {
    const [buyer, other] = [await shop.saveCustomer({ name: '买家' }), await shop.saveCustomer({ name: '旁人' })];
    const [tagId, byHand] = [freshId('tag'), freshId('tag')];
    await shop.owner.value('tags.ofMany', { customerIds: [other], tagId, name: '最近买过', held: true });
    await shop.owner.value('tags.ofMany', { customerIds: [buyer], tagId: byHand, name: '手打的', held: true });
    const rule: Condition = { join: 'all', of: [{ test: 'bought', productIds: [shop.productId], withinDays: 90 }] };
    await shop.owner.value('tags.save', { tagId, name: '最近买过', colour: 'green', group: '', rule });
    await shop.placeOrder(buyer);
    await cloud.runJobs();
    expect([await tagsOf(buyer), await tagsOf(other)]).toEqual([[byHand, tagId], []]);

    await cloud.passTime({ days: 90 });
    await cloud.runJobs();
    expect(await tagsOf(buyer)).toContain(tagId);
    await cloud.passTime({ days: 1 });
    await cloud.runJobs();
    expect(await tagsOf(buyer)).toEqual([byHand]);
    await cloud.setClock('2026-03-10T10:00');
  });

  it('comes to everybody it is true of when the rule is made, and goes on over several runs', async () => {
    const customerIds: CustomerId[] = [];
    for (let at = 0; at < 5; at += 1) customerIds.push(await shop.saveCustomer({ name: `老客${at}`, source: '小红书' }));
    await cloud.runJobs();
    const tagId = freshId('tag');
    await shop.owner.value('tags.ofMany', { customerIds: customerIds.slice(0, 1), tagId, name: '红书', held: true });
    await shop.owner.value('tags.save', { tagId, name: '红书', colour: 'red', group: '', rule: { join: 'any', of: [{ test: 'source', is: '小红书' }] } });
    await cloud.runJobs();
    for (const customerId of customerIds) expect(await tagsOf(customerId)).toEqual([tagId]);
    expect((await cloud.storedOne('merchants', shop.merchantId))?.ruleSweep).toBeNull();
  });
});
