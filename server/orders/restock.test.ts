import { fen } from '../../core/kernel/money';
import type { CustomerId } from '../../core/kernel/ids';
import type { ApiClient } from '../../tests/support/api-client';
import { shopForEachTest } from '../../tests/support/shops-for-tests';
import type { TestCloud } from '../../tests/support/test-cloud';
import { freshId } from '../../tests/support/fresh-id';
import { createShop, type TestShop } from '../../tests/support/test-shop';

const ANSWER = { id: 'tpl_answer', title: '订单状态通知', fields: { thing1: '商品名称', phrase2: '订单状态', amount3: '订单金额', date4: '下单日期', thing5: '备注' } };
const ANSWER_SLOTS = { thing1: 'product', phrase2: 'orderState', amount3: 'amount', date4: 'orderDay', thing5: 'hint' } as const;

let cloud: TestCloud;
let shop: TestShop;
let reseller: ApiClient;
let resellerId: CustomerId;
shopForEachTest((opened) => ({ cloud, shop } = opened), '2026-03-10T10:00');
beforeEach(async () => {
  const { productId } = shop;
  await shop.owner.value('products.save', { productId, version: 1, name: '面霜', unit: '瓶', cycleDays: 30, priceFen: fen(10000), costFen: fen(4321), levelPrices: { l1: fen(6000), l2: fen(7000) } });
  resellerId = await shop.saveCustomer({ name: '周敏' });
  await shop.owner.value('resellers.promote', { customerId: resellerId, levelId: 'l1' });
  reseller = await shop.bind(resellerId);
});

const count = (onHand: number) => shop.owner.value('products.countStock', { productId: shop.productId, counted: { onHand, lowAt: null } });
const onHand = async () => (await shop.owner.value('merchants.catalogue', {})).products[0]?.onHand;
const todayReasons = async () => (await shop.owner.value('today.open', {})).rows.flatMap(({ reasons }) => reasons.map(({ kind }) => kind));
const mine = async () => (await reseller.value('mine.open', {})).orders.rows;

describe('a reseller’s own order', () => {
  it('is asked for at the level’s price, stands in 今天 first, and is agreed on with fewer: then it is to be shipped and paid', async () => {
    await count(5);
    const orderId = await shop.requestRestock(reseller, { quantity: 4 });
    expect(await todayReasons()).toEqual(['restock']);
    expect([await onHand(), (await mine())[0]]).toMatchObject([5, { state: 'requested', totalFen: 24000, paidFen: 0 }]);
    expect(await shop.owner.value('restock.accept', { orderId, lines: [{ productId: shop.productId, quantity: 3 }] })).toMatchObject({ order: { state: 'waiting', totalFen: 18000 } });
    expect(await onHand()).toBe(2);
    expect(await todayReasons()).toEqual(['to-ship']);
    expect((await mine())[0]).toMatchObject({ state: 'waiting', totalFen: 18000, request: { asked: [{ quantity: 4 }], word: '' } });
    const { customer } = await shop.owner.value('customers.get', { customerId: resellerId });
    expect(customer).toMatchObject({ stage: 'reseller', owedFen: 18000, orderCount: 0, nextRunOutDay: null });
    expect((await shop.owner.value('totals.open', {})).months[0]).toMatchObject({ orders: 1, salesFen: 18000, restockFen: 18000, profitFen: 18000 - 3 * 4321, uncostedFen: 0 });
  });

  it('stays in 今天 until it is answered, whatever else was said that day', async () => {
    const orderId = await shop.requestRestock(reseller);
    await shop.owner.value('reminders.complete', { customerId: resellerId });
    expect(await todayReasons()).toEqual(['restock']);
    await shop.owner.value('restock.decline', { orderId, word: '这周没货' });
    expect(await todayReasons()).toEqual([]);
    expect((await mine())[0]).toMatchObject({ state: 'declined', request: { word: '这周没货' } });
    await shop.owner.value('restock.reconsider', { orderId });
    expect(await todayReasons()).toEqual(['restock']);
    await reseller.value('restock.withdraw', { orderId });
    expect(await todayReasons()).toEqual([]);
    expect(await shop.owner.code('restock.accept', { orderId, lines: [] })).toBe('ORDER_CANCELLED');
  });

  it('takes from the shelf only what is there, and nothing when it is refused', async () => {
    await count(3);
    const orderId = await shop.requestRestock(reseller, { quantity: 4 });
    expect(await shop.owner.call('restock.accept', { orderId, lines: [] })).toEqual({ ok: false, code: 'STOCK_SHORT', fields: ['lines.0.quantity'] });
    expect([await onHand(), (await mine())[0]?.state]).toEqual([3, 'requested']);
    await shop.owner.value('restock.accept', { orderId, lines: [{ productId: shop.productId, quantity: 3 }] });
    await shop.owner.value('orders.cancel', { orderId });
    expect([await onHand(), (await mine())[0]?.state]).toEqual([3, 'cancelled']);
  });

  it('is answered once by two who answer at the same time, and asked for once however often it is sent', async () => {
    await count(10);
    const assistant = await shop.hireAssistant();
    const orderId = await shop.requestRestock(reseller);
    const answers = await Promise.all([shop.owner, assistant].map((member) => member.code('restock.accept', { orderId, lines: [] })));
    const again = await shop.owner.code('restock.accept', { orderId, lines: [] });
    expect([...answers, again].filter((code) => code === 'OK')).toHaveLength(1);
    expect(await onHand()).toBe(8);
    const [requestId, input] = [freshId('request'), { orderId: freshId('order'), lines: [{ productId: shop.productId, quantity: 1 }], seenTotalFen: fen(6000), note: '' }];
    for (let sent = 0; sent < 3; sent += 1) await reseller.value('restock.request', input, { requestId });
    expect(await mine()).toHaveLength(2);
    expect(await reseller.code('restock.request', input)).toBe('ID_TAKEN');
  });

  it('takes no price from the reseller: another total than the level’s is refused, and so are prices in the lines', async () => {
    const asked = { orderId: freshId('order'), lines: [{ productId: shop.productId, quantity: 2 }], note: '' };
    expect(await reseller.code('restock.request', { ...asked, seenTotalFen: fen(2) })).toBe('PRICES_CHANGED');
    const priced = { ...asked, lines: [{ productId: shop.productId, quantity: 2, priceFen: fen(1) }], seenTotalFen: fen(2) };
    expect(await reseller.code('restock.request', priced)).toBe('INPUT_INVALID');
    expect(await mine()).toEqual([]);
  });

  it('waits beside at most four others', async () => {
    for (let asked = 0; asked < 5; asked += 1) await shop.requestRestock(reseller, { quantity: 1 });
    expect(await reseller.code('restock.request', { orderId: freshId('order'), lines: [{ productId: shop.productId, quantity: 1 }], seenTotalFen: fen(6000), note: '' })).toBe('TOO_MANY_REQUESTS');
  });

  it('shows nobody bound what anything costs, and no reseller what another level pays', async () => {
    const orderId = await shop.requestRestock(reseller);
    await shop.owner.value('restock.accept', { orderId, lines: [] });
    const answers = JSON.stringify([await reseller.value('restock.prices', {}), await reseller.value('mine.open', {}), await reseller.value('mine.order', { orderId }), await reseller.value('mine.orders', { limit: 20 })]);
    expect(answers).not.toMatch(/cost|profit|4321|7000|levelPrices/i);
    expect((await shop.owner.value('orders.get', { orderId })).order.profitFen).toBe(2 * (6000 - 4321));
  });

  it('is answered by notice where the reseller allowed one: once, in words that WeChat takes, and not after the no was taken back', async () => {
    await cloud.api('POST', 'templates', { templates: [ANSWER] });
    await shop.owner.value('merchants.setTemplates', { templates: [{ kind: 'order-status', templateId: ANSWER.id, fields: ANSWER_SLOTS }] });
    expect((await reseller.value('restock.prices', {})).templates).toEqual({ 'order-status': ANSWER.id });
    const allow = async () => {
      await cloud.api('POST', 'subscribe', { openid: reseller.openid, results: { [ANSWER.id]: 'accept' } });
      await reseller.value('notices.recordPrompt', { results: { 'order-status': 'accept' } });
    };
    const told = async () => (await cloud.messagesTo(reseller.openid)).map(({ fields }) => fields.map(({ value }) => value));

    const orderId = await shop.requestRestock(reseller, { quantity: 4 });
    expect(await shop.owner.value('restock.decline', { orderId, word: '' })).toMatchObject({ notice: 'none', text: '周敏，这次的面霜×4先接不了，不好意思哈～' });
    await shop.owner.value('restock.reconsider', { orderId });
    await allow();
    expect(await shop.owner.value('restock.decline', { orderId, word: '这周没货' })).toMatchObject({ notice: 'queued' });
    await shop.owner.value('restock.reconsider', { orderId });
    await cloud.runJobs();
    expect([await told(), (await reseller.value('mine.open', {})).quota]).toEqual([[], { 'order-status': 1 }]);

    await cloud.passTime({ minutes: 1 });
    expect(await shop.owner.value('restock.accept', { orderId, lines: [{ productId: shop.productId, quantity: 3 }] })).toMatchObject({ notice: 'queued', text: '周敏，你要的货接了，数量调了一下：面霜×3，合计 ¥180，备好就发～' });
    for (const _round of [1, 2]) await cloud.runJobs();
    expect([await told(), (await reseller.value('mine.open', {})).quota]).toEqual([[['面霜', '已接单', '180元', '2026年3月10日', '数量有调整，点开看一下']], { 'order-status': 0 }]);
    expect((await shop.owner.value('customers.get', { customerId: resellerId })).timeline.rows[0]).toMatchObject({ kind: 'notice', about: 'order-status', outcome: 'sent' });
  });

  it('cannot be asked of another shop’s goods', async () => {
    const other = await createShop(cloud);
    const ask = (productId: typeof shop.productId) => reseller.call('restock.request', { orderId: freshId('order'), lines: [{ productId, quantity: 1 }], seenTotalFen: fen(10000), note: '' });
    expect(await ask(other.productId)).toEqual(await ask(freshId('product')));
    expect(JSON.stringify(await reseller.value('restock.prices', {}))).not.toContain(other.productId);
  });
});
