import { fen } from '../../core/kernel/money';
import { shanghaiDay } from '../../core/kernel/time';
import type { CustomerId } from '../../core/kernel/ids';
import { openImport, planImport, runAll } from '../../tests/support/import-steps';
import { openTestCloud, type TestCloud } from '../../tests/support/test-cloud';
import { createShop, type TestShop } from '../../tests/support/test-shop';

let cloud: TestCloud;
let close: () => Promise<void>;
let shop: TestShop;
/** A cloud for each, since the timer remembers on which day it went round. */
beforeEach(async () => {
  ({ cloud, close } = await openTestCloud());
  await cloud.setClock('2026-03-02T10:00');
  shop = await createShop(cloud);
});
afterEach(() => close());

const consent = { day: shanghaiDay('2026-03-01'), source: 'wechat' as const };
const tellTraits = (customerId: CustomerId, text: string) => shop.owner.value('profile.saveTraits', { customerId, consent, traits: [{ kind: 'allergy', text }] });
const traitsOf = async (customerId: CustomerId) => (await shop.owner.value('customers.get', { customerId })).customer.traits?.traits ?? null;
const everything = async () => JSON.stringify(await Promise.all((['customers', 'timeline', 'merges', 'imports', 'import_slices', 'reminders'] as const).map((name) => cloud.stored(name, 'merchantId', shop.merchantId))));
/** The timer goes round the merchants once a day. */
const aDayLater = async () => {
  await cloud.passTime({ hours: 25 });
  await cloud.runJobs();
};

describe('what a merge keeps for its undo', () => {
  it('goes when the day is over: only the one who stayed is left of both', async () => {
    const [keepId, goneId] = [await shop.saveCustomer({ name: '李姐', remark: '留下的' }), await shop.saveCustomer({ name: '并掉的李雪', phone: '13812345678', remark: '旧备注' })];
    await tellTraits(goneId, '酒精');
    await shop.placeOrder(goneId, { day: '2026-03-01' });
    await shop.owner.value('merges.run', { keepId, goneId });
    await cloud.runJobs();
    expect(await cloud.stored('merges', 'merchantId', shop.merchantId)).toHaveLength(1);
    await aDayLater();
    expect(await cloud.stored('merges', 'merchantId', shop.merchantId)).toEqual([]);
    expect(await cloud.storedOne('customers', goneId)).toMatchObject({ removed: true, erased: true, name: '', phone: '', remark: '' });
    expect(await cloud.storedOne('customers', keepId)).toMatchObject({ name: '李姐', phone: '13812345678', traitsApart: null });
    expect(await traitsOf(keepId)).toMatchObject([{ text: '酒精' }]);
    expect(JSON.stringify(await cloud.stored('reminders', 'merchantId', shop.merchantId))).not.toContain('李雪');
    expect((await shop.owner.value('people.changes', { since: null, limit: 50 })).people.map(({ customerId }) => customerId)).toEqual([keepId]);
  });

  it('of one who was merged on goes too, and leaves the later undo whole', async () => {
    const [first, second, third] = [await shop.saveCustomer({ name: '一' }), await shop.saveCustomer({ name: '二' }), await shop.saveCustomer({ name: '三' })];
    await tellTraits(first, '香精');
    await tellTraits(second, '酒精');
    await shop.owner.value('merges.run', { keepId: second, goneId: first });
    await cloud.passTime({ hours: 20 });
    const { mergeId } = await shop.owner.value('merges.run', { keepId: third, goneId: second });
    await cloud.passTime({ hours: 14 });
    await cloud.runJobs();
    expect((await cloud.stored('merges', 'merchantId', shop.merchantId)).map(({ _id }) => _id)).toEqual([mergeId]);
    expect(JSON.stringify(await cloud.storedOne('customers', third))).not.toContain('香精');
    await shop.owner.value('merges.undo', { mergeId });
    expect([await traitsOf(second), await traitsOf(third)]).toEqual([[{ kind: 'allergy', text: '酒精' }], null]);
  });

  it('says nothing of the body any more at once when the consent is withdrawn, by the seller or by the person, however many records were joined', async () => {
    for (const by of ['seller', 'person'] as const) {
      const [first, second, third] = [await shop.saveCustomer({ name: '一' }), await shop.saveCustomer({ name: '二' }), await shop.saveCustomer({ name: '三' })];
      await tellTraits(first, '花粉');
      await tellTraits(second, '海鲜');
      const self = await shop.bind(second);
      const inner = await shop.owner.value('merges.run', { keepId: second, goneId: first });
      const outer = await shop.owner.value('merges.run', { keepId: third, goneId: second });
      expect(await everything()).toMatch(/花粉|海鲜/);
      if (by === 'seller') await shop.owner.value('profile.withdrawConsent', { customerId: third });
      else await self.value('privacy.withdrawConsent', {});
      expect(await everything()).not.toMatch(/花粉|海鲜/);
      await shop.owner.value('merges.undo', { mergeId: outer.mergeId });
      await shop.owner.value('merges.undo', { mergeId: inner.mergeId });
      expect(await Promise.all([first, second, third].map(traitsOf))).toEqual([null, null, null]);
    }
  });
});

it('what one shop keeps too long for a defect is met again the next day, and nobody else waits for it', async () => {
  const other = await createShop(cloud);
  for (const one of [shop, other]) await one.owner.value('merges.run', { keepId: await one.saveCustomer({ name: '李姐' }), goneId: await one.saveCustomer({ name: '李雪' }) });
  const left = async () => (await Promise.all([shop, other].map(({ merchantId }) => cloud.stored('merges', 'merchantId', merchantId)))).flat().length;
  await cloud.runJobs();
  await cloud.passTime({ hours: 25 });
  await cloud.api('POST', 'faults', { match: { action: 'database.getDocument', collection: 'merges' }, nth: 1, then: 'fail' });
  await cloud.runJobs();
  expect(await left()).toBe(1);
  await cloud.runJobs();
  expect(await left()).toBe(1);
  await aDayLater();
  expect(await left()).toBe(0);
});

it('what slices of an import keep of old values goes when it can be undone no longer, in parts', async () => {
  const customerId = await shop.saveCustomer({ name: '李姐', phone: '13812345678', remark: '老备注' });
  const rows = ['姓名,手机,备注', '李姐,13812345678,新备注', ...Array.from({ length: 2_500 }, (_, row) => `客户${row},139${String(row).padStart(8, '0')},`)];
  const opened = await planImport(shop, await openImport(shop, rows), { mode: 'overwrite' });
  const { importId, slices } = opened;
  expect(slices).toBeGreaterThan(50);
  await runAll(shop, opened);
  const kept = async () => (await cloud.stored('import_slices', 'merchantId', shop.merchantId)).length;
  expect(await kept()).toBe(slices);
  await cloud.passTime({ hours: 23 });
  await cloud.runJobs();
  expect(await kept()).toBe(slices);
  await aDayLater();
  expect(await kept()).toBeGreaterThan(0);
  await cloud.runJobs();
  expect(await kept()).toBe(0);
  expect(await everything()).not.toContain('老备注');
  expect(await shop.owner.code('imports.undoSlice', { importId, slice: slices - 1 })).toBe('UNDO_TOO_LATE');
  expect((await shop.owner.value('customers.get', { customerId })).customer.remark).toBe('新备注');
}, 120_000);

it('an import that was never run says nothing of people either, a day after it was opened', async () => {
  await openImport(shop, ['姓名,手机,备注', '没导的人,13812345678,没导的备注']);
  expect(await everything()).toMatch(/没导的人/);
  await cloud.runJobs();
  expect(await everything()).toMatch(/没导的人/);
  await aDayLater();
  expect(await everything()).not.toMatch(/没导的/);
});

describe('somebody whom the seller has removed', () => {
  it('still sees what is kept, corrects it and takes it home, and nothing else of the shop', async () => {
    const customerId = await shop.saveCustomer({ name: '吴倩', phone: '13812345678' });
    const self = await shop.bind(customerId);
    await shop.placeOrder(customerId, { day: '2026-03-01' });
    await tellTraits(customerId, '酒精');
    await shop.owner.value('customers.remove', { customerId });
    expect((await self.value('session.open', {})).callers).toMatchObject([{ role: 'former', merchantName: '林姐小铺' }]);
    expect(await self.value('privacy.open', {})).toMatchObject({ parted: true, called: '吴倩', phone: '13812345678', traits: { traits: [{ text: '酒精' }] } });
    expect((await self.value('mine.orders', { limit: 20 })).rows).toHaveLength(1);
    await self.value('privacy.withdrawConsent', {});
    expect(await everything()).not.toContain('酒精');
    for (const code of [await self.code('mine.open', {}), await self.code('privacy.setQuiet', { quiet: false }), await self.code('customers.list', { limit: 5 })]) expect(code).toBe('NOT_ALLOWED');
  });

  it('is deleted within a day of asking, without the seller, and takes it back until then', async () => {
    const customerId = await shop.saveCustomer({ name: '吴倩', phone: '13812345678' });
    const self = await shop.bind(customerId);
    const orderId = await shop.placeOrder(customerId, { day: '2026-03-01' });
    await shop.owner.value('shipping.ship', { orderId, parcels: [{ courier: 'sf', number: 'SF1234567890123' }] });
    for (let count = 0; count < 101; count += 1) await shop.owner.value('customers.note', { customerId, text: `吴倩说${count}` });
    await shop.owner.value('customers.remove', { customerId });
    await self.value('privacy.askDeletion', { asked: true });
    await self.value('privacy.askDeletion', { asked: false });
    await aDayLater();
    expect((await self.value('privacy.open', {})).called).toBe('吴倩');
    await self.value('privacy.askDeletion', { asked: true });
    await aDayLater();
    expect(await everything()).not.toContain('吴倩');
    expect(await cloud.stored('orders', 'merchantId', shop.merchantId)).toMatchObject([{ orderId, totalFen: 10000, destination: null, parcels: [{ number: '' }] }]);
    expect((await cloud.as(self.openid).value('session.open', {})).callers).toEqual([]);
    expect(await cloud.storedOne('bindings', customerId)).toBeUndefined();
  });

  it('is deleted on the last day that is in time when an order was never settled, and is in nobody’s way when they come again as a customer', async () => {
    const customerId = await shop.saveCustomer({ name: '吴倩' });
    const self = await shop.bind(customerId);
    await shop.placeOrder(customerId, { day: '2026-03-01', paidFen: fen(0) });
    await shop.owner.value('customers.remove', { customerId });
    await self.value('privacy.askDeletion', { asked: true });
    await aDayLater();
    expect(await self.value('privacy.open', {})).toMatchObject({ called: '吴倩', openOrders: 1, deletion: { dueDay: '2026-03-17' } });
    const again = await shop.saveCustomer({ name: '吴倩' });
    await shop.bind(again, self.openid);
    const roles = async () => (await cloud.as(self.openid).value('session.open', {})).callers.map(({ role }) => role);
    expect(await roles()).toEqual(['former', 'customer']);
    await cloud.setClock('2026-03-17T10:00');
    await cloud.runJobs();
    expect(await roles()).toEqual(['customer']);
    expect((await cloud.storedOne('customers', customerId))?.name).toBe('');
  });

  it('is not deleted as a record that went into another one', async () => {
    const [keepId, goneId] = [await shop.saveCustomer({ name: '李姐' }), await shop.saveCustomer({ name: '李雪' })];
    const self = await shop.bind(goneId);
    await self.value('privacy.askDeletion', { asked: true });
    const { mergeId } = await shop.owner.value('merges.run', { keepId, goneId });
    expect(await shop.owner.code('customers.restore', { customerId: goneId })).toBe('CUSTOMER_NOT_FOUND');
    await cloud.passTime({ hours: 15 });
    await cloud.runJobs();
    await shop.owner.value('merges.undo', { mergeId });
    expect(await self.value('privacy.open', {})).toMatchObject({ called: '李雪', parted: false, deletion: { askedDay: '2026-03-02' } });
  });
});
