import fc from 'fast-check';
import type { CustomerId } from '../../core/kernel/ids';
import { shanghaiDay } from '../../core/kernel/time';
import { fen } from '../../core/kernel/money';
import { cloudForTests } from '../../tests/support/shops-for-tests';
import type { TestCloud } from '../../tests/support/test-cloud';
import { createShop, freshId, profile, type TestShop } from '../../tests/support/test-shop';

let cloud: TestCloud;
cloudForTests((opened) => ({ cloud } = opened));

/** Two others of the shop, by place; 2 is the other of the pair. */
type Other = 0 | 1 | 2;
interface Ties {
  address: string;
  height: string;
  broughtBy: Other | null;
  knows: Other[];
  isKnownBy: Other[];
  skin: string;
}
const other = fc.constantFrom<Other>(0, 1, 2);

interface Person {
  phone: string;
  remark: string;
  days: string[];
  notes: number;
  unpaid: boolean;
  pinned: boolean;
  quiet: boolean;
  profile: Ties;
}
const HEIGHT = 'd_height0000';
const person = fc.record<Person>({
  phone: fc.constantFrom('', '13812345678'),
  remark: fc.constantFrom('', '干皮', '昆山'),
  days: fc.uniqueArray(fc.constantFrom('2025-11-01', '2025-12-05', '2026-01-10', '2026-02-20', '2026-03-01'), { maxLength: 4 }),
  notes: fc.nat({ max: 2 }),
  unpaid: fc.boolean(),
  pinned: fc.boolean(),
  quiet: fc.boolean(),
  profile: fc.record<Ties>({
    address: fc.constantFrom('', '昆山市前进路5号', '安亭镇1号'),
    height: fc.constantFrom('', '160', '170'),
    broughtBy: fc.option(other),
    knows: fc.uniqueArray(other),
    isKnownBy: fc.uniqueArray(other),
    skin: fc.constantFrom('', '干皮'),
  }),
});

/** Ties of one of the pair to the other and to two more. */
async function tie(shop: TestShop, customerId: CustomerId, others: readonly CustomerId[], { address, height, broughtBy, knows, isKnownBy, skin }: Ties): Promise<void> {
  const id = (place: Other): CustomerId => others[place] ?? customerId;
  if (address) await shop.owner.value('profile.saveAddress', { customerId, address: { addressId: freshId('address'), label: '', receiver: '老公', phone: '', text: address }, asDefault: true });
  const { version } = (await shop.owner.value('customers.get', { customerId })).customer;
  if (height) await shop.owner.value('customers.save', { customerId, version, ...profile({ name: '李姐', address }), custom: { [HEIGHT]: height } });
  if (broughtBy !== null) await shop.owner.call('profile.setReferrer', { customerId, referrerId: id(broughtBy) });
  for (const place of knows) await shop.owner.value('profile.relate', { customerId, otherId: id(place), kind: 'friend' });
  for (const place of isKnownBy) await shop.owner.value('profile.relate', { customerId: id(place), otherId: customerId, kind: 'family' });
  if (skin) await shop.owner.value('profile.saveTraits', { customerId, consent: { day: shanghaiDay('2026-03-01'), source: 'wechat' }, traits: [{ kind: 'skin', text: skin }] });
}

async function write(shop: TestShop, { phone, remark, days, notes, unpaid, pinned, quiet }: Person): Promise<CustomerId> {
  const customerId = await shop.saveCustomer({ name: '李姐', phone, remark });
  for (const day of [...days].sort()) await shop.placeOrder(customerId, { day, ...(unpaid && { paidFen: fen(0) }) });
  for (let index = 0; index < notes; index += 1) await shop.owner.value('customers.note', { customerId, text: `聊过${index}` });
  if (pinned) await shop.owner.value('customers.moveStage', { customerId, stage: 'loyal', pinned: true });
  if (quiet) await shop.owner.value('reminders.silence', { customerId, quiet: true });
  return customerId;
}

/** What happens to two others while the pair is one. */
async function liveOn(shop: TestShop, [friend, stranger]: readonly CustomerId[]): Promise<void> {
  if (!friend || !stranger) throw new Error('there are two others');
  await shop.placeOrder(friend, { day: '2026-03-05', paidFen: fen(0) });
  await shop.placeOrder(stranger, { day: '2026-03-06' });
  await shop.owner.value('customers.note', { customerId: friend, text: '最近在忙' });
  await shop.owner.value('customers.tag', { customerId: stranger, add: [{ tagId: freshId('tag'), name: '新来的' }], remove: [] });
}

/** Everything stored of some, without what every write changes. */
async function everythingOf(shop: TestShop, ids: readonly CustomerId[]): Promise<unknown> {
  const stored = (await everything(shop)) as Record<string, unknown>[][];
  return stored.slice(0, 4).map((documents) => documents.filter(({ customerId }) => ids.includes(customerId as CustomerId)));
}

/** Everything stored of the shop, without what every write changes. */
async function everything(shop: TestShop): Promise<unknown> {
  const collections = ['customers', 'orders', 'timeline', 'reminders', 'months'] as const;
  const stored = await Promise.all(collections.map((name) => cloud.stored(name, 'merchantId', shop.merchantId)));
  const passing = new Set(['version', 'updatedAt', 'listKey', 'changeKey', 'gradeDay']);
  return stored.map((documents) => documents.map((document) => Object.fromEntries(Object.entries(document).filter(([key]) => !passing.has(key)))));
}

describe('a merge', () => {
  it('undone is as before, whatever either had', async () => {
    await fc.assert(
      fc.asyncProperty(person, person, async (one, other) => {
        const shop = await createShop(cloud);
        await shop.owner.value('profile.setFields', { version: 0, fields: [{ fieldId: HEIGHT, name: '身高', kind: 'number', options: [], min: null, max: null }] });
        const [keepId, goneId] = [await write(shop, one), await write(shop, other)];
        const around = [await shop.saveCustomer({ name: '周姐' }), await shop.saveCustomer({ name: '吴姐' })];
        await tie(shop, keepId, [...around, goneId], one.profile);
        await tie(shop, goneId, [...around, keepId], other.profile);
        const before = await everything(shop);
        const { mergeId } = await shop.owner.value('merges.run', { keepId, goneId });
        await shop.owner.value('merges.undo', { mergeId });
        expect(await everything(shop)).toEqual(before);
        const ofBoth = await everythingOf(shop, [keepId, goneId]);
        const again = await shop.owner.value('merges.run', { keepId: goneId, goneId: keepId });
        await liveOn(shop, around);
        await shop.owner.value('merges.undo', { mergeId: again.mergeId });
        expect(await everythingOf(shop, [keepId, goneId])).toEqual(ofBoth);
      }),
      { numRuns: 8 },
    );
  }, 240_000);

  it('gives orders, timeline, tags and stage to the one who stays', async () => {
    const shop = await createShop(cloud);
    const keepId = await shop.saveCustomer({ name: '李姐' });
    const goneId = await shop.saveCustomer({ name: '李雪', phone: '13812345678' });
    await shop.placeOrder(keepId, { day: '2026-01-01' });
    await shop.placeOrder(goneId, { day: '2026-02-01' });
    await shop.owner.value('merges.run', { keepId, goneId });
    const { customer, timeline } = await shop.owner.value('customers.get', { customerId: keepId });
    expect(customer).toMatchObject({ givenName: '李姐', phone: '13812345678', orderCount: 2, stage: 'repeat' });
    expect(timeline.rows.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['merged', 'created', 'order']));
    expect((await shop.owner.value('orders.ofCustomer', { customerId: keepId, limit: 20 })).rows).toHaveLength(2);
    expect(await shop.owner.code('customers.get', { customerId: goneId })).toBe('CUSTOMER_NOT_FOUND');
  }, 60_000);

  it('lets those who knew the one who goes know the one who stays, and who brought them hear of it', async () => {
    const shop = await createShop(cloud);
    const [keepId, goneId] = [await shop.saveCustomer({ name: '李姐' }), await shop.saveCustomer({ name: '李雪' })];
    const [friend, referrer, brought] = [await shop.saveCustomer({ name: '周姐' }), await shop.saveCustomer({ name: '吴姐' }), await shop.saveCustomer({ name: '郑姐' })];
    await shop.owner.value('profile.setReferrer', { customerId: keepId, referrerId: referrer });
    await shop.placeOrder(goneId);
    await shop.owner.value('profile.relate', { customerId: friend, otherId: goneId, kind: 'bestie' });
    await shop.owner.value('profile.setReferrer', { customerId: brought, referrerId: goneId });
    await shop.placeOrder(brought);
    const { mergeId } = await shop.owner.value('merges.run', { keepId, goneId });
    expect(await shop.owner.value('profile.relations', { customerId: keepId })).toMatchObject({ referrer: { name: '吴姐' }, referred: [{ name: '郑姐' }], relations: [{ name: '周姐', kind: 'bestie' }] });
    const stageOf = async (customerId: CustomerId) => (await shop.owner.value('customers.get', { customerId })).customer.stage;
    expect([await stageOf(keepId), await stageOf(referrer)]).toEqual(['advocate', 'advocate']);
    await shop.owner.value('merges.undo', { mergeId });
    expect([await stageOf(keepId), await stageOf(referrer), await stageOf(goneId)]).toEqual(['prospect', 'prospect', 'advocate']);
  }, 60_000);

  it('undone does not bring back traits whose consent was withdrawn meanwhile', async () => {
    const shop = await createShop(cloud);
    const [keepId, goneId] = [await shop.saveCustomer({ name: '李姐' }), await shop.saveCustomer({ name: '李雪' })];
    await shop.owner.value('profile.saveTraits', { customerId: goneId, consent: { day: shanghaiDay('2026-03-01'), source: 'wechat' }, traits: [{ kind: 'skin', text: '干皮' }] });
    const { mergeId } = await shop.owner.value('merges.run', { keepId, goneId });
    await shop.owner.value('profile.withdrawConsent', { customerId: keepId });
    await shop.owner.value('merges.undo', { mergeId });
    for (const customerId of [keepId, goneId]) expect((await shop.owner.value('customers.get', { customerId })).customer.traits).toBeNull();
  }, 60_000);

  it('undone after more orders, payments and wishes gives each their own, and what the person asked for holds for both', async () => {
    const shop = await createShop(cloud);
    const [keepId, goneId] = [await shop.saveCustomer({ name: '李姐' }), await shop.saveCustomer({ name: '李雪' })];
    const self = await shop.bind(goneId);
    const owing = await shop.placeOrder(goneId, { day: '2026-02-01', paidFen: fen(0) });
    const { mergeId } = await shop.owner.value('merges.run', { keepId, goneId });
    expect((await shop.owner.value('customers.get', { customerId: keepId })).customer).toMatchObject({ owedFen: 10000, stage: 'prospect' });
    await shop.owner.value('orders.recordPayment', { orderId: owing, amountFen: fen(10000) });
    await shop.placeOrder(keepId, { day: '2026-02-20' });
    await self.value('privacy.setQuiet', { quiet: true });
    expect((await shop.owner.value('customers.get', { customerId: keepId })).customer).toMatchObject({ owedFen: 0, stage: 'repeat' });
    await shop.owner.value('merges.undo', { mergeId });
    for (const customerId of [keepId, goneId]) expect((await shop.owner.value('customers.get', { customerId })).customer).toMatchObject({ owedFen: 0, orderCount: 1, stage: 'new', silenced: true });
    expect(await self.value('privacy.open', {})).toMatchObject({ called: '李雪', quiet: true });
    const { openOrders } = ((await cloud.storedOne('customers', goneId)) as { contact: { openOrders: { owedFen: number }[] } }).contact;
    expect(openOrders.every(({ owedFen }) => owedFen === 0)).toBe(true);
  }, 60_000);

  it('keeps a stage that was pinned on either side, a wish for peace of either side, and what fits into no field in the timeline', async () => {
    const shop = await createShop(cloud);
    const [keepId, goneId] = [await shop.saveCustomer({ name: '李姐', phone: '13812345678', wechatName: '雪' }), await shop.saveCustomer({ name: '李雪', phone: '13912345678', wechatName: '小雪' })];
    await shop.owner.value('customers.moveStage', { customerId: goneId, stage: 'loyal', pinned: true });
    await shop.owner.value('reminders.silence', { customerId: goneId, quiet: true });
    const { mergeId } = await shop.owner.value('merges.run', { keepId, goneId });
    const { customer, timeline } = await shop.owner.value('customers.get', { customerId: keepId });
    expect(customer).toMatchObject({ stage: 'loyal', stagePinned: true, silenced: true, remark: '另一个号 13912345678' });
    expect(timeline.rows.find(({ kind }) => kind === 'merged')).toMatchObject({ name: '李雪', left: { wechatName: '小雪' } });
    await shop.placeOrder(keepId, { day: '2026-03-01' });
    await shop.owner.value('merges.undo', { mergeId });
    expect((await shop.owner.value('customers.get', { customerId: keepId })).customer).toMatchObject({ stage: 'new', stagePinned: false, silenced: false, remark: '' });
  }, 60_000);

  it('of three in a row parts in any order, and of one that was joined to another later only after that', async () => {
    const shop = await createShop(cloud);
    const [a, b, c] = [await shop.saveCustomer({ name: '一' }), await shop.saveCustomer({ name: '二' }), await shop.saveCustomer({ name: '三' })];
    for (const [at, customerId] of [a, b, c].entries()) await shop.placeOrder(customerId, { day: `2026-02-0${at + 1}` });
    const counts = async () => Promise.all([a, b, c].map(async (customerId) => (await shop.owner.call('customers.get', { customerId })).ok ? (await shop.owner.value('customers.get', { customerId })).customer.orderCount : 0));
    const [first, second] = [await shop.owner.value('merges.run', { keepId: a, goneId: b }), await shop.owner.value('merges.run', { keepId: a, goneId: c })];
    expect(await counts()).toEqual([3, 0, 0]);
    await shop.owner.value('merges.undo', { mergeId: first.mergeId });
    expect(await counts()).toEqual([2, 1, 0]);
    await shop.owner.value('merges.undo', { mergeId: second.mergeId });
    expect(await counts()).toEqual([1, 1, 1]);
    const [inner, outer] = [await shop.owner.value('merges.run', { keepId: a, goneId: b }), await shop.owner.value('merges.run', { keepId: c, goneId: a })];
    expect(await shop.owner.code('merges.undo', { mergeId: inner.mergeId })).toBe('MERGED_ON');
    for (const { mergeId } of [outer, inner]) await shop.owner.value('merges.undo', { mergeId });
    expect(await counts()).toEqual([1, 1, 1]);
  }, 60_000);

  it('takes the WeChat binding along and back', async () => {
    const shop = await createShop(cloud);
    const [keepId, goneId] = [await shop.saveCustomer({ name: '李姐' }), await shop.saveCustomer({ name: '李雪' })];
    const client = await shop.bind(goneId);
    await shop.placeOrder(keepId, { day: '2026-01-01' });
    const { mergeId } = await shop.owner.value('merges.run', { keepId, goneId });
    expect(await client.value('mine.open', {})).toMatchObject({ personName: '李姐', orders: { rows: [{}] } });
    await shop.owner.value('merges.undo', { mergeId });
    expect(await client.value('mine.open', {})).toMatchObject({ personName: '李雪', orders: { rows: [] } });
  }, 60_000);

  it('undone later leaves what happened since with the one who stayed, and is too late after a day', async () => {
    const shop = await createShop(cloud);
    const [keepId, goneId] = [await shop.saveCustomer({ name: '李姐' }), await shop.saveCustomer({ name: '李雪', phone: '13812345678' })];
    await shop.placeOrder(goneId, { day: '2026-02-01' });
    const { mergeId } = await shop.owner.value('merges.run', { keepId, goneId });
    await shop.placeOrder(keepId, { day: '2026-03-01' });
    await shop.owner.value('merges.undo', { mergeId });
    expect((await shop.owner.value('customers.get', { customerId: keepId })).customer).toMatchObject({ phone: '', orderCount: 1, lastOrderDay: '2026-03-01' });
    expect((await shop.owner.value('customers.get', { customerId: goneId })).customer).toMatchObject({ phone: '13812345678', orderCount: 1, lastOrderDay: '2026-02-01' });
    const again = await shop.owner.value('merges.run', { keepId, goneId });
    await cloud.passTime({ hours: 25 });
    expect(await shop.owner.code('merges.undo', { mergeId: again.mergeId })).toBe('UNDO_TOO_LATE');
  }, 60_000);
});
