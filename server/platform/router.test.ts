import { shopForTests } from '../../tests/support/shops-for-tests';
import type { TestCloud } from '../../tests/support/test-cloud';
import { freshId } from '../../tests/support/fresh-id';
import { createShop, profile, type TestShop } from '../../tests/support/test-shop';

let cloud: TestCloud;
let shop: TestShop;
shopForTests((opened) => ({ cloud, shop } = opened));

const save = (requestId: unknown, input: object) => cloud.send('api', shop.owner.openid, { action: 'customers.save', requestId, input });

describe('what the router refuses', () => {
  it('an action that does not exist, also one that every object has', async () => {
    for (const action of ['customers.steal', 'constructor', '__proto__', '', null, 7, ['session.open']]) {
      expect([action, await cloud.send('api', shop.owner.openid, { action, input: {} })]).toEqual([action, { ok: false, code: 'ACTION_UNKNOWN' }]);
    }
  });

  it('a caller without an identity', async () => {
    expect(await cloud.send('api', '', { action: 'session.open', input: {} })).toEqual({ ok: false, code: 'NOT_SIGNED_IN' });
  });

  it('input of the wrong form, naming fields and never values', async () => {
    const input = { customerId: 'x', version: '1', ...profile({ name: 'a\u0000b' }) };
    expect(await save(freshId('request'), input)).toEqual({ ok: false, code: 'INPUT_INVALID', fields: ['customerId', 'version', 'name'] });
  });

  it('fields that nobody asked for, naming them', async () => {
    const input = { customerId: freshId('customer'), version: null, ...profile({ name: '李姐' }), merchantId: 'm_other', role: 'owner' };
    expect(await save(freshId('request'), input)).toEqual({ ok: false, code: 'INPUT_INVALID', fields: ['merchantId', 'role'] });
  });

  it('a list in the place of an input, even where no field has to be there', async () => {
    expect(await cloud.send('api', shop.owner.openid, { action: 'session.open', input: [] })).toEqual({ ok: false, code: 'INPUT_INVALID', fields: [''] });
  });

  it('a command without a request id, and a query needs none', async () => {
    const input = { customerId: freshId('customer'), version: null, ...profile({ name: '李姐' }) };
    for (const requestId of [undefined, null, '', 'with space', { $ne: null }]) expect(await save(requestId, input)).toEqual({ ok: false, code: 'REQUEST_ID_MISSING' });
    expect(await cloud.send('api', shop.owner.openid, { action: 'customers.list', input: { limit: 1 } })).toMatchObject({ ok: true });
  });

  it('somebody else’s caller, and a caller that the action does not take', async () => {
    const other = await createShop(cloud, '别家');
    const theirs = (await other.owner.value('session.open', {})).callers[0]?.callerId;
    expect(await shop.owner.code('customers.list', { limit: 1 }, { as: theirs })).toBe('CALLER_UNKNOWN');
    expect(await shop.owner.code('mine.open', {})).toBe('NOT_ALLOWED');
    expect(await cloud.as('o_nobody_yet').code('customers.list', { limit: 1 })).toBe('NOT_ALLOWED');
  });
});

describe('a request id', () => {
  const input = () => ({ customerId: freshId('customer'), version: null, ...profile({ name: '李姐' }) });

  it('gives the same answer again and changes nothing the second time', async () => {
    const customerId = await shop.saveCustomer();
    const requestId = freshId('request');
    const first = await shop.owner.call('customers.note', { customerId, text: '一次' }, { requestId });
    expect(first.ok).toBe(true);
    expect(await shop.owner.call('customers.note', { customerId, text: '一次' }, { requestId })).toEqual(first);
    expect((await shop.owner.value('customers.timeline', { customerId, limit: 20 })).rows.filter((entry) => entry.kind === 'note')).toHaveLength(1);
  });

  it('stands for one input: with another it is refused', async () => {
    const requestId = freshId('request');
    await shop.owner.value('customers.save', input(), { requestId });
    const other = input();
    expect(await shop.owner.code('customers.save', other, { requestId })).toBe('REQUEST_ID_REUSED');
    expect(await cloud.storedOne('customers', other.customerId)).toBeUndefined();
  });

  it('is each person’s own', async () => {
    const requestId = freshId('request');
    const other = await createShop(cloud);
    await shop.owner.value('customers.save', input(), { requestId });
    expect(await other.owner.code('customers.save', input(), { requestId })).toBe('OK');
  });

  it('may be used again after a refusal, which stores nothing', async () => {
    const requestId = freshId('request');
    const typed = input();
    expect(await shop.owner.code('customers.save', { ...typed, name: '', phone: '' }, { requestId })).toBe('NAME_OR_PHONE_MISSING');
    expect(await cloud.storedOne('requests', `${shop.owner.openid}.${requestId}`)).toBeUndefined();
    expect(await shop.owner.code('customers.save', typed, { requestId })).toBe('OK');
  });

  it('sent twice at the same time is done once', async () => {
    const customerId = await shop.saveCustomer();
    const requestId = freshId('request');
    const twice = [1, 2].map(() => shop.owner.code('customers.note', { customerId, text: '双击' }, { requestId }));
    for (const code of await Promise.all(twice)) expect(['OK', 'BUSY']).toContain(code);
    expect(await shop.owner.code('customers.note', { customerId, text: '双击' }, { requestId })).toBe('OK');
    expect((await shop.owner.value('customers.timeline', { customerId, limit: 20 })).rows.filter((entry) => entry.kind === 'note')).toHaveLength(1);
  });
});

describe('the wire', () => {
  it('carries a code and nothing else when the server has a defect', async () => {
    await cloud.api('POST', 'faults', { match: { action: 'database.getDocument', collection: 'customers' }, nth: 1, then: 'fail', message: 'secret of the database' });
    const answer = await cloud.send('api', shop.owner.openid, { action: 'customers.list', input: { limit: 1 } });
    expect(answer).toEqual({ ok: false, code: 'SERVER_FAULT' });
  });

  it('never carries a stack, the environment or an openid', async () => {
    const customerId = await shop.saveCustomer();
    await shop.bind(customerId, 'o_secret_openid');
    const answers = [await shop.owner.call('customers.get', { customerId }), await shop.owner.call('customers.list', { limit: 5 }), await shop.owner.call('session.open', {})];
    const text = JSON.stringify(answers);
    for (const secret of ['o_secret_openid', 'local-env', 'stack', 'searchKeys', '_id"']) expect(text).not.toContain(secret);
  });
});

describe('two commands on one customer at the same time', () => {
  it('both end, each applied or answered BUSY, and none is lost', async () => {
    const customerId = await shop.saveCustomer();
    const orderIds = Array.from({ length: 4 }, () => freshId('order'));
    const codes = await Promise.all(orderIds.map((orderId) => shop.owner.code('orders.place', shop.orderInput(orderId, customerId))));
    for (const code of codes) expect(['OK', 'BUSY']).toContain(code);
    const applied = codes.filter((code) => code === 'OK').length;
    expect(applied).toBeGreaterThanOrEqual(1);
    expect((await shop.owner.value('customers.get', { customerId })).customer).toMatchObject({ orderCount: applied, spendFen: applied * 10000 });
    expect((await shop.owner.value('orders.ofCustomer', { customerId, limit: 20 })).rows).toHaveLength(applied);
  });
});
