import fc from 'fast-check';
import { normalizePhone } from '../core/customers/phone';
import { addDays, daysBetween, shanghaiDay, type ShanghaiDay } from '../core/kernel/time';
import { earnedStage, stageAfterLapse } from '../core/lifecycle/stage-moves';
import { median } from '../core/reorder/predicted-interval';
import { runOutDay } from '../core/reorder/product-cycle';
import { nextToRemind, recordOf } from '../core/reorder/purchase-record';
import { HISTORY_DAYS, cycleOf } from './rhythm';
import type { SeedCustomer } from './seed-customer';
import { buildSeedShop, type SeedShop } from './shop';

const TODAY = shanghaiDay('2025-11-22');
const someDay = fc.integer({ min: 0, max: 3000 }).map((days) => addDays(shanghaiDay('2024-01-01'), days));
/** The same five days for every test of a run, which has one seed, so that each day's shop is built once. */
const onSomeDays = (check: (today: ShanghaiDay) => void) => fc.assert(fc.property(someDay, check), { numRuns: 5 });

const shops = new Map<ShanghaiDay, SeedShop>();

function shopOf(today: ShanghaiDay): SeedShop {
  const shop = shops.get(today) ?? buildSeedShop(today);
  shops.set(today, shop);
  return shop;
}

function recordOfCustomer({ orders }: SeedCustomer) {
  return recordOf(
    orders.map(({ day, amountFen, quantity, product }) => ({
      day,
      totalFen: amountFen,
      lines: [{ productId: product.productId, productName: product.name, unit: product.unit, cycleDays: product.cycleDays, quantity, amountFen }],
    })),
  );
}

function stageOn(today: ShanghaiDay, customer: SeedCustomer) {
  const record = recordOfCustomer(customer);
  const earned = earnedStage(record);
  const standing = { stage: earned.stage, stageReason: earned.reason, stagePinned: false };
  return stageAfterLapse(standing, record, today)?.stage ?? earned.stage;
}

/** Purchases by product, of people who bought it often enough to show a rhythm. */
function rhythms(today: ShanghaiDay) {
  return shopOf(today).customers.flatMap(({ orders }) =>
    [...new Set(orders.map((order) => order.product))].map((product) => orders.filter((order) => order.product === product)).filter((bought) => bought.length >= 5),
  );
}

test('the same day gives the same shop', () => {
  expect(buildSeedShop(TODAY)).toEqual(buildSeedShop(TODAY));
});

test('the people and their ids are the same on every day: only the days of their orders move', () => {
  const later = buildSeedShop(addDays(TODAY, 100));
  const now = shopOf(TODAY);
  expect(later.customers.map((customer) => customer.person)).toEqual(now.customers.map((customer) => customer.person));
  expect(later.products).toEqual(now.products);
  expect(later.live.removed).toEqual(now.live.removed);
});

test('between 15 and 30 people are due for a reorder on the day of loading, none for longer than ten days', () => {
  onSomeDays((today) => {
    const due = shopOf(today)
      .customers.map((customer) => nextToRemind(recordOfCustomer(customer), today))
      .filter((cycle) => cycle !== null && runOutDay(cycle) <= today);
    expect(due.length).toBeGreaterThanOrEqual(15);
    expect(due.length).toBeLessThanOrEqual(30);
    for (const cycle of due) expect(daysBetween(runOutDay(cycle!), today)).toBeLessThan(10);
  });
});

test('陈姐 runs out in two days and 王小梅 today', () => {
  onSomeDays((today) => {
    const runsOut = shopOf(today)
      .customers.filter(({ part }) => part === 'persona')
      .map((customer) => runOutDay(nextToRemind(recordOfCustomer(customer), today)!));
    expect(runsOut).toEqual([addDays(today, 2), today]);
  });
});

test('every stage that orders can earn has its people', () => {
  onSomeDays((today) => {
    const counts = new Map<string, number>();
    for (const customer of shopOf(today).customers) {
      const stage = stageOn(today, customer);
      counts.set(stage, (counts.get(stage) ?? 0) + 1);
    }
    for (const stage of ['prospect', 'new', 'repeat', 'loyal', 'lapsed']) expect(counts.get(stage) ?? 0).toBeGreaterThanOrEqual(10);
  });
});

test('orders lie in the last two years, and nobody buys in the future', () => {
  onSomeDays((today) => {
    const days = shopOf(today).customers.flatMap(({ orders }) => orders.map((order) => daysBetween(order.day, today)));
    expect(days.length).toBeGreaterThan(1500);
    expect(Math.min(...days)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...days)).toBeLessThanOrEqual(HISTORY_DAYS);
  });
});

test('a person uses a product at a pace of their own, between two thirds and one and three quarters of its cycle', () => {
  const paces = rhythms(TODAY).map((bought) => median(cycleOf(bought).intervals.map((interval) => interval.perUnit)) / bought[0]!.product.cycleDays);
  expect(Math.min(...paces)).toBeGreaterThan(0.6);
  expect(Math.max(...paces)).toBeLessThan(1.9);
  expect(Math.max(...paces) - Math.min(...paces)).toBeGreaterThan(0.6);
});

test('about one person in seven has bought nothing yet', () => {
  const { customers } = shopOf(TODAY);
  const prospects = customers.filter(({ orders, part }) => orders.length === 0 && part !== 'reseller').length;
  expect(prospects / customers.length).toBeGreaterThan(0.12);
  expect(prospects / customers.length).toBeLessThan(0.18);
});

test('there are 320 people with names of their own, and two phones that are shared', () => {
  const { customers, live } = shopOf(TODAY);
  const people = [...customers.map((customer) => customer.person), ...live.byHand];
  const phones = people.map((person) => person.phone).filter((phone) => phone !== '');
  expect(people).toHaveLength(320);
  expect(new Set(people.map((person) => person.name)).size).toBe(320);
  expect(phones.length - new Set(phones).size).toBe(2);
  for (const phone of phones) expect(normalizePhone(phone)).toEqual({ ok: true, value: phone });
});

test('a smaller shop has the same parts', () => {
  const parts = new Set(buildSeedShop(TODAY, 40).customers.map((customer) => customer.part));
  expect([...parts].sort()).toEqual(['due', 'lapsed', 'new', 'persona', 'prospect', 'regular', 'reseller']);
});

test('what happens live touches nobody who is due today', () => {
  const { customers, live } = shopOf(TODAY);
  const due = customers.filter(({ part }) => part === 'due').map((customer) => customer.person.name);
  const touched = [...live.orders, ...live.notes, ...live.pins].map(({ person }) => person.name);
  expect(touched.filter((name) => due.includes(name))).toEqual([]);
});
