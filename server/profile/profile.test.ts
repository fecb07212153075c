import type { CustomerId } from '../../core/kernel/ids';
import { fen } from '../../core/kernel/money';
import { shanghaiDay } from '../../core/kernel/time';
import { shopForEachTest } from '../../tests/support/shops-for-tests';
import { addAll } from '../../tests/support/stored-documents';
import type { TestCloud } from '../../tests/support/test-cloud';
import { freshId } from '../../tests/support/fresh-id';
import { createShop, profile, type TestShop } from '../../tests/support/test-shop';

let cloud: TestCloud;
let shop: TestShop;
shopForEachTest((opened) => ({ cloud, shop } = opened));

const viewOf = async (customerId: CustomerId) => (await shop.owner.value('customers.get', { customerId })).customer;
const kindsOf = async (customerId: CustomerId) => (await shop.owner.value('customers.get', { customerId })).timeline.rows.map(({ kind }) => kind);
const address = (part: object = {}) => ({ addressId: freshId('address'), label: '', receiver: '', phone: '', text: '昆山市前进路5号', ...part });

describe('addresses', () => {
  it('are several; an order goes to what is the default when it is written, with whoever takes it in', async () => {
    const customerId = await shop.saveCustomer({ name: '李姐', phone: '13812345678', address: '昆山市前进路5号' });
    await shop.placeOrder(customerId);
    const office = address({ label: '公司', receiver: '李强', phone: '139 1234 5678', text: '安亭镇1号' });
    await shop.owner.value('profile.saveAddress', { customerId, address: office, asDefault: false });
    const [row] = (await shop.owner.value('shipping.list', { state: 'waiting', limit: 5 })).rows;
    expect(row?.receiver).toEqual({ name: '李姐', phone: '13812345678', text: '昆山市前进路5号' });
    await shop.owner.value('profile.saveAddress', { customerId, address: office, asDefault: true });
    expect(await viewOf(customerId)).toMatchObject({ address: '安亭镇1号', addresses: [{ label: '公司', phone: '13912345678' }, { text: '昆山市前进路5号' }] });
    await shop.placeOrder(customerId);
    const receivers = (await shop.owner.value('shipping.list', { state: 'waiting', limit: 5 })).rows.filter((order) => order.customerId === customerId).map(({ receiver }) => receiver);
    expect(receivers).toHaveLength(2);
    expect(receivers).toEqual(expect.arrayContaining([row?.receiver, { name: '李强', phone: '13912345678', text: '安亭镇1号' }]));
    await shop.owner.value('profile.removeAddress', { customerId, addressId: office.addressId });
    expect(await viewOf(customerId)).toMatchObject({ address: '昆山市前进路5号', addresses: [{ text: '昆山市前进路5号' }] });
  });

  it('of a customer from before there were several begin with the one that was kept', async () => {
    const customerId = await shop.saveCustomer({ name: '老客', address: '昆山市前进路5号' });
    const { details: _details, relatedIds: _related, ...old } = (await cloud.storedOne('customers', customerId)) ?? {};
    await addAll(cloud.url, 'customers', [{ ...old, _id: 'c_old000000', customerId: 'c_old000000' }]);
    const oldId = 'c_old000000' as CustomerId;
    expect((await viewOf(oldId)).addresses).toEqual([{ addressId: 'a_cold000000', label: '', receiver: '', phone: '', text: '昆山市前进路5号' }]);
    await shop.owner.value('profile.saveAddress', { customerId: oldId, address: address({ text: '安亭镇1号' }), asDefault: false });
    expect((await viewOf(oldId)).addresses.map(({ text }) => text)).toEqual(['昆山市前进路5号', '安亭镇1号']);
    expect(await shop.owner.value('profile.relations', { customerId: oldId })).toEqual({ referrer: null, referred: [], relations: [], more: false });
  });

  it('typed over in the form change the default alone, and a pasted one comes first with its receiver', async () => {
    const customerId = await shop.saveCustomer({ name: '李姐', phone: '13812345678', address: '旧路1号' });
    await shop.owner.value('profile.saveAddress', { customerId, address: address({ text: '安亭镇1号' }), asDefault: false });
    await shop.owner.value('customers.save', { customerId, version: 2, ...profile({ name: '李姐', phone: '13812345678', address: '新路2号' }) });
    expect((await viewOf(customerId)).addresses.map(({ text }) => text)).toEqual(['新路2号', '安亭镇1号']);
    await shop.owner.value('paste.save', { customerId, version: 3, name: '李强', phone: '13912345678', address: '花桥镇3号', raw: '寄给我老公', order: null });
    expect(await viewOf(customerId)).toMatchObject({ phone: '13812345678', address: '花桥镇3号', addresses: [{ receiver: '李强', phone: '13912345678' }, { text: '新路2号' }, { text: '安亭镇1号' }] });
  });

  it('are ten at most, and one with a phone that is none is refused by its field', async () => {
    const customerId = await shop.saveCustomer();
    for (let count = 0; count < 10; count += 1) await shop.owner.value('profile.saveAddress', { customerId, address: address({ text: `${count}号` }), asDefault: false });
    expect(await shop.owner.code('profile.saveAddress', { customerId, address: address(), asDefault: true })).toBe('TOO_MANY_ADDRESSES');
    expect(await shop.owner.call('profile.saveAddress', { customerId, address: address({ phone: '123' }), asDefault: true })).toMatchObject({ code: 'PHONE_INVALID', fields: ['phone'] });
  });
});

describe('birthday and own fields', () => {
  it('are saved as they were read; what a form leaves out stays, and what is wrong is refused by its field', async () => {
    const [fieldId, optionId] = [freshId('field'), freshId('field')];
    const fields = [{ fieldId, name: '会员卡', kind: 'choice' as const, options: [{ optionId, name: '金卡' }], min: null, max: null }];
    expect(await shop.owner.value('profile.setFields', { version: 0, fields })).toEqual({ version: 1, fields });
    expect((await shop.owner.value('merchants.catalogue', {})).customFields).toEqual({ version: 1, fields });
    expect(await shop.owner.code('profile.setFields', { version: 0, fields: [] })).toBe('CHANGED_MEANWHILE');
    const customerId = freshId('customer');
    const save = (version: number | null, more: object) => shop.owner.call('customers.save', { customerId, version, ...profile({ name: '李姐' }), ...more });
    expect(await save(null, { birthday: '农历八月初五', custom: { [fieldId]: optionId } })).toMatchObject({ ok: true });
    expect(await save(1, {})).toMatchObject({ ok: true });
    expect(await viewOf(customerId)).toMatchObject({ birthday: '农历八月初五', nextBirthday: '2026-09-15', custom: { [fieldId]: optionId } });
    expect(await save(2, { birthday: '春天' })).toMatchObject({ code: 'BIRTHDAY_INVALID', fields: ['birthday'] });
    expect(await save(2, { custom: { [fieldId]: '银卡' } })).toMatchObject({ code: 'OPTION_UNKNOWN', fields: [`custom.${fieldId}`] });
    expect(await save(2, { birthday: '', custom: { [fieldId]: '' } })).toMatchObject({ ok: true });
    expect(await viewOf(customerId)).toMatchObject({ birthday: '', nextBirthday: null, custom: {} });
  });

  it('that an import brought unreadable stay as they were written', async () => {
    const customerId = await shop.saveCustomer({ name: '李姐' });
    const stored = await cloud.storedOne('customers', customerId);
    await addAll(cloud.url, 'customers', [{ ...stored, _id: 'c_spring000', customerId: 'c_spring000', birthday: '好像春天' }]);
    const springId = 'c_spring000' as CustomerId;
    expect(await shop.owner.call('customers.save', { customerId: springId, version: 1, ...profile({ name: '李姐' }), birthday: '好像春天' })).toMatchObject({ ok: true });
    expect(await viewOf(springId)).toMatchObject({ birthday: '好像春天', nextBirthday: null });
  });
});

describe('who knows whom', () => {
  it('stands on both pages, is changed from either, and leaves with who is removed', async () => {
    const [li, wang] = [await shop.saveCustomer({ name: '李姐' }), await shop.saveCustomer({ name: '王姐' })];
    await shop.owner.value('profile.relate', { customerId: li, otherId: wang, kind: 'bestie' });
    const relationsOf = async (customerId: CustomerId) => (await shop.owner.value('profile.relations', { customerId })).relations.map(({ name, kind }) => [name, kind]);
    expect([await relationsOf(li), await relationsOf(wang)]).toEqual([[['王姐', 'bestie']], [['李姐', 'bestie']]]);
    await shop.owner.value('profile.relate', { customerId: wang, otherId: li, kind: 'colleague' });
    expect([await relationsOf(li), await relationsOf(wang)]).toEqual([[['王姐', 'colleague']], [['李姐', 'colleague']]]);
    await shop.owner.value('customers.remove', { customerId: wang });
    expect(await relationsOf(li)).toEqual([]);
    await shop.owner.value('customers.restore', { customerId: wang });
    await shop.owner.value('profile.relate', { customerId: li, otherId: wang, kind: null });
    expect([await relationsOf(li), await relationsOf(wang)]).toEqual([[], []]);
    expect(await shop.owner.code('profile.relate', { customerId: li, otherId: li, kind: 'family' })).toBe('SAME_CUSTOMER');
  });

  it('is nobody of another shop', async () => {
    const other = await createShop(cloud);
    const [mine, foreign] = [await shop.saveCustomer(), await other.saveCustomer()];
    expect(await shop.owner.code('profile.relate', { customerId: mine, otherId: foreign, kind: 'family' })).toBe('CUSTOMER_NOT_FOUND');
    expect(await shop.owner.code('profile.setReferrer', { customerId: mine, referrerId: foreign })).toBe('REFERRER_NOT_FOUND');
  });
});

describe('who brought whom', () => {
  it('becomes an advocate when the first order counts, with the reason, and no longer is when it is taken back', async () => {
    const referrerId = await shop.saveCustomer({ name: '老李' });
    const customerId = freshId('customer');
    await shop.owner.value('customers.save', { customerId, version: null, ...profile({ name: '新来的', source: '老客带来' }), referrerId });
    expect(await shop.owner.value('profile.relations', { customerId: referrerId })).toMatchObject({ referred: [{ name: '新来的', bought: false }] });
    const unpaid = await shop.placeOrder(customerId, { paidFen: fen(0) });
    expect((await viewOf(referrerId)).stage).toBe('prospect');
    await shop.owner.value('orders.recordPayment', { orderId: unpaid, amountFen: fen(10000) });
    expect(await viewOf(referrerId)).toMatchObject({ stage: 'advocate', stageReason: { code: 'referral-bought' }, buyers: [customerId] });
    expect(await kindsOf(referrerId)).toEqual(expect.arrayContaining(['stage', 'referral']));
    expect(await kindsOf(customerId)).toContain('referred');
    await shop.owner.value('orders.cancel', { orderId: unpaid });
    expect(await viewOf(referrerId)).toMatchObject({ stage: 'prospect', stageReason: { code: 'order-cancelled' }, buyers: [] });
  });

  it('stays an advocate through an order of their own that is cancelled, and comes back as one', async () => {
    const [referrerId, customerId] = [await shop.saveCustomer({ name: '老李' }), await shop.saveCustomer({ name: '新来的' })];
    await shop.placeOrder(customerId);
    await shop.owner.value('profile.setReferrer', { customerId, referrerId });
    expect((await viewOf(referrerId)).stage).toBe('advocate');
    const orderId = await shop.placeOrder(referrerId);
    await shop.owner.value('orders.cancel', { orderId });
    expect((await viewOf(referrerId)).stage).toBe('advocate');
  });

  it('is corrected: the one it was goes back, the one it is moves', async () => {
    const [wrong, right, customerId] = [await shop.saveCustomer({ name: '甲' }), await shop.saveCustomer({ name: '乙' }), await shop.saveCustomer({ name: '丙' })];
    await shop.placeOrder(customerId);
    await shop.owner.value('profile.setReferrer', { customerId, referrerId: wrong });
    await shop.owner.value('profile.setReferrer', { customerId, referrerId: right });
    expect([(await viewOf(wrong)).stage, (await viewOf(right)).stage]).toEqual(['prospect', 'advocate']);
    expect(await shop.owner.code('profile.setReferrer', { customerId: right, referrerId: customerId })).toBe('REFERRED_EACH_OTHER');
    expect(await shop.owner.code('profile.setReferrer', { customerId, referrerId: customerId })).toBe('SAME_CUSTOMER');
  });

  it('stays where the seller pinned them, and a reseller stays a reseller', async () => {
    const [pinned, reseller, customerId] = [await shop.saveCustomer({ name: '甲' }), await shop.saveCustomer({ name: '乙' }), await shop.saveCustomer({ name: '丙' })];
    await shop.owner.value('customers.moveStage', { customerId: pinned, stage: 'prospect', pinned: true });
    await shop.owner.value('resellers.promote', { customerId: reseller, levelId: 'l1' });
    await shop.placeOrder(customerId);
    for (const referrerId of [pinned, reseller]) await shop.owner.value('profile.setReferrer', { customerId, referrerId });
    expect([(await viewOf(pinned)).stage, (await viewOf(reseller)).stage]).toEqual(['prospect', 'reseller']);
  });
});

describe('traits of the body', () => {
  const consent = { day: shanghaiDay('2026-03-01'), source: 'wechat' as const };
  const traits = [{ kind: 'allergy' as const, text: '酒精过敏' }];

  it('are kept with a consent only, told without what they say, and deleted when it is withdrawn', async () => {
    const customerId = await shop.saveCustomer();
    expect(await shop.owner.call('profile.saveTraits', { customerId, consent: null, traits })).toMatchObject({ code: 'CONSENT_MISSING', fields: ['consent'] });
    await shop.owner.value('profile.saveTraits', { customerId, consent, traits });
    expect((await viewOf(customerId)).traits).toEqual({ consent, traits });
    await shop.owner.value('profile.withdrawConsent', { customerId });
    expect((await viewOf(customerId)).traits).toBeNull();
    const stored = [await cloud.stored('customers', '_id', customerId), await cloud.stored('timeline', 'merchantId', shop.merchantId)];
    expect(JSON.stringify(stored)).not.toContain('酒精');
    expect((await kindsOf(customerId)).filter((kind) => kind === 'consent')).toHaveLength(2);
  });

  it('reach no list, no search, no export and nobody bound', async () => {
    const customerId = await shop.saveCustomer({ name: '李姐', phone: '13812345678' });
    await shop.owner.value('profile.saveTraits', { customerId, consent, traits });
    await shop.owner.value('resellers.promote', { customerId, levelId: 'l1' });
    const bound = await shop.bind(customerId);
    const seen = [
      await shop.owner.value('customers.list', { limit: 5 }),
      await shop.owner.value('people.changes', { since: null, limit: 5 }),
      await shop.owner.value('customers.search', { text: '李' }),
      await bound.value('mine.open', {}),
    ];
    expect(JSON.stringify(seen)).not.toContain('酒精');
    for (const code of [await bound.code('customers.get', { customerId }), await bound.code('profile.saveTraits', { customerId, consent, traits })]) expect(code).toBe('NOT_ALLOWED');
  });
});

it('勿扰 is told in the timeline once, when it is set and when it is taken off', async () => {
  const customerId = await shop.saveCustomer();
  for (const quiet of [true, true, false]) await shop.owner.value('reminders.silence', { customerId, quiet });
  expect((await kindsOf(customerId)).filter((kind) => kind === 'quiet')).toHaveLength(2);
});
