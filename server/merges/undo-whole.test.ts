import fc from 'fast-check';
import type { CustomerId } from '../../core/kernel/ids';
import { shanghaiDay } from '../../core/kernel/time';
import { fen } from '../../core/kernel/money';
import { cloudForTests } from '../../tests/support/shops-for-tests';
import type { TestCloud } from '../../tests/support/test-cloud';
import { freshId } from '../../tests/support/fresh-id';
import { createShop, profile, type TestShop } from '../../tests/support/test-shop';

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

it('a merge undone is as before, whatever either had', async () => {
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
