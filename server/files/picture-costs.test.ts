import { contract } from '../../core/contract';
import { uploadAs } from '../../seeds/api-client';
import { openTestCloud, type TestCloud } from '../../tests/support/test-cloud';
import { createShop, freshId, type TestShop } from '../../tests/support/test-shop';

const MOST_OF_AN_ORDER = 9;
const MOST_OF_A_PRODUCT = 3;

let cloud: TestCloud;
let close: () => Promise<void>;
let shop: TestShop;
beforeAll(async () => {
  ({ cloud, close } = await openTestCloud());
  shop = await createShop(cloud);
});
afterAll(() => close());

const upload = async (folder: 'orders' | 'products'): Promise<string> => {
  const { path } = await shop.owner.value('files.reserve', { folder, fileName: 'chat.jpg' });
  return uploadAs(cloud.url, shop.owner.openid, path, new TextEncoder().encode('a picture') as Uint8Array<ArrayBuffer>);
};
const uploads = (folder: 'orders' | 'products', count: number) => Promise.all(Array.from({ length: count }, () => upload(folder)));

test('an order costs one read and one write more for each of its nine pictures, and nine others in their place stay within the budget', async () => {
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

  const { stats } = await shop.owner.reply('orders.annotate', { orderId: pictured.orderId, note: '', pictureIds: await uploads('orders', MOST_OF_AN_ORDER) });
  const { budget } = contract['orders.annotate'];
  expect(stats.writes).toBe(budget.writes);
  expect(stats.reads).toBeLessThanOrEqual(budget.reads);
});

test('a product with three other pictures writes what its contract allows', async () => {
  const productId = freshId('product');
  const fields = { productId, name: '精华', unit: '瓶', cycleDays: 45, priceFen: shop.orderInput(freshId('order'), freshId('customer')).paidFen };
  await shop.owner.value('products.save', { ...fields, version: null, pictureIds: await uploads('products', MOST_OF_A_PRODUCT) });
  const { stats } = await shop.owner.reply('products.save', { ...fields, version: 1, pictureIds: await uploads('products', MOST_OF_A_PRODUCT) });
  const { budget } = contract['products.save'];
  expect(stats.writes).toBe(budget.writes);
  expect(stats.reads).toBeLessThanOrEqual(budget.reads);
});
