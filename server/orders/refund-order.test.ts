import type { CustomerId, OrderId } from '../../core/kernel/ids';
import { fen } from '../../core/kernel/money';
import type { ShanghaiDay } from '../../core/kernel/time';
import { shopForEachTest } from '../../tests/support/shops-for-tests';
import { freshId } from '../../tests/support/fresh-id';
import type { TestShop } from '../../tests/support/test-shop';

let shop: TestShop;
shopForEachTest((opened) => ({ shop } = opened), '2026-03-10T10:00');

const customerOf = async (customerId: CustomerId) => (await shop.owner.value('customers.get', { customerId })).customer;
const goods = (quantity: number) => [{ productId: shop.productId, quantity }];

describe('a refund', () => {
  it('of everything takes the purchase out of the rhythm, the spend and the stage', async () => {
    const customerId = await shop.saveCustomer();
    for (const day of ['2025-12-01', '2026-01-01']) await shop.placeOrder(customerId, { day });
    const before = await customerOf(customerId);
    const orderId = await shop.placeOrder(customerId, { day: '2026-01-05', quantity: 2 });
    expect((await customerOf(customerId)).nextRunOutDay).not.toBe(before.nextRunOutDay);
    const answer = await shop.owner.value('orders.refund', { orderId, lines: goods(2), amountFen: fen(20000), backToStock: true });
    expect(answer).toMatchObject({ owedFen: 0, order: { state: 'returned', totalFen: 0, paidFen: 0, refundedFen: 20000, payments: [{ direction: 'in' }, { direction: 'out', amountFen: 20000 }] } });
    const { version: _old, ...was } = before;
    expect(await customerOf(customerId)).toMatchObject(was);
    expect(await shop.owner.code('orders.refund', { orderId, lines: [], amountFen: fen(1), backToStock: true })).toBe('ORDER_RETURNED');
  });

  it('of a part leaves the rest as the purchase', async () => {
    const customerId = await shop.saveCustomer();
    const orderId = await shop.placeOrder(customerId, { day: '2026-03-01', quantity: 3 });
    expect((await customerOf(customerId)).nextRunOutDay).toBe('2026-05-30');
    await shop.owner.value('orders.refund', { orderId, lines: goods(2), amountFen: fen(15000), backToStock: true, method: 'alipay' });
    expect(await customerOf(customerId)).toMatchObject({ orderCount: 1, spendFen: 15000, nextRunOutDay: '2026-03-31', stage: 'new', owedFen: 0 });
    const { timeline } = await shop.owner.value('customers.get', { customerId });
    expect(timeline.rows[0]).toMatchObject({ kind: 'refund', summary: '面霜×2', amountFen: 15000 });
  });

  it('comes off what is owed before any money goes back', async () => {
    const customerId = await shop.saveCustomer();
    const orderId = await shop.placeOrder(customerId, { quantity: 2, paidFen: fen(5000) });
    expect((await customerOf(customerId)).owedFen).toBe(15000);
    expect(await shop.owner.value('orders.refund', { orderId, lines: goods(1), amountFen: fen(10000), backToStock: true })).toMatchObject({ owedFen: 5000, order: { paidFen: 5000, totalFen: 10000, payments: [{ direction: 'in' }] } });
  });
});

describe('debts', () => {
  it('are kept on the customer, and listed from the oldest or from the largest', async () => {
    const [one, other] = [await shop.saveCustomer({ name: '陈姐' }), await shop.saveCustomer({ name: '王姐' })];
    const young = await shop.placeOrder(one, { day: '2026-03-05', paidFen: fen(0) });
    const old = await shop.placeOrder(other, { day: '2026-02-05', paidFen: fen(4000) });
    await shop.placeOrder(one, { day: '2026-03-06' });
    const debtors = async (by: 'age' | 'amount') => (await shop.owner.value('debts.list', { by, limit: 20 })).rows;
    expect(await debtors('age')).toMatchObject([{ customerName: '王姐', owedFen: 6000, orders: [{ orderId: old }] }, { customerName: '陈姐', owedFen: 10000, orders: [{ orderId: young }] }]);
    expect((await debtors('amount')).map(({ customerName }) => customerName)).toEqual(['陈姐', '王姐']);
    expect((await customerOf(one)).owedFen).toBe(10000);
    await shop.owner.value('orders.recordPayment', { orderId: old, amountFen: fen(6000), method: 'cash', day: '2026-03-01' as ShanghaiDay });
    await shop.owner.value('orders.cancel', { orderId: young });
    expect(await shop.owner.value('debts.list', { by: 'age', limit: 20 })).toEqual({ rows: [], next: null });
    expect([(await customerOf(one)).owedFen, (await customerOf(other)).owedFen]).toEqual([0, 0]);
    const { timeline } = await shop.owner.value('customers.get', { customerId: other });
    expect(timeline.rows.filter(({ kind }) => kind === 'payment')).toMatchObject([{ amountFen: 6000, method: 'cash' }]);
  });

  it('are summed over the shop by how long they have been owed, and asked for once with words for all of them', async () => {
    const customerId = await shop.saveCustomer({ name: '陈姐' });
    const orderIds = [];
    for (const day of ['2026-03-03', '2026-03-02', '2026-01-20', '2025-11-01']) orderIds.push(await shop.placeOrder(customerId, { day, paidFen: fen(4000) }));
    const totals = async () => {
      const { owedFen, orders, ages } = await shop.owner.value('debts.open', {});
      return { owedFen, orders, ages: ages.map(({ debt }) => debt.owedFen) };
    };
    expect(await totals()).toEqual({ owedFen: 24000, orders: 4, ages: [6000, 6000, 6000, 6000] });
    const [row] = (await shop.owner.value('debts.list', { by: 'amount', limit: 20 })).rows;
    expect(row).toMatchObject({ owedFen: 24000, orders: [{ day: '2025-11-01' }, {}, {}, { day: '2026-03-03' }] });
    expect(row?.texts[0]?.text).toMatch(/陈姐.*240/u);
    const [ready] = row?.texts ?? [];
    if (!row || !ready) throw new Error('there is something to copy');
    await shop.owner.value('reminders.say', { customerId, key: row.key, ...ready });
    const [again] = (await shop.owner.value('debts.list', { by: 'age', limit: 20 })).rows;
    expect(again).toMatchObject({ copied: { text: ready.text } });
    expect(again?.texts[0]?.text).not.toBe(ready.text);
    await shop.owner.value('orders.recordPayment', { orderId: orderIds[3] as OrderId, amountFen: fen(1000) });
    await shop.owner.value('orders.refund', { orderId: orderIds[0] as OrderId, lines: [], amountFen: fen(6000), backToStock: false });
    await shop.owner.value('orders.cancel', { orderId: orderIds[2] as OrderId });
    expect(await totals()).toEqual({ owedFen: 11000, orders: 2, ages: [0, 6000, 0, 5000] });
  });

  it('come in pages, each debtor once', async () => {
    for (const quantity of [1, 3, 3, 2]) await shop.placeOrder(await shop.saveCustomer({ name: `欠${quantity}` }), { quantity, paidFen: fen(0) });
    for (const by of ['age', 'amount'] as const) {
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const page: { rows: { customerId: string }[]; next: string | null } = await shop.owner.value('debts.list', { by, after, limit: 1 });
        seen.push(...page.rows.map(({ customerId }) => customerId));
        after = page.next;
      } while (after !== null);
      expect(new Set(seen).size).toBe(4);
      expect(seen).toHaveLength(4);
    }
  });

  it('of somebody who was removed are chased no more', async () => {
    const customerId = await shop.saveCustomer();
    await shop.placeOrder(customerId, { paidFen: fen(0) });
    await shop.owner.value('customers.remove', { customerId });
    expect((await shop.owner.value('debts.list', { by: 'age', limit: 20 })).rows).toMatchObject([{ customerId, removed: true, texts: [], usedUp: null }]);
  });

  it('of somebody who was erased stay on the books without a name, as much in the list as in all, and each once', async () => {
    const customerId = await shop.saveCustomer({ name: '吴倩' });
    const self = await shop.bind(customerId);
    for (const day of ['2026-02-01', '2026-02-20']) await shop.owner.value('orders.place', { ...shop.orderInput(freshId('order'), customerId, { day, paidFen: fen(0) }), handedOver: true });
    await shop.owner.value('customers.remove', { customerId });
    await self.value('privacy.askDeletion', { asked: true });
    await shop.cloud.passTime({ days: 16 });
    await shop.cloud.runJobs();
    for (const by of ['age', 'amount'] as const) {
      const first = await shop.owner.value('debts.list', { by, limit: 1 });
      const rest = first.next === null ? { rows: [] } : await shop.owner.value('debts.list', { by, after: first.next, limit: 5 });
      expect([...first.rows, ...rest.rows]).toMatchObject([{ customerId, customerName: '', erased: true, owedFen: 20000, orders: [{ day: '2026-02-01' }, { day: '2026-02-20' }], texts: [], usedUp: null }]);
    }
    expect(await shop.owner.value('debts.open', {})).toMatchObject({ owedFen: 20000, orders: 2 });
  });
});

describe('an order given on credit', () => {
  it('counts from the day it was given, and once only', async () => {
    const customerId = await shop.saveCustomer();
    const orderId = freshId('order');
    const placed = await shop.owner.value('orders.place', { ...shop.orderInput(orderId, customerId, { day: '2026-03-01', paidFen: fen(0) }), handedOver: true });
    expect(placed).toMatchObject({ stage: 'new', owedFen: 10000, nextRunOutDay: '2026-03-31' });
    const paid = await shop.owner.value('orders.recordPayment', { orderId, amountFen: fen(10000) });
    expect(paid).toMatchObject({ stage: 'new', stageMoved: false, owedFen: 0, nextRunOutDay: '2026-03-31' });
    expect(await customerOf(customerId)).toMatchObject({ orderCount: 1, spendFen: 10000 });
  });
});

describe('discounts', () => {
  it('come off the line and off the order', async () => {
    const customerId = await shop.saveCustomer();
    const input = shop.orderInput(freshId('order'), customerId, { quantity: 2, paidFen: fen(17000) });
    const lines = input.lines.map((line) => ({ ...line, discountFen: fen(1000) }));
    expect(await shop.owner.value('orders.place', { ...input, lines, discountFen: fen(2000) })).toMatchObject({ totalFen: 17000, owedFen: 0 });
    expect(await shop.owner.code('orders.place', { ...shop.orderInput(freshId('order'), customerId), discountFen: fen(10001) })).toBe('DISCOUNT_TOO_LARGE');
  });
});
