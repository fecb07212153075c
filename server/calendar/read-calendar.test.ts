import type { CustomerId } from '../../core/kernel/ids';
import { shanghaiDay } from '../../core/kernel/time';
import { shopForEachTest } from '../../tests/support/shops-for-tests';
import type { TestCloud } from '../../tests/support/test-cloud';
import type { TestShop } from '../../tests/support/test-shop';

let cloud: TestCloud;
let shop: TestShop;
shopForEachTest((opened) => ({ cloud, shop } = opened), '2026-03-10T10:00');

const month = (name = '2026-03') => shop.owner.value('calendar.month', { month: name });
const namesOn = async (day: string) => (await shop.owner.value('calendar.day', { day: shanghaiDay(day), limit: 20 })).rows.map((row) => row.customerName);
const happenedOn = async (day: string, limit = 20) => (await shop.owner.value('calendar.happened', { day: shanghaiDay(day), limit })).rows.map(({ customerName, entry }) => [customerName, entry.kind]);

/** Somebody whose cream, bought on the day, lasts 30 days. */
async function buyer(name: string, day: string): Promise<CustomerId> {
  const customerId = await shop.saveCustomer({ name });
  await shop.placeOrder(customerId, { day });
  return customerId;
}

describe('the calendar', () => {
  it('has who is overdue in today, whenever they fell due, and nobody to contact on the days behind', async () => {
    await buyer('上月就该问', '2026-01-20');
    await buyer('今天到期', '2026-02-08');
    await buyer('后天到期', '2026-02-10');
    for (const day of ['2026-03-11T00:10', '2026-03-12T00:10', '2026-03-14T00:10']) {
      await cloud.setClock(day);
      await cloud.runJobs();
    }
    expect((await month()).counts).toEqual([{ day: '2026-03-14', people: 3 }]);
    expect((await month('2026-02')).counts).toEqual([]);
    expect(await namesOn('2026-03-14')).toEqual(['上月就该问', '今天到期', '后天到期']);
    for (const day of ['2026-02-19', '2026-03-10', '2026-03-12']) expect(await namesOn(day)).toEqual([]);
  });

  it('keeps of a day behind what was done on it, however late one looks', async () => {
    const customerId = await buyer('李姐', '2026-02-01');
    await shop.owner.value('reminders.complete', { customerId });
    await cloud.setClock('2026-03-11T09:00');
    await shop.owner.value('customers.note', { customerId, text: '说下周要' });
    await cloud.setClock('2026-05-02T09:00');
    expect((await month()).done).toEqual([{ day: '2026-03-10', contacted: 1, orders: 0 }]);
    expect((await month('2026-02')).done).toEqual([{ day: '2026-02-01', contacted: 0, orders: 1 }]);
    expect(await happenedOn('2026-03-11')).toEqual([['李姐', 'note']]);
    expect((await happenedOn('2026-03-10'))[0]).toEqual(['李姐', 'reminder-done']);
    expect(await happenedOn('2026-03-12')).toEqual([]);
  });

  it('pages through a day without losing or repeating anything', async () => {
    for (const name of ['甲', '乙', '丙']) await shop.saveCustomer({ name });
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: { rows: { customerName: string }[]; next: string | null } = await shop.owner.value('calendar.happened', { day: shanghaiDay('2026-03-10'), after, limit: 1 });
      seen.push(...page.rows.map((row) => row.customerName));
      after = page.next;
    } while (after !== null);
    expect(seen).toEqual(['丙', '乙', '甲']);
  });
});
