import type { CustomerId } from '../../core/kernel/ids';
import type { CustomerDocument } from '../../server/platform/collections';
import { cloudForTests } from '../../tests/support/shops-for-tests';
import { addAll } from '../../tests/support/stored-documents';
import type { TestCloud } from '../../tests/support/test-cloud';
import { createShop, type TestShop } from '../../tests/support/test-shop';

const SIZES = [10, 3000] as const;
const DUE = 8;
const BATCH = 500;

let cloud: TestCloud;
cloudForTests((opened) => ({ cloud } = opened));
beforeEach(() => cloud.setClock('2026-03-10T10:00'));

/** A shop of `size` customers who all bought, of whom eight have a birthday on the 11th of March. */
async function shopOf(size: number): Promise<TestShop> {
  const shop = await createShop(cloud);
  const customerId = await shop.saveCustomer({ name: '样子' });
  await shop.placeOrder(customerId, { day: '2026-03-09' });
  await cloud.setClock('2026-03-10T23:00');
  const model = await cloud.storedOne('customers', customerId);
  if (!model) throw new Error('the customer is stored');
  const copies = Array.from({ length: size - 1 }, (_, index) => copyOf(model, index));
  for (let start = 0; start < copies.length; start += BATCH) await addAll(cloud.url, 'customers', copies.slice(start, start + BATCH));
  return shop;
}

function copyOf(model: CustomerDocument, index: number): CustomerDocument {
  const customerId = `${model.customerId}${index}` as CustomerId;
  const isDue = index < DUE;
  return {
    ...model,
    _id: customerId,
    customerId,
    contact: { ...model.contact, openOrders: [] },
    birthday: isDue ? '3.11' : '',
    inToday: false,
    todayKey: null,
    contactDay: '2026-04-08' as CustomerDocument['contactDay'],
    wakeDay: (isDue ? '2026-03-11' : '2026-05-07') as CustomerDocument['wakeDay'],
    gradeDay: '2026-12-31' as CustomerDocument['gradeDay'],
    lapseDay: '2026-06-08' as CustomerDocument['lapseDay'],
    changeKey: `${model.changeKey}${index}`,
    listKey: `${model.listKey}${index}`,
  };
}

interface Cost {
  reads: number;
  documents: number;
}

async function costOf(shop: TestShop, action: 'today.open' | 'calendar.month'): Promise<Cost> {
  const input = action === 'today.open' ? {} : { month: '2026-03' };
  const { result, stats } = await shop.owner.reply(action, input as never);
  expect(result.ok).toBe(true);
  return { reads: stats.reads, documents: stats.documents };
}

describe('the cost of a shop', () => {
  it('of 3,000 is that of one with ten when 今天 is opened, and by night as many operations as people whose day has come', async () => {
    const seen: { reads: number; documents: number; rows: number; night: number }[] = [];
    for (const size of SIZES) {
      await shopOf(size);
      await cloud.setClock('2026-03-11T00:10');
      await cloud.runJobs();
      await cloud.runJobs();
      const idle = (await cloud.lastOperations()).length;
      const second = await shopOf(size);
      await cloud.setClock('2026-03-11T00:20');
      await cloud.runJobs();
      const night = (await cloud.lastOperations()).length - idle;
      const rows = (await second.owner.value('today.open', {})).rows.length;
      seen.push({ ...(await costOf(second, 'today.open')), rows, night });
    }
    const [small, large] = seen;
    expect(small).toMatchObject({ reads: 3, rows: DUE + 1 });
    expect(large).toMatchObject({ reads: 3, rows: DUE + 1, documents: small?.documents });
    // The shops of the earlier rounds are looked at as well, at some reads each.
    expect(Math.abs((large?.night ?? 0) - (small?.night ?? 0))).toBeLessThanOrEqual(8);
  }, 240_000);
});
