import type { CustomerId, OrderId } from '../../core/kernel/ids';
import { fen } from '../../core/kernel/money';
import { shopForEachTest } from '../../tests/support/shops-for-tests';
import type { TestCloud } from '../../tests/support/test-cloud';
import type { TestShop } from '../../tests/support/test-shop';
import { readSpreadsheet } from '../spreadsheets/read-spreadsheet';

const SHIPPING = { id: 'tpl_shipping', title: '订单发货通知', fields: { character_string2: '快递单号', thing4: '商品名称', thing5: '快递公司', date6: '发货日期' } };
const SLOTS = { character_string2: 'trackingNumber', thing4: 'product', thing5: 'courier', date6: 'shipDay' } as const;

let cloud: TestCloud;
let shop: TestShop;
shopForEachTest((opened) => ({ cloud, shop } = opened));

const sf = (last: number) => ({ courier: 'sf', number: `SF123456789012${last}` });
const ship = (orderId: OrderId, ...parcels: ReturnType<typeof sf>[]) => shop.owner.value('shipping.ship', { orderId, parcels });
const customerOf = async (customerId: CustomerId) => (await shop.owner.value('customers.get', { customerId })).customer;

describe('shipping', () => {
  it('makes a purchase of an order on credit, and takes it back with a mistaken parcel', async () => {
    const customerId = await shop.saveCustomer({ name: '王姐' });
    const orderId = await shop.placeOrder(customerId, { paidFen: fen(0) });
    expect(await customerOf(customerId)).toMatchObject({ stage: 'prospect', orderCount: 0, owedFen: 10000 });
    expect(await ship(orderId, sf(3))).toMatchObject({ stage: 'new', notice: 'none', text: '王姐，你的面霜已经发出了：顺丰速运 SF1234567890123，到了说一声～', order: { state: 'shipped', parcels: [{ ...sf(3), day: '2026-03-10' }] } });
    expect(await customerOf(customerId)).toMatchObject({ orderCount: 1, owedFen: 10000, nextRunOutDay: '2026-04-09' });
    expect(await shop.owner.code('orders.cancel', { orderId })).toBe('ORDER_SHIPPED');
    await shop.owner.value('shipping.removeParcel', { orderId, index: 0, number: sf(3).number });
    expect(await customerOf(customerId)).toMatchObject({ stage: 'prospect', orderCount: 0, nextRunOutDay: null });
    expect(await shop.owner.code('shipping.move', { orderId, event: 'sign' })).toBe('ORDER_NOT_SHIPPED');
    await ship(orderId, sf(3));
    expect((await shop.owner.value('customers.get', { customerId })).timeline.rows.filter(({ kind }) => kind === 'shipped')).toHaveLength(2);
  });

  it('goes in several parcels, is signed for once and can be taken back', async () => {
    const orderId = await shop.placeOrder(await shop.saveCustomer());
    await ship(orderId, sf(1), sf(2));
    expect(await ship(orderId, sf(3))).toMatchObject({ order: { parcels: [sf(1), sf(2), sf(3)] } });
    expect(await shop.owner.code('shipping.ship', { orderId, parcels: [sf(2)] })).toBe('PARCEL_TWICE');
    expect(await shop.owner.code('shipping.removeParcel', { orderId, index: 1, number: sf(3).number })).toBe('PARCEL_NOT_FOUND');
    expect(await shop.owner.code('shipping.ship', { orderId, parcels: [{ courier: 'teleport', number: '' }] })).toBe('COURIER_UNKNOWN');
    await shop.owner.value('shipping.move', { orderId, event: 'sign' });
    expect(await shop.owner.code('shipping.move', { orderId, event: 'sign' })).toBe('ORDER_SIGNED');
    expect(await shop.owner.value('shipping.move', { orderId, event: 'unsign' })).toMatchObject({ order: { state: 'shipped' } });
  });

  it('lists what waits from the oldest, with where it goes, page by page', async () => {
    const customerId = await shop.saveCustomer({ name: '王姐', phone: '13800001111', address: '昆山 1 号' });
    const orders = [];
    for (const day of ['2026-03-05', '2026-03-03', '2026-03-04']) orders.push(await shop.placeOrder(customerId, { day }));
    const gone = await shop.placeOrder(customerId, { day: '2026-03-01' });
    await ship(gone, sf(1));
    const first = await shop.owner.value('shipping.list', { state: 'waiting', limit: 2 });
    expect(first.rows).toMatchObject([{ orderId: orders[1], customerName: '王姐', receiver: { name: '王姐', phone: '13800001111', text: '昆山 1 号' } }, { orderId: orders[2] }]);
    expect((await shop.owner.value('shipping.list', { state: 'waiting', after: first.next, limit: 2 })).rows).toMatchObject([{ orderId: orders[0] }]);
    expect((await shop.owner.value('shipping.list', { state: 'shipped', limit: 2 })).rows).toMatchObject([{ orderId: gone, parcels: [sf(1)] }]);
  });
});

describe('the shipping list', () => {
  it('is a workbook that couriers take, in which nothing can be run', async () => {
    const evil = await shop.saveCustomer({ name: '=cmd|calc', phone: '13800001111', address: '+86 昆山 <1> & "2"' });
    await shop.owner.value('orders.place', { ...shop.orderInput('o_shippinglist1' as OrderId, evil, { quantity: 2 }), note: '@放门卫' });
    const plain = await shop.placeOrder(await shop.saveCustomer({ name: '王姐', phone: '13800002222', address: '江苏省昆山市玉山镇 8 号' }));
    const without = await shop.placeOrder(await shop.saveCustomer({ name: '没留地址' }));
    const file = await shop.owner.value('shipping.export', {});
    expect(file).toMatchObject({ fileName: '发货单-2026-03-10.xlsx', rows: 3, withoutAddress: 1, unsplit: 1, more: false });
    const bytes = Buffer.from(file.base64, 'base64');
    const read = await readSpreadsheet(bytes, file.fileName);
    if (!read.ok) throw new Error(read.code);
    expect([read.value.header, ...read.value.rows]).toEqual([
      ['订单号', '收件人', '手机', '省', '市', '区', '详细地址', '品名', '数量', '备注'],
      ['o_shippinglist1', '=cmd|calc', '13800001111', '', '', '', '+86 昆山 <1> & "2"', '面霜×2', '2', '@放门卫'],
      [plain, '王姐', '13800002222', '江苏省', '苏州市', '昆山市', '玉山镇 8 号', '面霜×1', '1', ''],
      [without, '没留地址', '', '', '', '', '', '面霜×1', '1', ''],
    ]);
    await expect(shop.owner.code('shipping.export', {})).resolves.toBe('OK');
  });

  it('of nothing is refused', async () => {
    expect(await shop.owner.code('shipping.export', {})).toBe('NOTHING_TO_SHIP');
  });
});

describe('the notice of a parcel', () => {
  const setUp = async () => {
    await cloud.api('POST', 'templates', { templates: [SHIPPING] });
    await shop.setTemplate();
    await shop.owner.value('merchants.setTemplates', { templates: [{ kind: 'shipping', templateId: SHIPPING.id, fields: SLOTS }] });
    const customerId = await shop.saveCustomer({ name: '王姐' });
    return { customerId, person: await shop.bind(customerId), orderId: await shop.placeOrder(customerId) };
  };
  const allow = async (person: Awaited<ReturnType<typeof setUp>>['person']) => {
    await cloud.api('POST', 'subscribe', { openid: person.openid, results: { [SHIPPING.id]: 'accept' } });
    await person.value('notices.recordPrompt', { results: { shipping: 'accept' } });
  };

  it('reaches a customer who allowed one, once, and spends what was allowed', async () => {
    const { customerId, person, orderId } = await setUp();
    expect(Object.keys((await person.value('mine.open', {})).templates).sort()).toEqual(['reorder', 'shipping']);
    await allow(person);
    expect(await ship(orderId, sf(3))).toMatchObject({ notice: 'queued' });
    await cloud.runJobs();
    await cloud.runJobs();
    const messages = await cloud.messagesTo(person.openid);
    expect(messages.map(({ fields }) => fields.map(({ value }) => value))).toEqual([['SF1234567890123', '面霜', '顺丰速运', '2026年3月10日']]);
    expect((await person.value('mine.open', {})).quota).toEqual({ shipping: 0 });
    expect((await shop.owner.value('customers.get', { customerId })).timeline.rows[0]).toMatchObject({ kind: 'notice', about: 'shipping', outcome: 'sent' });
  });

  it('waits for the number when there is none, and follows it once, under the number that the parcel has then', async () => {
    const { customerId, person, orderId } = await setUp();
    await allow(person);
    expect(await ship(orderId, { courier: '', number: '' })).toMatchObject({ notice: 'none' });
    const renumber = (number: string, to: number) => shop.owner.value('shipping.renumber', { orderId, index: 0, number, parcel: sf(to) });
    expect(await renumber('', 1)).toMatchObject({ notice: 'queued', order: { state: 'shipped', parcels: [sf(1)] }, text: expect.stringContaining(sf(1).number) });
    expect(await shop.owner.code('shipping.renumber', { orderId, index: 0, number: '', parcel: sf(2) })).toBe('PARCEL_NOT_FOUND');
    expect(await renumber(sf(1).number, 2)).toMatchObject({ notice: 'queued' });
    await cloud.runJobs();
    await cloud.runJobs();
    const said = async () => (await cloud.messagesTo(person.openid)).map(({ fields }) => fields[0]?.value);
    expect(await said()).toEqual([sf(2).number]);
    await allow(person);
    await renumber(sf(2).number, 1);
    expect(await renumber(sf(1).number, 2)).toMatchObject({ notice: 'none' });
    await cloud.runJobs();
    expect(await said()).toEqual([sf(2).number]);
    expect((await shop.owner.value('customers.get', { customerId })).timeline.rows.filter(({ kind }) => kind === 'renumbered')).toMatchObject([{ was: sf(1).number }, { was: sf(2).number }, { was: sf(1).number }, { was: '' }]);
  });

  it('of two orders in one parcel is told for each', async () => {
    const { customerId, person, orderId } = await setUp();
    const other = await shop.placeOrder(customerId);
    await allow(person);
    await allow(person);
    await ship(orderId, sf(1));
    await ship(other, sf(1));
    await cloud.runJobs();
    expect(await cloud.messagesTo(person.openid)).toHaveLength(2);
  });

  it('is not queued for a number that is written down after the goods were signed for, and none is for an order that came back', async () => {
    const { person, orderId } = await setUp();
    await allow(person);
    await ship(orderId, { courier: '', number: '' });
    await shop.owner.value('shipping.move', { orderId, event: 'sign' });
    expect(await shop.owner.value('shipping.renumber', { orderId, index: 0, number: '', parcel: sf(1) })).toMatchObject({ notice: 'none', order: { state: 'signed' } });
    await shop.owner.value('orders.refund', { orderId, lines: [{ productId: shop.productId, quantity: 1 }], amountFen: fen(10000), backToStock: true });
    expect(await shop.owner.code('shipping.renumber', { orderId, index: 0, number: sf(1).number, parcel: sf(2) })).toBe('ORDER_RETURNED');
  });

  it('is not queued without leave, and not sent when the parcel was a mistake', async () => {
    const { person, orderId } = await setUp();
    expect(await ship(orderId, sf(1))).toMatchObject({ notice: 'none' });
    await allow(person);
    expect(await ship(orderId, sf(2))).toMatchObject({ notice: 'queued' });
    for (const index of [1, 0]) await shop.owner.value('shipping.removeParcel', { orderId, index, number: sf(index + 1).number });
    await cloud.runJobs();
    expect(await cloud.messagesTo(person.openid)).toEqual([]);
    expect((await person.value('mine.open', {})).quota).toEqual({ shipping: 1 });
  });
});
