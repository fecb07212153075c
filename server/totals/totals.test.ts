import fc from 'fast-check';
import type { CustomerId, OrderId } from '../../core/kernel/ids';
import { fen } from '../../core/kernel/money';
import { cutsOf, gradeOf, gradedSales, salesKey } from '../../core/totals/grade';
import type { ShanghaiDay } from '../../core/kernel/time';
import { cloudForTests } from '../../tests/support/shops-for-tests';
import type { TestCloud } from '../../tests/support/test-cloud';
import { freshId } from '../../tests/support/fresh-id';
import { createShop, type TestShop } from '../../tests/support/test-shop';

let cloud: TestCloud;
cloudForTests((opened) => ({ cloud } = opened));
beforeEach(() => cloud.setClock('2026-03-10T10:00'));

/** Goes through everything once. Answers how many customers and months differed. */
async function recompute(shop: TestShop): Promise<number> {
  let [mended, after]: [number, string | null] = [0, null];
  do {
    const part: { mended: number; next: string | null } = await shop.owner.value('totals.recompute', { after });
    [mended, after] = [mended + part.mended, part.next];
  } while (after !== null);
  return mended;
}

type Step = { kind: 'save' } | { kind: 'place'; who: number; day: number; quantity: number; paid: boolean } | { kind: 'pay' | 'cancel'; which: number } | { kind: 'remove' | 'restore'; who: number };
const small = fc.nat({ max: 5 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.constant<Step>({ kind: 'save' }),
  fc.record({ kind: fc.constant('place' as const), who: small, day: fc.nat({ max: 70 }), quantity: fc.integer({ min: 1, max: 3 }), paid: fc.boolean() }),
  fc.record({ kind: fc.constantFrom('pay' as const, 'cancel' as const), which: small }),
  fc.record({ kind: fc.constantFrom('remove' as const, 'restore' as const), who: small }),
);

async function play(shop: TestShop, steps: readonly Step[]): Promise<void> {
  const people: CustomerId[] = [await shop.saveCustomer({ name: '头一个' })];
  const orders: OrderId[] = [];
  for (const one of steps) {
    const who = 'who' in one ? people[one.who % people.length] : undefined;
    const which = 'which' in one ? orders[one.which % Math.max(1, orders.length)] : undefined;
    if (one.kind === 'save') people.push(await shop.saveCustomer({ name: `第${people.length}个` }));
    else if (one.kind === 'place' && who) {
      const orderId = freshId('order');
      const day = new Date(Date.UTC(2026, 0, 1 + (one.day % 69))).toISOString().slice(0, 10);
      const input = shop.orderInput(orderId, who, { day, quantity: one.quantity, ...(one.paid ? {} : { paidFen: fen(0) }) });
      if ((await shop.owner.code('orders.place', input)) === 'OK') orders.push(orderId);
    } else if (one.kind === 'pay' && which) await shop.owner.code('orders.recordPayment', { orderId: which, amountFen: fen(5000) });
    else if (one.kind === 'cancel' && which) await shop.owner.code('orders.cancel', { orderId: which });
    else if (one.kind === 'remove' && who) await shop.owner.code('customers.remove', { customerId: who });
    else if (one.kind === 'restore' && who) await shop.owner.code('customers.restore', { customerId: who });
  }
}

describe('totals kept up on write', () => {
  it('are what a recount of all orders and customers finds, whatever happened', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 18 }), async (steps) => {
        const shop = await createShop(cloud);
        await shop.owner.value('products.save', { productId: shop.productId, version: 1, name: '面霜', unit: '瓶', cycleDays: 30, priceFen: fen(10000), costFen: fen(4000) });
        await play(shop, steps);
        expect(await recompute(shop)).toBe(0);
      }),
      { numRuns: 12 },
    );
  }, 120_000);

  it('read months and orders of before costs were kept as sales of unknown cost', async () => {
    const shop = await createShop(cloud);
    const orderId = await shop.placeOrder(await shop.saveCustomer({ name: '老单' }), { day: '2026-02-03' });
    const [month, order] = [await cloud.storedOne('months', `${shop.merchantId}.2026-02`), await cloud.storedOne('orders', orderId)];
    if (!month || !order) throw new Error('both are stored');
    const old = <T extends object>(whole: T, ...gone: string[]) => Object.fromEntries(Object.entries(whole).filter(([key]) => !gone.includes(key))) as T;
    await cloud.damage('months', { ...month, days: Object.fromEntries(Object.entries(month.days).map(([date, day]) => [date, old(day, 'profitFen', 'uncostedFen')])) });
    await cloud.damage('orders', { ...order, lines: order.lines.map((line) => old(line, 'costFen')) });
    expect((await shop.owner.value('totals.open', {})).months.find(({ month: name }) => name === '2026-02')).toMatchObject({ salesFen: 10000, profitFen: 0, uncostedFen: 10000 });
    expect(await recompute(shop)).toBe(0);
  });

  it('that were damaged are found and mended by the recount', async () => {
    const shop = await createShop(cloud);
    const customerId = await shop.saveCustomer({ name: '对账' });
    await shop.placeOrder(customerId, { day: '2026-02-03' });
    const month = await cloud.storedOne('months', `${shop.merchantId}.2026-02`);
    if (month) await cloud.damage('months', { ...month, days: {} });
    expect(await recompute(shop)).toBe(1);
    expect(await recompute(shop)).toBe(0);
    expect((await shop.owner.value('totals.open', {})).months).toMatchObject([{ month: '2026-03', newCustomers: 1 }, { month: '2026-02', orders: 1, salesFen: 10000 }]);
  });
});

describe('grades', () => {
  const gradesIn = async (shop: TestShop) => (await cloud.stored('customers', 'merchantId', shop.merchantId)).map(({ customerId, grade, totals, removed }) => ({ customerId, grade, sales: removed ? fen(0) : gradedSales(totals, '2026-03-11' as ShanghaiDay) }));

  it('are by night what the cumulative shares of all customers say, as sales come and go', async () => {
    const shop = await createShop(cloud);
    const people: CustomerId[] = [];
    for (const quantity of [50, 20, 9, 9, 5, 3, 2, 1, 1]) {
      const customerId = await shop.saveCustomer({ name: `买${quantity}` });
      people.push(customerId);
      await shop.placeOrder(customerId, { day: '2026-03-01', quantity });
    }
    const check = async () => {
      const all = await gradesIn(shop);
      const keys = all.flatMap(({ sales, customerId }) => salesKey(sales, customerId) ?? []);
      const cuts = cutsOf(keys);
      for (const { customerId, sales, grade } of all) expect(grade).toBe(gradeOf(salesKey(sales, customerId), cuts));
    };
    await cloud.setClock('2026-03-11T00:10');
    await cloud.runJobs();
    await check();
    expect((await shop.owner.value('customers.list', { grade: 'A', limit: 10 })).rows.map((row) => row.name).sort()).toEqual(['买20', '买50', '买9', '买9']);
    await shop.placeOrder(people[8] as CustomerId, { day: '2026-03-11', quantity: 90 });
    await shop.owner.value('customers.remove', { customerId: people[0] as CustomerId });
    await cloud.setClock('2026-03-12T00:10');
    await cloud.runJobs();
    await cloud.runJobs();
    await check();
    expect((await shop.owner.value('totals.open', {})).top[0]).toMatchObject({ name: '买1', grade: 'A', salesFen: 910000, growth: null });
  });

  it('fall when the months of the sales are over, without anybody touching the customer', async () => {
    const shop = await createShop(cloud);
    const customerId = await shop.saveCustomer({ name: '去年' });
    await shop.placeOrder(customerId, { day: '2026-03-01' });
    await cloud.setClock('2026-03-11T00:10');
    await cloud.runJobs();
    expect((await shop.owner.value('customers.get', { customerId })).customer.grade).toBe('A');
    await cloud.setClock('2027-03-01T00:10');
    await cloud.runJobs();
    expect((await shop.owner.value('customers.get', { customerId })).customer.grade).toBeNull();
  });
});
