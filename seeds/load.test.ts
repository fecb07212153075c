import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CustomerRow } from '../core/customers/customers.contract';
import { openTestCloud, type TestCloud } from '../tests/support/test-cloud';
import { loadGroceryCsv } from './grocery';
import { loadSeedShop, type LoadedShop } from './load';
import { personas } from './personas';

const SIZE = 40;
let cloud: TestCloud;
let close: () => Promise<void>;
let loaded: LoadedShop;

beforeAll(async () => {
  ({ cloud, close } = await openTestCloud());
  loaded = await loadSeedShop({ url: cloud.url, size: SIZE });
}, 120_000);
afterAll(() => close());

/** All customers of a seller, page by page. */
async function allCustomers(openid: string): Promise<CustomerRow[]> {
  const rows: CustomerRow[] = [];
  for (let after: string | null | undefined; after !== null; ) {
    const page: { rows: CustomerRow[]; next: string | null } = await cloud.as(openid).value('customers.list', { after, limit: 50 });
    rows.push(...page.rows);
    after = page.next;
  }
  return rows;
}

test('everybody of the shop is there, bar the one who was removed', async () => {
  expect(loaded.customers).toBe(SIZE);
  const customers = await allCustomers('o_seller');
  expect(customers).toHaveLength(SIZE);
  expect(customers.map(({ name }) => name)).not.toContain('小赵 卖保险的');
});

test('loading again changes nothing, on a later day too', async () => {
  const before = await allCustomers('o_seller');
  expect({ ...(await loadSeedShop({ url: cloud.url, size: SIZE })), ms: 0 }).toEqual({ ...loaded, ms: 0 });
  await cloud.passTime({ days: 1 });
  expect({ ...(await loadSeedShop({ url: cloud.url, size: SIZE })), ms: 0 }).toEqual({ ...loaded, ms: 0 });
  await cloud.passTime({ days: -1 });
  expect(await allCustomers('o_seller')).toEqual(before);
});

test('every persona finds the place that the shop gave them', async () => {
  const roles: Record<string, string[]> = {};
  for (const { openid } of personas) roles[openid] = (await cloud.as(openid).value('session.open', {})).callers.map((caller) => caller.role);
  expect(roles).toEqual({
    o_seller: ['owner'],
    o_assistant: ['assistant'],
    o_customer_chen: ['customer'],
    o_customer_wang: ['customer'],
    o_reseller_zhou: ['reseller'],
    o_reseller_he: ['reseller'],
    o_reseller_wu: ['reseller'],
    o_newcomer: [],
  });
});

test('nobody has granted a message: that begins with a tap of their own', async () => {
  for (const { openid } of personas.filter((persona) => /customer|reseller/.test(persona.openid))) {
    const { quota } = await cloud.as(openid).value('mine.open', {});
    expect(Object.values(quota).filter((left) => left !== 0)).toEqual([]);
    expect(Object.values((await cloud.api<{ quota: Record<string, number> }>('GET', `quota?openid=${openid}`)).quota)).toEqual([]);
  }
});

test('resellers see the purchase orders they made', async () => {
  const { orders } = await cloud.as('o_reseller_zhou').value('mine.open', {});
  expect(orders.rows).toHaveLength(5);
});

test('after a round of the timer 今天 holds who has run out, 王小梅 among them, and the lapsed are known', async () => {
  await cloud.runJobs();
  const { rows } = await cloud.as('o_seller').value('today.open', {});
  expect(rows.map((row) => row.customerName)).toContain('A王小梅 昆山');
  expect(rows.map((row) => row.customerName)).not.toContain('陈姐');
  const stages = new Set((await allCustomers('o_seller')).map((row) => row.stage));
  expect([...stages].sort()).toEqual(['advocate', 'lapsed', 'loyal', 'new', 'prospect', 'repeat', 'reseller']);
});

test('a grocery csv becomes customers and orders of a merchant of its own', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'grocery-'));
  const file = join(folder, 'purchases.csv');
  writeFileSync(file, 'customer,date\n1,2006-01-01\n3,2006-01-01\n1,2006-01-15\n1,2006-02-01\n');
  try {
    const { imported } = await loadGroceryCsv({ url: cloud.url, openid: 'o_grocer', file });
    expect(imported).toMatchObject({ state: 'done', counts: { new: 2, orders: 4, refused: 0 } });
    expect((await allCustomers('o_grocer')).map((row) => row.name).sort()).toEqual(['1', '3']);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
