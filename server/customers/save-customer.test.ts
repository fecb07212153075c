import { shopForTests } from '../../tests/support/shops-for-tests';
import type { TestCloud } from '../../tests/support/test-cloud';
import { freshId } from '../../tests/support/fresh-id';
import { createShop, profile, type TestShop } from '../../tests/support/test-shop';

let cloud: TestCloud;
let shop: TestShop;
shopForTests((opened) => ({ cloud, shop } = opened));

describe('saving a customer', () => {
  it('takes a name alone, or a phone alone, and refuses neither', async () => {
    const byName = await shop.saveCustomer({ name: '李姐' });
    const byPhone = await shop.saveCustomer({ phone: '138 1234 5678' });
    expect((await shop.owner.value('customers.get', { customerId: byName })).customer).toMatchObject({ name: '李姐', phone: '', stage: 'prospect' });
    expect((await shop.owner.value('customers.get', { customerId: byPhone })).customer).toMatchObject({ name: '尾号5678', phone: '13812345678', maskedPhone: '138****5678' });
    expect(await shop.owner.call('customers.save', { customerId: freshId('customer'), version: null, ...profile({ remark: '昆山' }) })).toEqual({
      ok: false,
      code: 'NAME_OR_PHONE_MISSING',
      fields: ['name', 'phone'],
    });
  });

  it('keeps what somebody else saved meanwhile', async () => {
    const customerId = await shop.saveCustomer({ name: '王姐' });
    await shop.owner.value('customers.save', { customerId, version: 1, ...profile({ name: '王姐姐' }) });
    expect(await shop.owner.code('customers.save', { customerId, version: 1, ...profile({ name: '老王' }) })).toBe('CHANGED_MEANWHILE');
    expect((await shop.owner.value('customers.get', { customerId })).customer).toMatchObject({ name: '王姐姐', version: 2 });
  });

  it('refuses an id that is taken, whoever took it', async () => {
    const other = await createShop(cloud);
    const customerId = await other.saveCustomer({ name: '别家的' });
    expect(await shop.owner.code('customers.save', { customerId, version: null, ...profile({ name: '我的' }) })).toBe('ID_TAKEN');
    expect((await other.owner.value('customers.get', { customerId })).customer.name).toBe('别家的');
  });

  it('refuses a phone that is none, and stores nothing', async () => {
    const customerId = freshId('customer');
    expect(await shop.owner.call('customers.save', { customerId, version: null, ...profile({ name: '张三', phone: '12345' }) })).toEqual({ ok: false, code: 'PHONE_INVALID', fields: ['phone'] });
    expect(await cloud.storedOne('customers', customerId)).toBeUndefined();
  });

  it('renames the customer in a waiting reminder too', async () => {
    const customerId = await shop.saveCustomer({ name: '陈姐' });
    await shop.placeOrder(customerId, { day: '2026-02-01' });
    const { version } = (await shop.owner.value('customers.get', { customerId })).customer;
    await shop.owner.value('customers.save', { customerId, version, ...profile({ name: '陈小姐' }) });
    const row = (await shop.runOuts()).find((candidate) => candidate.customerId === customerId);
    expect(row).toMatchObject({ customerName: '陈小姐', productName: '面霜' });
    expect(row?.text).toContain('陈小姐');
  });
});
