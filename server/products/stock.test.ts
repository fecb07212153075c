import { fen } from '../../core/kernel/money';
import type { ShanghaiDay } from '../../core/kernel/time';
import { shopForEachTest } from '../../tests/support/shops-for-tests';
import { freshId } from '../../tests/support/fresh-id';
import type { TestShop } from '../../tests/support/test-shop';

let shop: TestShop;
shopForEachTest((opened) => ({ shop } = opened));

const count = (onHand: number, lowAt: number | null = null) => shop.owner.value('products.countStock', { productId: shop.productId, counted: { onHand, lowAt } });
const onHand = async () => (await shop.owner.value('merchants.catalogue', {})).products.find(({ productId }) => productId === shop.productId)?.onHand;
const moves = async () => (await shop.owner.value('products.stockMoves', { productId: shop.productId, limit: 50 })).rows;

describe('stock', () => {
  it('never falls below nothing, whoever sells the last ones at the same time', async () => {
    await count(5);
    const assistant = await shop.hireAssistant();
    const people = await Promise.all(Array.from({ length: 12 }, (_, n) => shop.saveCustomer({ name: `客户${n}` })));
    const sell = async (customerId: (typeof people)[number], by: number): Promise<string> => {
      const input = shop.orderInput(freshId('order'), customerId);
      for (;;) {
        const code = await (by % 2 ? assistant : shop.owner).code('orders.place', input);
        if (code !== 'BUSY') return code;
      }
    };
    const codes = await Promise.all(people.map(sell));
    expect(codes.filter((code) => code === 'OK')).toHaveLength(5);
    expect(codes.filter((code) => code === 'STOCK_SHORT')).toHaveLength(7);
    expect(await onHand()).toBe(0);
    expect((await moves()).map(({ onHand: left }) => left).sort()).toEqual([0, 1, 2, 3, 4, 5]);
  }, 60_000);

  it('follows cancelled orders and returns, and the log says why', async () => {
    await count(10, 3);
    const customerId = await shop.saveCustomer();
    const orderId = freshId('order');
    expect(await shop.owner.value('orders.place', shop.orderInput(orderId, customerId, { quantity: 8 }))).toMatchObject({ lowStock: [{ productName: '面霜', unit: '瓶', onHand: 2 }] });
    const lines = [{ productId: shop.productId, quantity: 2 }];
    await shop.owner.value('orders.refund', { orderId, lines, amountFen: fen(20000), backToStock: true });
    await shop.owner.value('orders.refund', { orderId, lines, amountFen: fen(20000), backToStock: false });
    const mistaken = await shop.placeOrder(customerId);
    await shop.owner.value('orders.cancel', { orderId: mistaken });
    await shop.owner.value('products.receiveStock', { productId: shop.productId, quantity: 20 });
    expect(await onHand()).toBe(24);
    expect((await moves()).map(({ reason, change, onHand: left }) => [reason, change, left])).toEqual([
      ['received', 20, 24],
      ['cancelled', 1, 4],
      ['sold', -1, 3],
      ['returned', 2, 4],
      ['sold', -8, 2],
      ['counted', 10, 10],
    ]);
  });

  it('takes nothing for an order from before the count, and gives nothing back for it', async () => {
    await count(4);
    const customerId = await shop.saveCustomer();
    const orderId = await shop.placeOrder(customerId, { day: '2026-03-09', quantity: 9 });
    await shop.owner.value('orders.cancel', { orderId });
    expect(await onHand()).toBe(4);
  });

  it('that runs low is told on 今天 until there is more', async () => {
    const low = async () => (await shop.owner.value('today.open', {})).lowStock;
    await count(4, 2);
    expect(await low()).toEqual([]);
    const orderId = await shop.placeOrder(await shop.saveCustomer(), { quantity: 2 });
    expect(await low()).toEqual([shop.productId]);
    await shop.owner.value('orders.cancel', { orderId });
    expect(await low()).toEqual([]);
    await count(4, 4);
    expect(await low()).toEqual([shop.productId]);
    await shop.owner.value('products.receiveStock', { productId: shop.productId, quantity: 1 });
    expect(await low()).toEqual([]);
  });

  it('stops counting when the seller wants no count', async () => {
    await count(1);
    await shop.owner.value('products.countStock', { productId: shop.productId, counted: null });
    expect(await onHand()).toBeNull();
    await shop.placeOrder(await shop.saveCustomer(), { quantity: 5 });
  });
});

describe('a product', () => {
  const product = () => ({ productId: shop.productId, name: '面霜', unit: '瓶', cycleDays: 30, priceFen: fen(10000) });

  it('keeps aliases, cost, prices and pictures; what a form leaves out stays', async () => {
    const more = { aliases: ['霜霜'], costFen: fen(4000), levelPrices: { l1: fen(6000) }, pictureIds: [`cloud://env.bucket/products/${shop.merchantId}/cream.jpg`] };
    await shop.owner.value('products.save', { ...product(), version: 1, ...more });
    await shop.owner.value('products.save', { ...product(), version: 2, priceFen: fen(12000) });
    const { products } = await shop.owner.value('merchants.catalogue', {});
    expect(products).toEqual([{ ...product(), ...more, priceFen: 12000, onHand: null, lowAt: null, version: 3 }]);
    expect(await shop.owner.code('products.save', { ...product(), version: 3, levelPrices: { l9: fen(1) } })).toBe('LEVEL_UNKNOWN');
  });

  it.each(['products/m_23456789bcdfghjkmnpq/cream.jpg', 'cream.jpg', 'products/../cream.jpg', 'imports/MINE/cream.jpg', 'products/MINE/deeper/cream.jpg'])('takes no picture from %s, outside of the merchant’s folder', async (path) => {
    const pictureIds = [`cloud://env.bucket/${path.replace('MINE', shop.merchantId)}`];
    const products = await shop.owner.value('merchants.catalogue', {});
    expect(await shop.owner.code('products.save', { ...product(), version: 1, pictureIds })).toBe('FILE_NOT_FOUND');
    expect(await shop.owner.value('merchants.catalogue', {})).toEqual(products);
  });

  it('may be sold and edited at once: selling changes no version of it', async () => {
    await count(9);
    await shop.placeOrder(await shop.saveCustomer(), { day: '2026-03-10' as ShanghaiDay });
    expect(await shop.owner.code('products.save', { ...product(), version: 1, name: '面霜二代' })).toBe('OK');
  });
});
