import type { ActionInput } from '../../core/contract';
import { shopForEachTest } from '../../tests/support/shops-for-tests';
import { openImport, runAll } from '../../tests/support/import-steps';
import type { TestCloud } from '../../tests/support/test-cloud';
import { freshId } from '../../tests/support/fresh-id';
import { profile, type TestShop } from '../../tests/support/test-shop';

let cloud: TestCloud;
let shop: TestShop;
shopForEachTest((opened) => ({ cloud, shop } = opened));

type Person = { name: string; phone: string };

const save = (person: Person): Promise<string> => shop.owner.code('customers.save', { customerId: freshId('customer'), version: null, ...profile(person) });

const pasted = ({ name, phone }: Person, more: Partial<ActionInput<'paste.save'>> = {}): ActionInput<'paste.save'> => ({
  customerId: freshId('customer'), version: null, name, phone, address: '', raw: '原文', order: null, ...more,
});

/** Everything that the shop keeps of people. */
async function people(): Promise<number[]> {
  const kept = await Promise.all((['customers', 'orders', 'timeline', 'reminders'] as const).map((collection) => cloud.stored(collection, 'merchantId', shop.merchantId)));
  return kept.map((documents) => documents.length);
}

/** A column is taken for phones, or days, when it holds one. */
const GOOD = '好人,13900000000,';

const BAD: readonly [what: string, person: Person, column: string, code: string][] = [
  ['a name of 100 KB', { name: '李'.repeat(34_000), phone: '' }, '姓名', 'NAME_INVALID'],
  ['a name with a line separator, which no screen shows', { name: '李\u2028姐', phone: '' }, '姓名', 'NAME_INVALID'],
  ['a phone of letters', { name: '李姐', phone: 'abcdefghijk' }, '手机', 'PHONE_INVALID'],
  ['a phone too short', { name: '李姐', phone: '1381234567' }, '手机', 'PHONE_INVALID'],
  ['a name that nobody can see', { name: '\u200b\u3164', phone: '' }, '', 'NAME_OR_PHONE_MISSING'],
  ['neither name nor phone', { name: ' ', phone: '' }, '', 'NAME_OR_PHONE_MISSING'],
];

describe.each(BAD)('%s', (_what, person, column, code) => {
  it('is refused at each door, and nothing of it is kept', async () => {
    expect(['INPUT_INVALID', code]).toContain(await save(person));
    expect(['INPUT_INVALID', code]).toContain(await shop.owner.code('paste.save', pasted(person)));
    const opened = await openImport(shop, ['姓名,手机,备注', `${person.name},${person.phone},备注`, GOOD]);
    expect(opened).toMatchObject({ counts: { new: 1, refused: 1 }, refused: [{ rowNumber: 2, code, ...(column && { column }) }] });
    await runAll(shop, opened);
    expect(await people()).toEqual([1, 0, 1, 0]);
  });
});

it('a day that does not exist is refused at each door, with the person it came with', async () => {
  const day = '2026-02-30' as ActionInput<'orders.place'>['day'];
  const order = { orderId: freshId('order'), day, lines: [{ productId: shop.productId, quantity: 1, priceFen: 100 }], paidFen: 100 } as never;
  expect(await shop.owner.code('paste.save', pasted({ name: '李姐', phone: '' }, { order }))).toBe('INPUT_INVALID');
  expect((await openImport(shop, ['姓名,下单日期,产品', '李姐,2026-02-30,面霜', '王姐,2026-02-28,面霜'])).refused).toEqual([{ rowNumber: 2, code: 'DAY_INVALID', column: '下单日期' }]);
  expect((await openImport(shop, ['姓名,生日', '李姐,2.30'])).refused).toEqual([{ rowNumber: 2, code: 'BIRTHDAY_INVALID', column: '生日' }]);
  expect((await openImport(shop, ['李姐 2.30生日'], 'remarks')).refused).toEqual([{ rowNumber: 1, code: 'BIRTHDAY_INVALID', column: '' }]);
  expect(await people()).toEqual([0, 0, 0, 0]);
});

it('a name of emoji alone is a name at each door, and is found', async () => {
  await shop.saveCustomer({ name: '🌸🌸' });
  expect(await shop.owner.code('paste.save', pasted({ name: '🦊', phone: '' }))).toBe('OK');
  await runAll(shop, await openImport(shop, ['姓名', '🐳']));
  await runAll(shop, await openImport(shop, ['🍀 怕辣'], 'remarks'));
  for (const name of ['🌸🌸', '🦊', '🐳', '🍀']) expect((await shop.owner.value('customers.search', { text: name })).rows).toMatchObject([{ name }]);
});

it('a refused order leaves no customer, and a refused customer no order', async () => {
  const order = (productId: typeof shop.productId) => ({ orderId: freshId('order'), day: '2026-03-01', lines: [{ productId, quantity: 1, priceFen: 100 }], paidFen: 100 }) as never;
  expect(await shop.owner.code('paste.save', pasted({ name: '李姐', phone: '' }, { order: order(freshId('product')) }))).toBe('PRODUCT_NOT_FOUND');
  expect(await shop.owner.code('paste.save', pasted({ name: '李姐', phone: 'abc' }, { order: order(shop.productId) }))).toBe('PHONE_INVALID');
  expect(await people()).toEqual([0, 0, 0, 0]);
});
