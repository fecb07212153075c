import { shopForTests } from '../../tests/support/shops-for-tests';
import { addAll } from '../../tests/support/stored-documents';
import type { TestCloud } from '../../tests/support/test-cloud';
import { createShop, type TestShop } from '../../tests/support/test-shop';

/** How many merchants one run looks at. */
const MERCHANTS_A_RUN = 100;

let cloud: TestCloud;
let shop: TestShop;
shopForTests((opened) => ({ cloud, shop } = opened));
beforeEach(() => cloud.setClock('2026-03-10T10:00'));

describe('customers who no longer buy', () => {
  it('lapse after three times their interval, with the reason, and come back with an order', async () => {
    const customerId = await shop.saveCustomer({ name: '许久不见' });
    await shop.placeOrder(customerId, { day: '2025-12-10' });
    await cloud.runJobs();
    expect((await shop.owner.value('customers.get', { customerId })).customer.stage).toBe('new');
    await cloud.setClock('2026-03-11T00:01');
    await cloud.runJobs();
    await cloud.runJobs();
    const { customer, timeline } = await shop.owner.value('customers.get', { customerId });
    expect(customer).toMatchObject({ stage: 'lapsed', stageReason: { code: 'no-order-for', days: 91, expectedDays: 30 } });
    expect(timeline.rows.filter((entry) => entry.kind === 'stage')).toHaveLength(2);
    expect((await shop.owner.value('customers.list', { stage: 'lapsed', limit: 5 })).rows).toHaveLength(1);
    await shop.placeOrder(customerId, { day: '2026-03-10' });
    expect((await shop.owner.value('customers.get', { customerId })).customer).toMatchObject({ stage: 'repeat', stageReason: { code: 'came-back' } });
  });

  it('stay where the seller pinned them', async () => {
    const customerId = await shop.saveCustomer({ name: '钉住' });
    await shop.placeOrder(customerId, { day: '2025-06-01' });
    await shop.owner.value('customers.moveStage', { customerId, stage: 'loyal', pinned: true });
    await cloud.runJobs();
    expect((await shop.owner.value('customers.get', { customerId })).customer.stage).toBe('loyal');
  });
});

describe('a round over the merchants', () => {
  it('goes on past a customer whose document is broken', async () => {
    const [broken, next] = [await shop.saveCustomer({ name: '坏了' }), await shop.saveCustomer({ name: '还好' })];
    for (const customerId of [broken, next]) await shop.placeOrder(customerId, { day: '2026-02-20' });
    await cloud.api('POST', 'faults', { match: { action: 'database.getDocument', collection: 'customers' }, nth: 1, then: 'fail' });
    await cloud.setClock('2026-03-22T08:00');
    await cloud.runJobs();
    expect((await shop.runOuts())).toHaveLength(1);
    await cloud.runJobs();
    expect((await shop.runOuts())).toHaveLength(2);
  });

  it('does the rest of a shop, and the other shops, when one kind of work fails', async () => {
    const other = await createShop(cloud);
    await cloud.setClock('2026-03-10T10:00');
    for (const one of [shop, other]) await one.placeOrder(await one.saveCustomer({ name: '七天后用完' }), { day: '2026-02-15' });
    await cloud.setClock('2026-03-17T08:00');
    await cloud.api('POST', 'faults', { match: { action: 'database.getDocument', collection: 'reminders' }, nth: 1, then: 'fail' });
    expect(await cloud.runJobs()).toMatchObject({ ok: true, result: { ok: true } });
    const rows = async () => (await Promise.all([shop, other].map((one) => one.runOuts()))).map((found) => found.some(({ customerName }) => customerName === '七天后用完'));
    expect((await rows()).filter(Boolean)).toHaveLength(1);
    await cloud.runJobs();
    expect(await rows()).toEqual([true, true]);
  });
});

describe('as many merchants as one run looks at', () => {
  shopForTests((opened) => ({ cloud, shop } = opened));

  it('are begun with again when the last run ended exactly at the last of them', async () => {
    const [model] = await cloud.stored('merchants', 'merchantId', shop.merchantId);
    const ids = Array.from({ length: MERCHANTS_A_RUN - 1 }, (_, index) => `m_copy${String(index).padStart(16, '0')}`);
    await addAll(cloud.url, 'merchants', ids.map((merchantId) => ({ ...model, _id: merchantId, merchantId })));
    await cloud.runJobs();
    await cloud.runJobs();
    const customerId = await shop.saveCustomer({ name: '轮到了' });
    await shop.placeOrder(customerId, { day: '2026-03-01' });
    await cloud.setClock('2026-04-01T08:00');
    await cloud.runJobs();
    expect((await shop.runOuts()).map((row) => row.customerName)).toContain('轮到了');
  });
});
