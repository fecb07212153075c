import { contract } from '../../core/contract';
import type { Budget } from '../../core/kernel/contract';
import { uploadAs } from '../../seeds/api-client';
import { shopForTests } from '../../tests/support/shops-for-tests';
import type { TestCloud } from '../../tests/support/test-cloud';
import { freshId } from '../../tests/support/fresh-id';
import type { TestShop } from '../../tests/support/test-shop';

const MOST_OF_AN_ORDER = 9;
const MOST_OF_A_PRODUCT = 3;
/** As `server/platform/budgets.test.ts` has it for what takes no pictures. */
const MOST_UNUSED = 3;

let cloud: TestCloud;
let shop: TestShop;
shopForTests((opened) => ({ cloud, shop } = opened));

const upload = async (folder: 'orders' | 'products'): Promise<string> => {
  const { path } = await shop.owner.value('files.reserve', { folder, fileName: 'chat.jpg' });
  return uploadAs(cloud.url, shop.owner.openid, path, new TextEncoder().encode('a picture') as Uint8Array<ArrayBuffer>);
};
const uploads = (folder: 'orders' | 'products', count: number) => Promise.all(Array.from({ length: count }, () => upload(folder)));

/** @param pictures what the budget allows for them, besides */
function expectWithin({ reads, writes }: Budget, budget: Budget, pictures = { reads: 0, writes: 0 }): void {
  const unused = { reads: budget.reads - pictures.reads - reads, writes: budget.writes - pictures.writes - writes };
  for (const count of Object.values(unused)) {
    expect(count).toBeGreaterThanOrEqual(0);
    expect(count).toBeLessThanOrEqual(MOST_UNUSED);
  }
}

test('an order costs one read and one write more for each of its nine pictures, and is allowed little more with them and without', async () => {
  const customerId = await shop.saveCustomer({ name: '陈姐' });
  const place = async (pictureIds: string[]) => {
    const orderId = freshId('order');
    const { stats } = await shop.owner.reply('orders.place', { ...shop.orderInput(orderId, customerId), pictureIds });
    return { orderId, ...stats };
  };
  await place([]);
  const without = await place([]);
  const pictured = await place(await uploads('orders', MOST_OF_AN_ORDER));
  expect([pictured.reads - without.reads, pictured.writes - without.writes]).toEqual([MOST_OF_AN_ORDER, MOST_OF_AN_ORDER]);
  const { budget } = contract['orders.place'];
  expectWithin(pictured, budget);
  expectWithin(without, budget, { reads: MOST_OF_AN_ORDER, writes: MOST_OF_AN_ORDER });
});

test('nine others in the place of an order’s nine are what its note is allowed, and a note alone costs nothing of that', async () => {
  const orderId = await shop.placeOrder(await shop.saveCustomer({ name: '王姐' }));
  const annotate = async (pictureIds: string[]) => (await shop.owner.reply('orders.annotate', { orderId, note: '放门卫', pictureIds })).stats;
  const { budget } = contract['orders.annotate'];
  const alone = await annotate([]);
  await annotate(await uploads('orders', MOST_OF_AN_ORDER));
  expectWithin(await annotate(await uploads('orders', MOST_OF_AN_ORDER)), budget);
  // Each that comes was noted and is read; each that goes is noted anew.
  expectWithin(alone, budget, { reads: MOST_OF_AN_ORDER, writes: 2 * MOST_OF_AN_ORDER });
});

test('three others in the place of a product’s three are what its saving is allowed, and without any it costs little', async () => {
  const productId = freshId('product');
  const fields = { productId, name: '精华', unit: '瓶', cycleDays: 45, priceFen: shop.orderInput(freshId('order'), freshId('customer')).paidFen };
  const save = async (version: number | null, pictureIds: string[]) => (await shop.owner.reply('products.save', { ...fields, version, pictureIds })).stats;
  const { budget } = contract['products.save'];
  await save(null, []);
  const alone = await save(1, []);
  await save(2, await uploads('products', MOST_OF_A_PRODUCT));
  expectWithin(await save(3, await uploads('products', MOST_OF_A_PRODUCT)), budget);
  expectWithin(alone, budget, { reads: MOST_OF_A_PRODUCT, writes: 2 * MOST_OF_A_PRODUCT });
});
