import fc from 'fast-check';
import type { CustomerId } from '../../core/kernel/ids';
import { fen } from '../../core/kernel/money';
import { LIFECYCLE_BOUNDS, type LifecycleRules } from '../../core/lifecycle/lifecycle-rules';
import { shopForEachTest } from '../../tests/support/shops-for-tests';
import type { TestCloud } from '../../tests/support/test-cloud';
import { createShop, type TestShop } from '../../tests/support/test-shop';

let cloud: TestCloud;
let shop: TestShop;
shopForEachTest((opened) => ({ cloud, shop } = opened), '2026-03-10T10:00');

const stageOf = async (customerId: CustomerId, of = shop) => (await of.owner.value('customers.get', { customerId })).customer.stage;

const threshold = ({ min, max, step }: { min: number; max: number; step: number }) => fc.integer({ min: 0, max: (max - min) / step }).map((steps) => min + steps * step);
/** Low and high ones, near what the people below have. */
const anyRules: fc.Arbitrary<LifecycleRules> = fc.record({
  repeatDays: fc.integer({ min: 2, max: 4 }),
  loyalOrders: fc.integer({ min: 3, max: 5 }),
  steadyIntervals: fc.integer({ min: 2, max: 4 }),
  steadyPercent: threshold(LIFECYCLE_BOUNDS.steadyPercent),
  lapseShare: fc.integer({ min: 2, max: 5 }),
});
const anyPerson = fc.record({
  days: fc.uniqueArray(fc.constantFrom('2025-09-20', '2025-10-25', '2025-11-20', '2025-12-20', '2026-01-19', '2026-02-18', '2026-03-01'), { maxLength: 5 }),
  unpaid: fc.boolean(),
  byHand: fc.option(fc.record({ stage: fc.constantFrom('prospect' as const, 'loyal' as const, 'lapsed' as const), pinned: fc.boolean() }), { freq: 3 }),
  reseller: fc.integer({ min: 0, max: 5 }).map((one) => one === 0),
});

it('the preview names exactly those whom the timer then moves, to where it moves them', async () => {
  let moved = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(anyPerson, { minLength: 4, maxLength: 6 }), anyRules, anyRules, async (people, before, rules) => {
      const one = await createShop(cloud);
      const ids: CustomerId[] = [];
      for (const { days, unpaid, byHand, reseller } of people) {
        const customerId = await one.saveCustomer({ name: `客户${ids.length}` });
        ids.push(customerId);
        for (const day of [...days].sort()) await one.placeOrder(customerId, { day, ...(unpaid && day > '2026-02' && { paidFen: fen(0) }) });
        if (reseller) await one.owner.value('resellers.promote', { customerId, levelId: 'l1' });
        else if (byHand) await one.owner.value('customers.moveStage', { customerId, ...byHand });
      }
      await one.owner.value('lifecycle.setRules', { rules: before });
      await cloud.runJobs();
      const stages = () => Promise.all(ids.map((customerId) => stageOf(customerId, one)));
      const from = await stages();
      const { moves } = await one.owner.value('lifecycle.preview', { rules, limit: 200 });
      await one.owner.value('lifecycle.setRules', { rules });
      await cloud.runJobs();
      const to = await stages();
      const changed = ids.flatMap((customerId, at) => (from[at] === to[at] ? [] : [{ customerId, from: from[at], to: to[at] }]));
      expect(new Set(moves.map(({ name: _, ...move }) => JSON.stringify(move)))).toEqual(new Set(changed.map((move) => JSON.stringify(move))));
      moved += changed.length;
    }),
    { numRuns: 12 },
  );
  expect(moved).toBeGreaterThan(0);
}, 240_000);

it('a pin holds against orders, days and rules until it is taken off, and from then on stages move again', async () => {
  const customerId = await shop.saveCustomer({ name: '李姐' });
  await shop.owner.value('customers.moveStage', { customerId, stage: 'prospect', pinned: true });
  await shop.placeOrder(customerId, { day: '2026-01-05' });
  await shop.placeOrder(customerId, { day: '2026-02-05' });
  await shop.owner.value('lifecycle.setRules', { rules: { repeatDays: 2, loyalOrders: 3, steadyIntervals: 2, steadyPercent: 50, lapseShare: 2 } });
  await cloud.passTime({ days: 200 });
  await cloud.runJobs();
  expect(await stageOf(customerId)).toBe('prospect');
  await shop.owner.value('customers.moveStage', { customerId, stage: 'prospect', pinned: false });
  await cloud.runJobs();
  expect(await stageOf(customerId)).toBe('lapsed');
  const { timeline } = await shop.owner.value('customers.get', { customerId });
  expect(timeline.rows[0]).toMatchObject({ kind: 'stage', to: 'lapsed', reason: { code: 'no-order-for' } });
}, 60_000);

describe('somebody to win back', () => {
  async function lostOne(): Promise<CustomerId> {
    const customerId = await shop.saveCustomer({ name: 'A李姐 昆山' });
    await shop.placeOrder(customerId, { day: '2025-10-01' });
    await cloud.runJobs();
    expect(await stageOf(customerId)).toBe('lapsed');
    return customerId;
  }
  const wordsFor = (customerId: CustomerId) => shop.owner.value('lifecycle.winBackWords', { customerId });

  it('has words of their own, which are not said twice, and keeps what was copied until it is done', async () => {
    const customerId = await lostOne();
    const { reason, texts } = await wordsFor(customerId);
    expect(reason).toMatchObject({ kind: 'lapsing', productName: '面霜', lastDay: '2025-10-01' });
    const [ready] = texts;
    expect(ready?.text).toContain('李姐');
    if (!ready || !reason) throw new Error('there are words');
    await shop.owner.value('reminders.say', { customerId, key: reason.key, ...ready });
    expect(await wordsFor(customerId)).toMatchObject({ copied: { text: ready.text }, contactedDay: null });
    expect((await wordsFor(customerId)).texts.map(({ text }) => text)).not.toContain(ready.text);
  });

  it('is written down as contacted, which can be taken back, and counts for the day', async () => {
    const customerId = await lostOne();
    const key = (await wordsFor(customerId)).reason?.key ?? '';
    const doneToday = async () => (await shop.owner.value('today.open', {})).doneToday;
    await shop.owner.value('reminders.complete', { customerId, key });
    expect([await doneToday(), (await wordsFor(customerId)).contactedDay]).toEqual([1, '2026-03-10']);
    expect((await shop.owner.value('customers.get', { customerId })).timeline.rows[0]).toMatchObject({ kind: 'reminder-done', reasons: ['lapsing'] });
    await shop.owner.value('reminders.reopen', { customerId });
    expect([await doneToday(), (await wordsFor(customerId)).contactedDay]).toEqual([0, null]);
    await shop.owner.value('reminders.complete', { customerId, key: 'lapsing.1999-01-01' });
    expect(await doneToday()).toBe(0);
  });

  it('hears of that alone: what has run out stays in 今天 and has its own words still to come', async () => {
    const customerId = await shop.saveCustomer({ name: '快流失的' });
    await shop.placeOrder(customerId, { day: '2025-12-25' });
    await cloud.runJobs();
    const rowOf = async () => (await shop.runOuts()).find((row) => row.customerId === customerId);
    const before = await rowOf();
    expect(before).toMatchObject({ productName: '面霜', state: 'open' });
    await shop.owner.value('reminders.complete', { customerId, key: (await wordsFor(customerId)).reason?.key });
    expect(await rowOf()).toMatchObject({ productName: '面霜', state: 'open', dueDay: before?.dueDay });
    expect((await shop.owner.value('customers.get', { customerId })).timeline.rows[0]).toMatchObject({ kind: 'reminder-done', productName: '' });
    await shop.owner.value('reminders.complete', { customerId });
    expect(await rowOf()).toBeUndefined();
  });

  it('who never bought anything has no words, and nobody has who is not there', async () => {
    const customerId = await shop.saveCustomer({ name: '没买过' });
    expect(await wordsFor(customerId)).toEqual({ reason: null, texts: [], usedUp: null, copied: null, contactedDay: null });
    await shop.owner.value('customers.remove', { customerId });
    expect(await shop.owner.code('lifecycle.winBackWords', { customerId })).toBe('CUSTOMER_NOT_FOUND');
  });
});
