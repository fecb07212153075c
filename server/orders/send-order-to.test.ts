import type { CustomerId, OrderId } from '../../core/kernel/ids';
import { shopForEachTest } from '../../tests/support/shops-for-tests';
import { freshId } from '../../tests/support/fresh-id';
import { profile, type TestShop } from '../../tests/support/test-shop';

let shop: TestShop;
shopForEachTest((opened) => ({ shop } = opened));

const office = { addressId: freshId('address'), label: '公司', receiver: '李强', phone: '13912345678', text: '安亭镇1号' };
const place = async (customerId: CustomerId, addressId?: typeof office.addressId): Promise<OrderId> => {
  const orderId = freshId('order');
  await shop.owner.value('orders.place', { ...shop.orderInput(orderId, customerId), addressId });
  return orderId;
};
const listed = async () => (await shop.owner.value('shipping.list', { state: 'waiting', limit: 9 })).rows;
const viewOf = async (orderId: OrderId) => (await shop.owner.value('orders.get', { orderId })).order;
const twoAddresses = async () => {
  const customerId = await shop.saveCustomer({ name: '李姐', phone: '13812345678', address: '前进路5号' });
  await shop.owner.value('profile.saveAddress', { customerId, address: office, asDefault: false });
  return customerId;
};

it('an order goes to the address chosen for it, in the list for couriers too; another order of the person to the default', async () => {
  const customerId = await twoAddresses();
  const [chosen, plain] = [await place(customerId, office.addressId), await place(customerId)];
  const where = new Map((await listed()).map(({ orderId, receiver }) => [orderId, receiver]));
  expect(where.get(chosen)).toEqual({ name: '李强', phone: '13912345678', text: '安亭镇1号' });
  expect(where.get(plain)).toEqual({ name: '李姐', phone: '13812345678', text: '前进路5号' });
  expect(await viewOf(chosen)).toMatchObject({ addressId: office.addressId, receiver: { name: '李强' } });
  expect(await shop.owner.code('orders.place', { ...shop.orderInput(freshId('order'), customerId), addressId: freshId('address') })).toBe('ADDRESS_NOT_FOUND');
});

it('a correction reaches what waits, a new default and a removal do not, and nothing changes what has left', async () => {
  const customerId = await twoAddresses();
  const [waiting, left] = [await place(customerId, office.addressId), await place(customerId, office.addressId)];
  await shop.owner.value('shipping.ship', { orderId: left, parcels: [{ courier: 'sf', number: '' }] });
  await shop.owner.value('profile.saveAddress', { customerId, address: { ...office, text: '安亭镇100号' }, asDefault: false });
  expect([(await viewOf(waiting)).receiver?.text, (await viewOf(left)).receiver?.text]).toEqual(['安亭镇100号', '安亭镇1号']);
  await shop.owner.value('profile.saveAddress', { customerId, address: { ...office, addressId: freshId('address'), text: '新路2号' }, asDefault: true });
  await shop.owner.value('profile.removeAddress', { customerId, addressId: office.addressId });
  expect([(await viewOf(waiting)).receiver?.text, (await viewOf(left)).receiver?.text]).toEqual(['安亭镇1号', '安亭镇1号']);
});

it('an order of the default keeps to it when another becomes the default, and as it left when it is typed over', async () => {
  const customerId = await twoAddresses();
  const orderId = await place(customerId);
  await shop.owner.value('profile.saveAddress', { customerId, address: office, asDefault: true });
  expect((await viewOf(orderId)).receiver?.text).toBe('前进路5号');
  await shop.owner.value('shipping.ship', { orderId, parcels: [{ courier: 'sf', number: '' }] });
  const { version, name, phone } = (await shop.owner.value('customers.get', { customerId })).customer;
  await shop.owner.value('customers.save', { customerId, version, ...profile({ name, phone, address: '搬家了3号' }) });
  expect((await viewOf(orderId)).receiver?.text).toBe('前进路5号');
});

it('may be sent elsewhere until it leaves; what was handed over goes nowhere', async () => {
  const customerId = await twoAddresses();
  const orderId = await place(customerId);
  await shop.owner.value('orders.sendTo', { orderId, addressId: office.addressId });
  expect((await listed())[0]?.receiver.text).toBe('安亭镇1号');
  expect(await shop.owner.code('orders.sendTo', { orderId, addressId: freshId('address') })).toBe('ADDRESS_NOT_FOUND');
  await shop.owner.value('shipping.ship', { orderId, parcels: [{ courier: 'sf', number: '' }] });
  expect(await shop.owner.code('orders.sendTo', { orderId, addressId: office.addressId })).toBe('ORDER_SHIPPED');
  const given = freshId('order');
  await shop.owner.value('orders.place', { ...shop.orderInput(given, customerId), handedOver: true });
  expect(await viewOf(given)).toMatchObject({ receiver: null, addressId: null });
});

it('goes with the order when two records become one, and comes back when they part', async () => {
  const [keepId, goneId] = [await shop.saveCustomer({ name: '李雪', address: '别处9号' }), await twoAddresses()];
  const [chosen, plain] = [await place(goneId, office.addressId), await place(goneId)];
  const where = async () => Promise.all([chosen, plain].map(async (orderId) => (await viewOf(orderId)).receiver?.text));
  const { mergeId } = await shop.owner.value('merges.run', { keepId, goneId });
  expect(await where()).toEqual(['安亭镇1号', '前进路5号']);
  await shop.owner.value('merges.undo', { mergeId });
  expect(await where()).toEqual(['安亭镇1号', '前进路5号']);
  expect((await listed()).map(({ customerId }) => customerId)).toEqual([goneId, goneId]);
});
