import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CustomerId } from '../../core/kernel/ids';
import { startChildCloud, type ChildCloud } from '../../localcloud/testing/child-cloud';
import { buildFunctions } from '../../scripts/build-functions';
import { randomOf, wholeBetween } from '../../seeds/random';
import { FUNCTIONS_DIR, TestCloud } from '../support/test-cloud';
import { freshId } from '../support/fresh-id';
import { TEST_SEED } from '../support/test-seed';
import { createShop, profile } from '../support/test-shop';
import { CommandLog } from './command-log';

let dir: string;
let child: ChildCloud;
beforeAll(async () => {
  await buildFunctions();
});
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'shop-crash-'));
});
afterEach(async () => {
  await child.kill('SIGKILL');
  rmSync(dir, { recursive: true, force: true });
});

/** The cloud as a process of its own, over whatever an earlier one left in the folder. */
async function start(): Promise<TestCloud> {
  child = await startChildCloud(dir, ['--functions', FUNCTIONS_DIR, '--strict-indexes']);
  const cloud = new TestCloud(child.url);
  await cloud.declareCollections();
  return cloud;
}

it('a notice that WeChat sent before we could record it is shown as unknown and never sent again', async () => {
  let cloud = await start();
  await cloud.setClock('2026-03-10T10:00');
  const shop = await createShop(cloud);
  await shop.setTemplate();
  const customerId = await shop.saveCustomer({ name: '陈姐' });
  await shop.placeOrder(customerId, { day: '2026-02-09' });
  const person = await shop.bind(customerId);
  await shop.acceptPrompt(person);
  await shop.acceptPrompt(person);
  await cloud.api('POST', 'faults', { match: { action: 'wx.openApi' }, nth: 1, then: 'kill-process-after' });
  await Promise.allSettled([cloud.setClock('2026-03-11T10:00').then(() => cloud.runJobs())]);
  await child.ended;

  cloud = await start();
  await cloud.runJobs();
  expect(await cloud.messagesTo(person.openid)).toHaveLength(1);
  for (const pause of [{ minutes: 10 }, { minutes: 10 }, { hours: 2 }, { days: 1 }]) {
    await cloud.passTime(pause);
    await cloud.runJobs();
    expect(await cloud.messagesTo(person.openid)).toHaveLength(1);
    expect((await cloud.as(shop.owner.openid).value('today.open', {})).rows).toMatchObject([{ customerId, reasons: expect.arrayContaining([expect.objectContaining({ kind: 'run-out', state: 'unknown', productName: '面霜' })]) }]);
  }
}, 60_000);

const chance = randomOf(`moments ${TEST_SEED}`);
/** Each a moment in the life of some command; which command is left to chance and named in the test's title. */
const MOMENTS = (
  [
    ['kill-process-after', 'database.insertDocument'],
    ['kill-process-before', 'database.commitTransaction'],
    ['kill-process-after', 'database.commitTransaction'],
  ] as const
).map(([then, action]) => [then, action, wholeBetween(chance, 1, 17)] as const);

it.each(MOMENTS)('%s %s number %i: what was acknowledged is there, and the same requests again give the same answers', async (then, action, nth) => {
  let cloud = await start();
  await cloud.setClock('2026-03-10T10:00');
  const shop = await createShop(cloud);
  await cloud.api('POST', 'faults', { match: { action }, nth, then });
  const log = new CommandLog();
  const writers = [1, 2].map(async () => {
    const customerId = freshId('customer');
    await log.run(shop.owner, 'customers.save', { customerId, version: null, ...profile({ name: '陈姐' }) });
    for (let round = 0; round < 4; round += 1) {
      await log.run(shop.owner, 'orders.place', shop.orderInput(freshId('order'), customerId, { day: '2026-03-01' }));
      await log.run(shop.owner, 'customers.note', { customerId, text: `第${round}次` });
    }
  });
  await Promise.allSettled(writers);
  await child.ended;
  expect(log.unanswered).toBeGreaterThan(0);

  cloud = await start();
  await log.replay(cloud.as(shop.owner.openid));
  const { rows } = await cloud.as(shop.owner.openid).value('customers.list', { limit: 50 });
  expect(rows).toHaveLength(log.count('customers.save'));
  const totals = await Promise.all(rows.map((row) => totalsOf(cloud, shop.owner.openid, row.customerId)));
  const sum = (field: 'orders' | 'notes' | 'spendFen') => totals.reduce((total, one) => total + one[field], 0);
  expect({ orders: sum('orders'), notes: sum('notes'), spendFen: sum('spendFen') }).toEqual({
    orders: log.count('orders.place'),
    notes: log.count('customers.note'),
    spendFen: log.count('orders.place') * 10000,
  });
}, 60_000);

async function totalsOf(cloud: TestCloud, openid: string, customerId: CustomerId) {
  const owner = cloud.as(openid);
  const { customer, timeline } = await owner.value('customers.get', { customerId });
  const orders = await owner.value('orders.ofCustomer', { customerId, limit: 50 });
  expect(customer.orderCount).toBe(orders.rows.length);
  return { orders: orders.rows.length, notes: timeline.rows.filter((entry) => entry.kind === 'note').length, spendFen: customer.spendFen };
}
