import type { CustomerId } from '../../core/kernel/ids';
import { reminderIdOf } from '../../core/reminders/reorder-reminder';
import type { ShanghaiDay } from '../../core/kernel/time';
import { shopForEachTest } from '../../tests/support/shops-for-tests';
import type { TestCloud } from '../../tests/support/test-cloud';
import { profile, type TestShop } from '../../tests/support/test-shop';

let cloud: TestCloud;
let shop: TestShop;
shopForEachTest((opened) => ({ cloud, shop } = opened), '2026-03-10T10:00');

const today = async () => ({ ...(await shop.owner.value('today.open', {})), rows: await shop.runOuts() });

/** A customer whose cream, bought on the day, lasts 30 days. */
async function buyer(day: string, name = '李姐'): Promise<CustomerId> {
  const customerId = await shop.saveCustomer({ name });
  await shop.placeOrder(customerId, { day });
  return customerId;
}

const stored = (customerId: CustomerId) => cloud.storedOne('reminders', reminderIdOf(customerId));

describe('a reorder reminder', () => {
  it('stands in 今天 from the day the product runs out, with the reason and the words', async () => {
    const customerId = await buyer('2026-02-08');
    const { day, rows, more, doneToday } = await today();
    expect({ day, more, doneToday }).toEqual({ day: '2026-03-10', more: false, doneToday: 0 });
    expect(rows).toMatchObject([{ customerId, customerName: '李姐', state: 'open', dueDay: '2026-03-10', productName: '面霜', reason: { lastDay: '2026-02-08', lastQuantity: 1, unit: '瓶', expectedDays: 30, intervalsKnown: 0 } }]);
    expect(rows[0]?.text).toMatch(/李姐.*面霜/u);
  });

  it('waits until its day and is opened by the timer', async () => {
    const customerId = await buyer('2026-02-09');
    await cloud.runJobs();
    expect((await today()).rows).toEqual([]);
    await cloud.setClock('2026-03-11T00:01');
    await cloud.runJobs();
    expect((await today()).rows).toMatchObject([{ customerId, dueDay: '2026-03-11' }]);
  });

  it('comes earliest first, and leaves 今天 with a new purchase', async () => {
    const [late, early] = [await buyer('2026-02-05', '后到'), await buyer('2026-02-01', '先到')];
    expect((await today()).rows.map((row) => row.customerName)).toEqual(['先到', '后到']);
    await shop.placeOrder(early, { day: '2026-03-10' });
    expect((await today()).rows.map((row) => row.customerId)).toEqual([late]);
    expect(await stored(early)).toMatchObject({ state: 'scheduled' });
  });
});

describe('完成', () => {
  it('counts, is told in the timeline, and 撤销 takes all of it back', async () => {
    const customerId = await buyer('2026-02-01');
    const before = await stored(customerId);
    await shop.owner.value('reminders.complete', { customerId });
    expect(await today()).toMatchObject({ rows: [], doneToday: 1 });
    expect((await shop.owner.value('customers.timeline', { customerId, limit: 1 })).rows).toMatchObject([{ kind: 'reminder-done', productName: '面霜' }]);
    await shop.owner.value('reminders.reopen', { customerId });
    expect(await today()).toMatchObject({ rows: [{ customerId }], doneToday: 0 });
    expect({ ...(await stored(customerId)), version: 0 }).toEqual({ ...before, version: 0 });
  });

  it('twice is once', async () => {
    const customerId = await buyer('2026-02-01');
    await shop.owner.value('reminders.complete', { customerId });
    await shop.owner.value('reminders.complete', { customerId });
    expect((await today()).doneToday).toBe(1);
  });

  it('covers everything that has run out and schedules what runs out next', async () => {
    const customerId = await buyer('2026-02-01');
    const [also, later] = [await shop.saveProduct({ name: '精华', cycleDays: 35 }), await shop.saveProduct({ name: '防晒', cycleDays: 60 })];
    for (const productId of [also, later]) await shop.placeOrder(customerId, { day: '2026-02-01', productId });
    expect((await today()).rows).toMatchObject([{ productName: '面霜' }]);
    await shop.owner.value('reminders.complete', { customerId });
    expect((await today()).rows).toEqual([]);
    expect(await stored(customerId)).toMatchObject({ state: 'scheduled', productName: '防晒', dueDay: '2026-04-02' });
    await cloud.setClock('2026-04-02T08:00');
    await cloud.runJobs();
    expect((await today()).rows).toMatchObject([{ productName: '防晒' }]);
  });
});

describe('延后', () => {
  it('brings the row back on the day, and undoes', async () => {
    const customerId = await buyer('2026-02-01');
    await shop.owner.value('reminders.postpone', { customerId, toDay: '2026-03-13' as ShanghaiDay });
    expect((await today()).rows).toEqual([]);
    await shop.owner.value('reminders.reopen', { customerId });
    expect((await today()).rows).toHaveLength(1);
    await shop.owner.value('reminders.postpone', { customerId, toDay: '2026-03-13' as ShanghaiDay });
    await cloud.setClock('2026-03-13T07:00');
    await cloud.runJobs();
    expect((await today()).rows).toMatchObject([{ customerId }]);
    expect(await shop.owner.code('reminders.postpone', { customerId, toDay: '2026-03-13' as ShanghaiDay })).toBe('DAY_IN_PAST');
  });
});

describe('不再提醒', () => {
  it('silences the customer through later purchases, and undoes', async () => {
    const customerId = await buyer('2026-02-01');
    await shop.owner.value('reminders.silence', { customerId, quiet: true });
    await shop.placeOrder(customerId, { day: '2026-02-03' });
    await cloud.setClock('2026-03-20T10:00');
    await cloud.runJobs();
    expect((await today()).rows).toEqual([]);
  });

  it('is taken back by 撤销', async () => {
    const customerId = await buyer('2026-02-01');
    await shop.owner.value('reminders.silence', { customerId, quiet: true });
    expect((await today()).rows).toEqual([]);
    await shop.owner.value('reminders.reopen', { customerId });
    expect((await today()).rows).toMatchObject([{ customerId }]);
    expect((await cloud.storedOne('customers', customerId))?.silenced).toBe(false);
  });
});

describe('a customer who was removed and restored', () => {
  it('has their row in 今天 again', async () => {
    const customerId = await buyer('2026-02-01');
    await shop.owner.value('customers.remove', { customerId });
    expect((await today()).rows).toEqual([]);
    await shop.owner.value('customers.restore', { customerId });
    expect((await today()).rows).toMatchObject([{ customerId }]);
  });

  it('whose day came meanwhile is reminded after all', async () => {
    const customerId = await buyer('2026-02-20');
    await shop.owner.value('customers.remove', { customerId });
    await cloud.setClock('2026-03-25T10:00');
    await cloud.runJobs();
    await shop.owner.value('customers.restore', { customerId });
    await cloud.runJobs();
    expect((await today()).rows).toMatchObject([{ customerId, dueDay: '2026-03-22' }]);
  });

  it('keeps the new name of a row that was renamed', async () => {
    const customerId = await buyer('2026-02-01', '旧名');
    const { version } = (await shop.owner.value('customers.get', { customerId })).customer;
    await shop.owner.value('customers.save', { customerId, version, ...profile({ name: '新名' }) });
    expect((await today()).rows).toMatchObject([{ customerName: '新名' }]);
  });
});
