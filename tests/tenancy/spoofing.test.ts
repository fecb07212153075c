import type { ActionName } from '../../core/contract';
import { fen } from '../../core/kernel/money';
import { createPeopledShop, type PeopledShop } from '../support/peopled-shop';
import { openTestCloud, type TestCloud } from '../support/test-cloud';
import { freshId } from '../support/fresh-id';
import { profile } from '../support/test-shop';
import { actionNames, samples } from './samples';
import { newTarget, type Target } from './targets';

let cloud: TestCloud;
let close: () => Promise<void>;
let home: PeopledShop;
let foreign: PeopledShop;
let theirs: Target;
beforeAll(async () => {
  ({ cloud, close } = await openTestCloud());
  home = await createPeopledShop(cloud, '甲店');
  foreign = await createPeopledShop(cloud, '乙店');
  theirs = await newTarget(foreign.shop, 'planned-import');
}, 60_000);
afterAll(() => close());

/** What a caller might hope the server takes from the event instead of from WeChat. */
function claims() {
  const { merchantId, owner } = foreign.shop;
  return { merchantId, openid: owner.openid, OPENID: owner.openid, role: 'owner', userInfo: { openId: owner.openid }, customerId: foreign.customer.customerId, caller: { role: 'owner', merchantId } };
}

const send = (openid: string, action: ActionName, input: object, extra: object = {}) => cloud.send('api', openid, { action, input, requestId: freshId('request'), ...extra });

describe('who calls', () => {
  it.each(actionNames)('is never taken from fields beside the input (%s)', async (action) => {
    const [honest, claiming] = [await cloud.send('api', 'o_honest_stranger', { action, input: {} }), await cloud.send('api', 'o_claiming_stranger', { action, input: {}, ...claims() })];
    expect(claiming).toEqual(honest);
  });

  it.each(actionNames)('is never taken from the input, which is refused (%s)', async (action) => {
    for (const field of ['merchantId', 'openid', 'userInfo', 'role', 'caller']) {
      const input = samples[action].input(theirs);
      if (field in input) continue;
      const answer = await send(home.shop.owner.openid, action, { ...input, [field]: 'spoofed' });
      expect(answer).toEqual({ ok: false, code: 'INPUT_INVALID', fields: [field] });
    }
  });

  it('stays the customer whatever the event claims', async () => {
    const { openid } = home.customer.client;
    expect(await send(openid, 'customers.list', { limit: 20 }, claims())).toEqual({ ok: false, code: 'NOT_ALLOWED' });
    const [honest, claiming] = [await send(openid, 'mine.open', {}), await send(openid, 'mine.open', {}, claims())];
    expect(claiming).toEqual(honest);
  });

  it('may be chosen only among one’s own', async () => {
    const callerIds = (await foreign.shop.owner.value('session.open', {})).callers.map((caller) => caller.callerId);
    for (const as of [...callerIds, foreign.shop.merchantId, { $exists: true }, 0, '']) {
      expect([as, await send(home.customer.client.openid, 'customers.list', { limit: 20 }, { as })]).toEqual([as, { ok: false, code: 'CALLER_UNKNOWN' }]);
    }
  });

  it('of a timer is WeChat only: the jobs function refuses a client', async () => {
    for (const openid of [home.shop.owner.openid, 'o_honest_stranger']) {
      expect(await cloud.send('jobs', openid, { ...claims(), Type: 'Timer', TriggerName: 'round' })).toEqual({ ok: false, code: 'NOT_ALLOWED' });
    }
  });
});

describe('a second id in the input', () => {
  it('of another shop’s product reads like that of no product', async () => {
    const customerId = await home.shop.saveCustomer();
    const order = (productId: typeof home.shop.productId) => home.shop.owner.call('orders.place', { ...home.shop.orderInput(freshId('order'), customerId), lines: [{ productId, quantity: 1, priceFen: fen(100) }], paidFen: fen(0) });
    expect(await order(foreign.shop.productId)).toEqual(await order(freshId('product')));
    const { importId } = await newTarget(home.shop, 'planned-import');
    const plan = (productId: typeof home.shop.productId) => home.shop.owner.call('imports.plan', { importId, columns: [], productId, mode: 'fill', tagWords: [], mended: null });
    expect(await plan(foreign.shop.productId)).toEqual(await plan(freshId('product')));
    expect(await plan(foreign.shop.productId)).toMatchObject({ ok: false, code: 'PRODUCT_NOT_FOUND' });
  });

  it('of another shop’s tag finds nobody', async () => {
    const tagId = freshId('tag');
    const { tagIds } = await foreign.shop.owner.value('customers.tag', { customerId: foreign.customer.customerId, add: [{ tagId, name: '密' }], remove: [] });
    expect(tagIds).toEqual([tagId]);
    expect(await home.shop.owner.value('customers.list', { limit: 20, tagId })).toEqual({ rows: [], next: null });
  });

  it('of another shop’s customer cannot be taken for a new one', async () => {
    const before = await cloud.storedOne('customers', foreign.customer.customerId);
    const answer = await home.shop.owner.call('customers.save', { customerId: foreign.customer.customerId, version: null, ...profile({ name: '我的' }) });
    expect(answer).toEqual({ ok: false, code: 'ID_TAKEN' });
    expect(await cloud.storedOne('customers', foreign.customer.customerId)).toEqual(before);
  });
});

describe('the customer of one shop', () => {
  it('who also keeps a shop acts in each as who they are there', async () => {
    const both = home.customer.client.openid;
    const merchantId = freshId('merchant');
    const { callerId } = await cloud.as(both).value('merchants.create', { merchantId, name: '自己的店' });
    expect(await cloud.as(both, callerId).value('customers.list', { limit: 20 })).toEqual({ rows: [], next: null });
    expect(await cloud.as(both, callerId).code('mine.open', {})).toBe('NOT_ALLOWED');
    expect(await home.customer.client.code('customers.list', { limit: 20 })).toBe('NOT_ALLOWED');
    expect((await home.customer.client.value('mine.open', {})).merchantName).toBe('甲店');
    expect((await cloud.as(both).value('session.open', {})).callers.map((caller) => caller.role)).toEqual(['customer', 'owner']);
  });
});
