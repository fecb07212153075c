import { cloudForTests } from '../tests/support/shops-for-tests';
import type { TestCloud } from '../tests/support/test-cloud';
import { loadSeedShop } from './load';
import { SEED_PRODUCTS } from './products';

const SIZE = 40;
let cloud: TestCloud;
cloudForTests((opened) => ({ cloud } = opened));

async function breakCommit(nth: number, then: 'fail' | 'drop-reply'): Promise<void> {
  await cloud.api('POST', 'faults', { match: { action: 'database.commitTransaction' }, nth, then });
}
const load = () => loadSeedShop({ url: cloud.url, size: SIZE });

test('a load that broke off is finished by the next one, and nothing is there twice', async () => {
  await breakCommit(5, 'fail');
  await expect(load()).rejects.toThrow('SERVER_FAULT');
  await breakCommit(14, 'drop-reply');
  await expect(load()).rejects.toThrow('SERVER_FAULT');
  await cloud.passTime({ days: 1 });
  await breakCommit(30, 'drop-reply');
  await expect(load()).rejects.toThrow('SERVER_FAULT');
  const { merchantId, customers, orders } = await load();

  const stored = (await cloud.stored('customers', 'merchantId', merchantId)).filter((customer) => !customer.removed);
  expect(stored).toHaveLength(customers);
  expect(await cloud.stored('orders', 'merchantId', merchantId)).toHaveLength(orders);
  expect(await cloud.stored('imports', 'merchantId', merchantId)).toHaveLength(1);
  expect(await cloud.stored('products', 'merchantId', merchantId)).toHaveLength(SEED_PRODUCTS.length);
}, 120_000);
