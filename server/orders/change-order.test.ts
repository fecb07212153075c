import type { CustomerId } from '../../core/kernel/ids';
import { fen } from '../../core/kernel/money';
import { shopForEachTest } from '../../tests/support/shops-for-tests';
import type { TestCloud } from '../../tests/support/test-cloud';
import { freshId } from '../../tests/support/fresh-id';
import type { TestShop } from '../../tests/support/test-shop';

let cloud: TestCloud;
let shop: TestShop;
shopForEachTest((opened) => ({ cloud, shop } = opened));

/** What orders make of a customer and of their reminder: everything but version and times. */
async function standing(customerId: CustomerId) {
  const stored = await cloud.storedOne('customers', customerId);
  const [reminder] = (await cloud.stored('reminders', 'merchantId', shop.merchantId)).filter((candidate) => candidate.customerId === customerId);
  const due = reminder && { state: reminder.state, dueDay: reminder.dueDay, productName: reminder.productName, reason: reminder.reason };
  return { stage: stored?.stage, record: stored?.record, nextRunOutDay: stored?.nextRunOutDay, lapseDay: stored?.lapseDay, due };
}

describe('cancelling an order', () => {
  it.each(['2026-03-01', '2026-01-20'])('leaves everything as the other orders say (an order of %s)', async (day) => {
    const customerId = await shop.saveCustomer();
    for (const other of ['2025-12-01', '2026-01-01', '2026-02-01']) await shop.placeOrder(customerId, { day: other });
    const before = await standing(customerId);
    const orderId = await shop.placeOrder(customerId, { day, quantity: 3 });
    expect(await standing(customerId)).not.toEqual(before);
    await shop.owner.value('orders.cancel', { orderId });
    expect(await standing(customerId)).toEqual(before);
  });

  it('makes a prospect again of who had bought nothing else', async () => {
    const customerId = await shop.saveCustomer();
    const orderId = await shop.placeOrder(customerId, { day: '2026-02-01' });
    expect((await shop.runOuts())).toHaveLength(1);
    expect(await shop.owner.value('orders.cancel', { orderId })).toEqual({ stage: 'prospect', stageMoved: true, owedFen: 0, nextRunOutDay: null });
    expect((await shop.runOuts())).toEqual([]);
    const { customer, timeline } = await shop.owner.value('customers.get', { customerId });
    expect(customer).toMatchObject({ stageReason: { code: 'order-cancelled' }, orderCount: 0, spendFen: 0, cycles: [] });
    expect(timeline.rows.filter((entry) => entry.kind === 'order')).toMatchObject([{ cancelled: true }, { cancelled: false }]);
  });

  it('is done once: a cancelled order is neither cancelled nor paid again', async () => {
    const customerId = await shop.saveCustomer();
    const orderId = await shop.placeOrder(customerId, { paidFen: fen(0) });
    await shop.owner.value('orders.cancel', { orderId });
    expect(await shop.owner.code('orders.cancel', { orderId })).toBe('ORDER_CANCELLED');
    expect(await shop.owner.code('orders.recordPayment', { orderId, amountFen: fen(100) })).toBe('ORDER_CANCELLED');
    expect((await shop.owner.value('orders.ofCustomer', { customerId, limit: 5 })).rows).toMatchObject([{ state: 'cancelled' }]);
  });
});

describe('a reseller’s purchase', () => {
  it('counts for neither stage nor usage cycle, and calls for no reminder', async () => {
    const customerId = await shop.saveCustomer();
    await shop.owner.value('resellers.promote', { customerId, levelId: 'l1' });
    await shop.placeOrder(customerId, { day: '2026-01-01', quantity: 50 });
    const { customer } = await shop.owner.value('customers.get', { customerId });
    expect(customer).toMatchObject({ stage: 'reseller', orderCount: 0, cycles: [], nextRunOutDay: null });
    expect((await shop.runOuts())).toEqual([]);
    expect((await shop.owner.value('orders.ofCustomer', { customerId, limit: 5 })).rows).toHaveLength(1);
  });
});

describe('what a customer sees of their orders', () => {
  it('is their own, page by page, and never another’s', async () => {
    const [one, other] = [await shop.saveCustomer({ name: '陈姐' }), await shop.saveCustomer({ name: '王姐' })];
    for (const day of ['2026-01-01', '2026-02-01', '2026-03-01']) await shop.placeOrder(one, { day });
    const theirs = await shop.placeOrder(other, { day: '2026-02-15' });
    const bound = await shop.bind(one);
    const mine = await bound.value('mine.open', {});
    expect(mine).toMatchObject({ merchantName: '林姐小铺', personName: '陈姐', role: 'customer', levelName: '', nextProductName: '面霜' });
    expect(mine.orders.rows.map((order) => order.day)).toEqual(['2026-03-01', '2026-02-01', '2026-01-01']);
    const first = await bound.value('mine.orders', { limit: 2 });
    const rest = await bound.value('mine.orders', { limit: 2, after: first.next });
    expect([...first.rows, ...rest.rows].map((order) => order.orderId)).toEqual(mine.orders.rows.map((order) => order.orderId));
    expect(await bound.call('mine.order', { orderId: theirs })).toEqual(await bound.call('mine.order', { orderId: freshId('order') }));
  });
});
