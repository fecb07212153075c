import type { ActionName } from '../../core/contract';
import { listKey } from '../../core/kernel/list-key';
import type { CustomerId, TagId } from '../../core/kernel/ids';
import { fen } from '../../core/kernel/money';
import { utcMs } from '../../core/kernel/time';
import { shopForEachTest } from '../../tests/support/shops-for-tests';
import { addAll } from '../../tests/support/stored-documents';
import type { TestCloud } from '../../tests/support/test-cloud';
import { freshId } from '../../tests/support/fresh-id';
import type { TestShop } from '../../tests/support/test-shop';

let cloud: TestCloud;
let shop: TestShop;
shopForEachTest((opened) => ({ cloud, shop } = opened));

const PAGE = 5;
const TAG = 't_many000000' as TagId;

interface List {
  action: ActionName;
  input: (customerId: CustomerId) => object;
  /** Single documents that are read besides the list: who calls, and what its rows need of the shop. */
  besides: number;
}

/** Every list of the customer book, with each of its filters. */
const LISTS: Record<string, List> = {
  'all customers': { action: 'customers.list', input: () => ({ limit: PAGE }), besides: 1 },
  'the customers of a stage': { action: 'customers.list', input: () => ({ limit: PAGE, stage: 'prospect' }), besides: 1 },
  'the customers with a tag': { action: 'customers.list', input: () => ({ limit: PAGE, tagId: TAG }), besides: 1 },
  'the customers of a grade': { action: 'customers.list', input: () => ({ limit: PAGE, grade: 'A' }), besides: 1 },
  'the changes of the index': { action: 'people.changes', input: () => ({ since: null, limit: PAGE }), besides: 1 },
  'those who owe most': { action: 'debts.list', input: () => ({ by: 'amount', limit: PAGE }), besides: 2 },
  'whom to contact on a day': { action: 'calendar.day', input: () => ({ day: '2026-04-20', limit: PAGE }), besides: 1 },
  'the timeline of a customer': { action: 'customers.timeline', input: (customerId) => ({ customerId, limit: PAGE }), besides: 2 },
  'the orders of a customer': { action: 'orders.ofCustomer', input: (customerId) => ({ customerId, limit: PAGE }), besides: 2 },
};

/** A shop in which every list is as long as `count`: copies of one customer, her order and her timeline. */
async function fill(count: number): Promise<CustomerId> {
  const customerId = await shop.saveCustomer({ name: '陈姐', phone: '13812345678' });
  await shop.owner.value('customers.tag', { customerId, add: [{ tagId: TAG, name: '干皮' }], remove: [] });
  await shop.placeOrder(customerId, { paidFen: fen(0) });
  const [customer] = await cloud.stored('customers', '_id', customerId);
  const [order] = await cloud.stored('orders', 'merchantId', shop.merchantId);
  const [entry] = await cloud.stored('timeline', 'merchantId', shop.merchantId);
  if (!customer || !order || !entry) throw new Error('all three were written');
  const times = Array.from({ length: count }, (_, at) => utcMs(customer.createdAt + at));
  await addAll(cloud.url, 'customers', times.map((time) => {
    const copyId = freshId('customer');
    const key = listKey(time, copyId);
    return { ...customer, _id: copyId, customerId: copyId, listKey: key, changeKey: key, createdKey: key, grade: 'A', owedKey: `${'9'.repeat(15)}.${copyId}`, contactDay: '2026-04-20' };
  }));
  await addAll(cloud.url, 'orders', times.map((time) => {
    const orderId = freshId('order');
    return { ...order, _id: orderId, orderId, listKey: listKey(time, orderId) };
  }));
  await addAll(cloud.url, 'timeline', times.map((time) => ({ ...entry, _id: `${customerId}.${time}`, listKey: listKey(time, `${customerId}.${time}`) })));
  return customerId;
}

describe.each([20, 600])('of %i rows', (count) => {
  it('every page of every list examines no more documents than its rows and one', async () => {
    const customerId = await fill(count);
    for (const [name, { action, input, besides }] of Object.entries(LISTS)) {
      let after: string | null = null;
      for (let page = 0; page < 3; page += 1) {
        const { result, stats } = await shop.owner.reply(action as 'customers.list', { ...input(customerId), ...(after !== null && (action === 'people.changes' ? { since: after } : { after })) } as never);
        if (!result.ok) throw new Error(`${name}: ${result.code}`);
        const value = result.value as { rows?: unknown[]; people?: unknown[]; next: string };
        expect({ name, page, rows: (value.rows ?? value.people ?? []).length }).toEqual({ name, page, rows: PAGE });
        expect({ name, page, documents: Math.max(PAGE + 1, stats.documents - besides) }).toEqual({ name, page, documents: PAGE + 1 });
        after = value.next;
      }
    }
  });

  it('a search examines no more than it shows, however many it could', async () => {
    await fill(count);
    for (const text of ['陈', 'chen', '5678', '13812345678']) {
      const { stats } = await shop.owner.reply('customers.search', { text });
      expect({ text, documents: Math.max(20 + 1, stats.documents) }).toEqual({ text, documents: 20 + 1 });
    }
    expect((await shop.owner.reply('customers.findByPhone', { phone: '13812345678' })).stats.documents).toBeLessThanOrEqual(10 + 1);
  });
});
