import type { CustomerId } from '../../core/kernel/ids';
import { shanghaiDay } from '../../core/kernel/time';
import type { ApiClient } from '../../tests/support/api-client';
import { shopForEachTest } from '../../tests/support/shops-for-tests';
import type { TestCloud } from '../../tests/support/test-cloud';
import { freshId } from '../../tests/support/fresh-id';
import { freshOpenid, type TestShop } from '../../tests/support/test-shop';

let cloud: TestCloud;
let shop: TestShop;
shopForEachTest((opened) => ({ cloud, shop } = opened), '2026-03-02T10:00');

const viewOf = async (customerId: CustomerId) => (await shop.owner.value('customers.get', { customerId })).customer;
const told = async (customerId: CustomerId) => (await shop.owner.value('customers.get', { customerId })).timeline.rows;
const todayKinds = async () => (await shop.owner.value('today.open', {})).rows.flatMap(({ reasons }) => reasons.map(({ kind }) => kind));
const address = (text: string) => ({ addressId: freshId('address'), label: '', receiver: '', phone: '', text });

async function bound(name = 'A李姐 昆山', more: { phone?: string; remark?: string } = {}): Promise<{ customerId: CustomerId; self: ApiClient }> {
  const customerId = await shop.saveCustomer({ name, phone: '13812345678', ...more });
  return { customerId, self: await shop.bind(customerId) };
}

describe('我的信息', () => {
  it('shows who looks what is kept of them, and nothing of what the seller thinks', async () => {
    const { customerId, self } = await bound('A李姐 难缠', { remark: '砍价厉害' });
    await shop.owner.value('customers.tag', { customerId, add: [{ tagId: freshId('tag'), name: '抠门' }], remove: [] });
    await shop.owner.value('customers.note', { customerId, text: '别给她折扣' });
    await shop.owner.value('profile.saveTraits', { customerId, consent: { day: shanghaiDay('2026-03-01'), source: 'wechat' }, traits: [{ kind: 'allergy', text: '酒精' }] });
    await shop.owner.value('profile.saveAddress', { customerId, address: address('安亭镇1号'), asDefault: true });
    const own = await self.value('privacy.open', {});
    expect(own).toMatchObject({ called: '李姐', phone: '13812345678', quiet: false, deletion: null, openOrders: 0, addresses: [{ text: '安亭镇1号' }], traits: { traits: [{ kind: 'allergy', text: '酒精' }] } });
    for (const secret of ['难缠', '砍价', '抠门', '折扣', 'stage', 'grade', 'cost']) expect(JSON.stringify(own)).not.toContain(secret);
  });

  it('is corrected field by field, the seller\'s own marks round the name stay, and the timeline tells both values', async () => {
    const { customerId, self } = await bound();
    await self.value('privacy.correct', { called: '李雪', phone: '139 1234 5678', birthday: '农历八月初五' });
    expect(await viewOf(customerId)).toMatchObject({ givenName: 'A李雪 昆山', phone: '13912345678', birthday: '农历八月初五' });
    expect((await told(customerId)).filter(({ kind }) => kind === 'corrected')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ part: 'name', before: 'A李姐 昆山', after: 'A李雪 昆山' }),
        expect.objectContaining({ part: 'phone', before: '13812345678', after: '13912345678' }),
        expect.objectContaining({ part: 'birthday', before: '', after: '农历八月初五' }),
      ]),
    );
    const entries = (await told(customerId)).length;
    await self.value('privacy.correct', { called: '李雪' });
    expect((await told(customerId)).length).toBe(entries);
  });

  it('refuses by its field what is no phone, no birthday and nobody, and keeps nothing of it', async () => {
    const { customerId, self } = await bound();
    const before = await cloud.storedOne('customers', customerId);
    expect(await self.call('privacy.correct', { phone: 'abcdefghijk', called: '李雪' })).toMatchObject({ code: 'PHONE_INVALID', fields: ['phone'] });
    expect(await self.call('privacy.correct', { birthday: '2月30日' })).toMatchObject({ code: 'BIRTHDAY_INVALID', fields: ['birthday'] });
    expect(await self.call('privacy.correct', { phone: '', called: '' })).toMatchObject({ code: 'NAME_OR_PHONE_MISSING' });
    expect(await self.call('privacy.saveAddress', { address: address(' '), asDefault: true })).toMatchObject({ code: 'ADDRESS_MISSING' });
    expect(await self.code('privacy.correct', { called: '李'.repeat(34_000) })).toBe('INPUT_INVALID');
    expect(await cloud.storedOne('customers', customerId)).toEqual(before);
  });

  it('adds, changes and removes addresses, told with what they were', async () => {
    const { customerId, self } = await bound();
    const home = address('前进路5号');
    await self.value('privacy.saveAddress', { address: home, asDefault: true });
    await self.value('privacy.saveAddress', { address: { ...home, text: '前进路6号' }, asDefault: true });
    expect((await viewOf(customerId)).address).toBe('前进路6号');
    await self.value('privacy.removeAddress', { addressId: home.addressId });
    expect((await viewOf(customerId)).addresses).toEqual([]);
    const changes = (await told(customerId)).flatMap((entry) => (entry.kind === 'corrected' ? [[entry.before, entry.after]] : []));
    expect(changes).toEqual(expect.arrayContaining([['', '前进路5号'], ['前进路5号', '前进路6号'], ['前进路6号', '']]));
  });
});

describe('traits of the body', () => {
  it('are told by the person with a consent of their own, which no member can make up', async () => {
    const { customerId, self } = await bound();
    const traits = [{ kind: 'skin' as const, text: '干皮' }];
    expect(await self.code('privacy.saveTraits', { agreed: false, traits })).toBe('CONSENT_MISSING');
    const consent = { day: shanghaiDay('2026-03-02'), source: 'app' as const };
    expect(await shop.owner.code('profile.saveTraits', { customerId, consent, traits })).toBe('CONSENT_MISSING');
    await self.value('privacy.saveTraits', { agreed: true, traits });
    expect((await viewOf(customerId)).traits).toEqual({ consent, traits });
    await shop.owner.value('profile.saveTraits', { customerId, consent, traits: [{ kind: 'skin', text: '干敏' }] });
    expect((await self.value('privacy.open', {})).traits?.traits).toEqual([{ kind: 'skin', text: '干敏' }]);
  });

  it('are gone when the person withdraws: the seller is told that, and not what they were', async () => {
    const { customerId, self } = await bound();
    await self.value('privacy.saveTraits', { agreed: true, traits: [{ kind: 'allergy', text: '酒精过敏' }] });
    await self.value('privacy.saveTraits', { agreed: true, traits: [{ kind: 'allergy', text: '酒精和香精' }] });
    await self.value('privacy.withdrawConsent', {});
    expect((await viewOf(customerId)).traits).toBeNull();
    expect(JSON.stringify([await cloud.stored('customers', '_id', customerId), await cloud.stored('timeline', 'merchantId', shop.merchantId)])).not.toMatch(/酒精|香精/);
    expect((await told(customerId))[0]).toMatchObject({ kind: 'consent', given: null, by: 'customer' });
  });
});

describe('不要打扰', () => {
  it('empties the seller\'s list of what is care, stands against the seller\'s undo, and is lifted by the person', async () => {
    const { customerId, self } = await bound();
    await shop.owner.value('reminders.recordEnquiry', { customerId, text: '眼霜' });
    await cloud.setClock('2026-03-03T10:00');
    await cloud.runJobs();
    expect(await todayKinds()).toEqual(['asked']);
    await shop.owner.value('reminders.complete', { customerId });
    await self.value('privacy.setQuiet', { quiet: true });
    await shop.owner.value('reminders.reopen', { customerId });
    expect(await todayKinds()).toEqual([]);
    expect(await viewOf(customerId)).toMatchObject({ silenced: true, asks: { quiet: '2026-03-03' } });
    await self.value('privacy.setQuiet', { quiet: false });
    expect(await viewOf(customerId)).toMatchObject({ silenced: false, asks: { quiet: null } });
    expect((await told(customerId)).flatMap((entry) => (entry.kind === 'quiet' ? [[entry.on, entry.by]] : []))).toEqual([[false, 'customer'], [true, 'customer']]);
  });

  it('rests the reorder reminder and wakes it again', async () => {
    const { customerId, self } = await bound();
    await shop.placeOrder(customerId, { day: '2026-03-01' });
    await self.value('privacy.setQuiet', { quiet: true });
    expect(await cloud.stored('reminders', 'merchantId', shop.merchantId)).toMatchObject([{ state: 'idle' }]);
    await self.value('privacy.setQuiet', { quiet: false });
    expect(await cloud.stored('reminders', 'merchantId', shop.merchantId)).toMatchObject([{ state: 'scheduled' }]);
  });
});

describe('a deletion', () => {
  it('that is asked for stands in 今天 with its term until it is taken back, whatever the seller clicks', async () => {
    const { customerId, self } = await bound();
    await self.value('privacy.askDeletion', { asked: true });
    await shop.owner.value('reminders.silence', { customerId, quiet: true });
    await shop.owner.value('reminders.complete', { customerId });
    expect((await shop.owner.value('today.open', {})).rows[0]?.reasons).toMatchObject([{ kind: 'deletion', askedDay: '2026-03-02', dueDay: '2026-03-17' }]);
    await shop.owner.value('reminders.reopen', { customerId });
    expect(await todayKinds()).toEqual(['deletion']);
    await self.value('privacy.askDeletion', { asked: false });
    expect(await todayKinds()).toEqual([]);
  });

  it('waits for orders that are under way, then leaves figures without a person', async () => {
    const { customerId, self } = await bound('吴倩', { remark: '昆山的' });
    await shop.owner.value('profile.saveAddress', { customerId, address: { ...address('前进路5号'), phone: '13912345678', receiver: '吴强' }, asDefault: true });
    const orderId = await shop.placeOrder(customerId, { day: '2026-03-01' });
    await shop.owner.value('orders.annotate', { orderId, note: '放吴家门卫', pictureIds: [] });
    await shop.owner.value('customers.note', { customerId, text: '吴倩爱聊天' });
    await self.value('privacy.askDeletion', { asked: true });
    expect(await shop.owner.code('privacy.erase', { customerId })).toBe('ORDERS_OPEN');
    await shop.owner.value('shipping.ship', { orderId, parcels: [{ courier: 'sf', number: 'SF1234567890123' }] });
    expect(await shop.owner.value('privacy.erase', { customerId })).toEqual({ more: false });
    const kept = await Promise.all((['customers', 'orders', 'timeline', 'reminders'] as const).map((collection) => cloud.stored(collection, 'merchantId', shop.merchantId)));
    expect(JSON.stringify(kept)).not.toMatch(/吴|昆山|前进路|139123|138123|SF123/);
    expect(kept[1]).toMatchObject([{ orderId, totalFen: 10000, paidFen: 10000, day: '2026-03-01' }]);
    expect(await cloud.storedOne('bindings', customerId)).toBeUndefined();
    expect(await self.code('privacy.open', {})).toMatch(/NOT_ALLOWED|CALLER_UNKNOWN/);
    expect(await shop.owner.code('customers.restore', { customerId })).toBe('CUSTOMER_NOT_FOUND');
    expect((await shop.owner.value('totals.recompute', {})) !== undefined).toBe(true);
  });

  it('goes on in parts until everything is gone, also of a record that was merged into this one', async () => {
    const customerId = await shop.saveCustomer({ name: '郑洁', phone: '13812345678' });
    const goneId = await shop.saveCustomer({ name: '郑小洁', phone: '13812345678' });
    const firstId = await shop.saveCustomer({ name: '郑小小洁', phone: '13812345678' });
    for (const id of [goneId, firstId]) await shop.owner.value('orders.place', { ...shop.orderInput(freshId('order'), id, { day: '2026-03-01' }), handedOver: true });
    await shop.owner.value('profile.saveTraits', { customerId: firstId, consent: { day: shanghaiDay('2026-03-01'), source: 'wechat' }, traits: [{ kind: 'allergy', text: '酒精' }] });
    await shop.owner.value('merges.run', { keepId: goneId, goneId: firstId });
    await shop.owner.value('merges.run', { keepId: customerId, goneId });
    for (let count = 0; count < 101; count += 1) await shop.owner.value('customers.note', { customerId, text: `郑洁说${count}` });
    expect(await shop.owner.value('privacy.erase', { customerId })).toEqual({ more: true });
    expect(await cloud.storedOne('customers', customerId)).toMatchObject({ traitsApart: null });
    expect(await shop.owner.value('privacy.erase', { customerId })).toEqual({ more: false });
    const kept = await Promise.all((['customers', 'timeline', 'merges', 'reminders'] as const).map((collection) => cloud.stored(collection, 'merchantId', shop.merchantId)));
    expect(JSON.stringify(kept)).not.toContain('郑');
  });

  it('is the owner\'s to do', async () => {
    const customerId = await shop.saveCustomer();
    const assistant = await shop.hireAssistant();
    expect(await assistant.code('privacy.erase', { customerId })).toBe('NOT_ALLOWED');
    expect(await shop.cloud.as(freshOpenid('stranger')).code('privacy.erase', { customerId })).toBe('NOT_ALLOWED');
  });
});
