import type { ActionValue } from '../../core/contract';
import type { CustomerId } from '../../core/kernel/ids';
import { fen } from '../../core/kernel/money';
import type { ShanghaiDay } from '../../core/kernel/time';
import { shopForEachTest } from '../../tests/support/shops-for-tests';
import { FIRST_DAY, type TestCloud } from '../../tests/support/test-cloud';
import { freshId } from '../../tests/support/fresh-id';
import type { TestShop } from '../../tests/support/test-shop';

let cloud: TestCloud;
let shop: TestShop;
shopForEachTest((opened) => ({ cloud, shop } = opened));

async function customerOf(customerId: CustomerId): Promise<ActionValue<'customers.get'>['customer']> {
  return (await shop.owner.value('customers.get', { customerId })).customer;
}

describe('placing an order', () => {
  it('moves the customer on, says why in the timeline and proposes the next day', async () => {
    const customerId = await shop.saveCustomer();
    const first = await shop.owner.value('orders.place', shop.orderInput(freshId('order'), customerId, { day: '2026-02-01', quantity: 2 }));
    expect(first).toMatchObject({ totalFen: 20000, stage: 'new', stageMoved: true, nextRunOutDay: '2026-04-02' });
    const second = await shop.owner.value('orders.place', shop.orderInput(freshId('order'), customerId, { day: '2026-03-05' }));
    expect(second).toMatchObject({ stage: 'repeat', stageMoved: true });
    const { customer, timeline } = await shop.owner.value('customers.get', { customerId });
    expect(customer).toMatchObject({ stage: 'repeat', stageReason: { code: 'second-order' }, orderCount: 2, spendFen: 30000, lastOrderDay: '2026-03-05' });
    expect(customer.cycles).toMatchObject([{ productName: '面霜', lastQuantity: 1, intervalsKnown: 1, phase: 'using' }]);
    expect(timeline.rows.filter((entry) => entry.kind === 'stage')).toMatchObject([
      { from: 'new', to: 'repeat', reason: { code: 'second-order' } },
      { from: 'prospect', to: 'new', reason: { code: 'first-order' } },
    ]);
    expect(timeline.rows.filter((entry) => entry.kind === 'order')).toMatchObject([{ summary: '面霜×1', totalFen: 10000, cancelled: false }, { summary: '面霜×2' }]);
  });

  it('ends in the same place when an earlier order is written down later', async () => {
    const [inOrder, backdated] = [await shop.saveCustomer(), await shop.saveCustomer()];
    const days = ['2025-11-01', '2025-12-05', '2026-01-03', '2026-02-07'];
    for (const day of days) await shop.placeOrder(inOrder, { day });
    for (const day of ['2026-02-07', '2025-11-01', '2026-01-03', '2025-12-05']) await shop.placeOrder(backdated, { day });
    const [one, other] = [await customerOf(inOrder), await customerOf(backdated)];
    expect(other.cycles).toEqual(one.cycles);
    expect([other.stage, other.orderCount, other.spendFen, other.nextRunOutDay, other.lastOrderDay]).toEqual([one.stage, one.orderCount, one.spendFen, one.nextRunOutDay, one.lastOrderDay]);
    expect((await shop.owner.value('orders.ofCustomer', { customerId: backdated, limit: 20 })).rows.map((order) => order.day)).toEqual([...days].reverse());
  });

  it('counts only once it is paid in full', async () => {
    const customerId = await shop.saveCustomer();
    const orderId = await shop.placeOrder(customerId, { paidFen: fen(4000) });
    expect(await customerOf(customerId)).toMatchObject({ stage: 'prospect', orderCount: 0, nextRunOutDay: null });
    expect(await shop.owner.value('orders.recordPayment', { orderId, amountFen: fen(5000) })).toMatchObject({ paidFen: 9000, stage: 'prospect', stageMoved: false, owedFen: 1000 });
    expect(await shop.owner.code('orders.recordPayment', { orderId, amountFen: fen(1001) })).toBe('PAID_TOO_MUCH');
    expect(await shop.owner.value('orders.recordPayment', { orderId, amountFen: fen(1000) })).toMatchObject({ paidFen: 10000, stage: 'new', stageMoved: true, owedFen: 0 });
    expect(await customerOf(customerId)).toMatchObject({ stage: 'new', orderCount: 1, spendFen: 10000, nextRunOutDay: '2026-04-09' });
  });

  it('cannot lose a payment to a second one made at the same time', async () => {
    const customerId = await shop.saveCustomer();
    const orderId = await shop.placeOrder(customerId, { paidFen: fen(0) });
    const codes = await Promise.all([1, 2].map(() => shop.owner.code('orders.recordPayment', { orderId, amountFen: fen(3000) })));
    const applied = codes.filter((code) => code === 'OK').length;
    expect((await shop.owner.value('orders.ofCustomer', { customerId, limit: 1 })).rows[0]?.paidFen).toBe(applied * 3000);
    expect(codes.filter((code) => code !== 'OK' && code !== 'BUSY')).toEqual([]);
  });

  it.each([
    ['DAY_IN_FUTURE', { day: '2026-03-11' as ShanghaiDay }],
    ['PAID_TOO_MUCH', { paidFen: fen(10001) }],
    ['PRODUCT_NOT_FOUND', { lines: [{ productId: freshId('product'), quantity: 1, priceFen: fen(100) }] }],
    ['AMOUNT_TOO_LARGE', { lines: 'two of the dearest' }],
    ['PRODUCT_TWICE', { lines: 'the same twice' }],
  ] as const)('refuses %s and stores nothing', async (code, change) => {
    const customerId = await shop.saveCustomer();
    const orderId = freshId('order');
    const input = shop.orderInput(orderId, customerId);
    const line = { productId: shop.productId, quantity: 2, priceFen: fen(999_999_999) };
    const lines = { 'two of the dearest': [line], 'the same twice': [{ ...line, priceFen: fen(1) }, { ...line, priceFen: fen(1) }] };
    const wrong = 'lines' in change ? { lines: typeof change.lines === 'string' ? lines[change.lines] : [...change.lines], paidFen: fen(0) } : change;
    expect(await shop.owner.code('orders.place', { ...input, ...wrong })).toBe(code);
    expect(await cloud.storedOne('orders', orderId)).toBeUndefined();
    expect((await customerOf(customerId)).version).toBe(1);
  });

  it('keeps the name and price of the product as they were sold', async () => {
    const customerId = await shop.saveCustomer();
    await shop.placeOrder(customerId);
    await shop.owner.value('products.save', { productId: shop.productId, version: 1, name: '面霜 升级版', unit: '瓶', cycleDays: 60, priceFen: fen(20000) });
    expect((await shop.owner.value('orders.ofCustomer', { customerId, limit: 1 })).rows[0]).toMatchObject({ day: FIRST_DAY, totalFen: 10000, lines: [{ productName: '面霜', priceFen: 10000 }] });
  });
});

describe('the cost of what is sold', () => {
  const costing = (version: number, costFen: number | null) =>
    shop.owner.value('products.save', { productId: shop.productId, version, name: '面霜', unit: '瓶', cycleDays: 30, priceFen: fen(10000), costFen: costFen === null ? null : fen(costFen) });

  it('is kept as it was at the time of sale, and makes the profit of the order, of its day and of its month', async () => {
    const customerId = await shop.saveCustomer();
    const unknown = await shop.placeOrder(customerId, { day: '2026-03-08' });
    await costing(1, 4000);
    const known = await shop.placeOrder(customerId, { day: '2026-03-09', quantity: 2 });
    await costing(2, 7000);
    const profits = async () => (await shop.owner.value('orders.ofCustomer', { customerId, limit: 5 })).rows.map(({ orderId, profitFen }) => [orderId, profitFen]);
    expect(await profits()).toEqual([[known, 12000], [unknown, null]]);
    const { months, days } = await shop.owner.value('totals.open', {});
    expect(months[0]).toMatchObject({ salesFen: 30000, profitFen: 12000, uncostedFen: 10000 });
    expect(days.filter(({ orders }) => orders > 0).map(({ profitFen, uncostedFen }) => [profitFen, uncostedFen])).toEqual([[12000, 0], [0, 10000]]);
    await shop.owner.value('orders.refund', { orderId: known, lines: [{ productId: shop.productId, quantity: 1 }], amountFen: fen(10000), backToStock: true });
    expect((await shop.owner.value('totals.open', {})).months[0]).toMatchObject({ salesFen: 20000, profitFen: 6000, uncostedFen: 10000 });
  });

  it('takes pictures of the merchant’s own folder only', async () => {
    const customerId = await shop.saveCustomer();
    const input = { ...shop.orderInput(freshId('order'), customerId), pictureIds: [`cloud://env.bucket/orders/${shop.merchantId}/chat.jpg`] };
    expect(await shop.owner.code('orders.place', { ...input, pictureIds: ['cloud://env.bucket/orders/m_23456789bcdfghjkmnpq/chat.jpg'] })).toBe('FILE_NOT_FOUND');
    await shop.owner.value('orders.place', input);
    expect(await shop.owner.code('orders.annotate', { orderId: input.orderId, note: '', pictureIds: ['cloud://env.bucket/products/x.jpg'] })).toBe('FILE_NOT_FOUND');
    expect((await shop.owner.value('orders.get', { orderId: input.orderId })).order.pictureIds).toEqual(input.pictureIds);
  });
});
