import type { CustomerRow } from '../../core/customers/customers.contract';
import { CALLED_PEOPLE } from '../../tests/support/called-people';
import { shopForEachTest } from '../../tests/support/shops-for-tests';
import { addAll } from '../../tests/support/stored-documents';
import type { TestCloud } from '../../tests/support/test-cloud';
import { freshId } from '../../tests/support/fresh-id';
import { profile, type TestShop } from '../../tests/support/test-shop';

let cloud: TestCloud;
let shop: TestShop;
shopForEachTest((opened) => ({ cloud, shop } = opened));

/** Saves as many as asked for, up to 20, and copies of the first in storage beyond that. */
async function fill(count: number): Promise<void> {
  const saved = Math.min(count, 20);
  for (let index = 0; index < saved; index += 1) await shop.saveCustomer({ name: `顾客${index}号`, phone: `138${String(index).padStart(8, '0')}` });
  const [model] = await cloud.stored('customers', 'merchantId', shop.merchantId);
  if (!model || count === saved) return;
  const copies = Array.from({ length: count - saved }, (_, index) => ({ ...model, _id: `${model._id}x${index}`, phone: '', searchKeys: [`客${index}号`], listKey: `${model.listKey.slice(0, 10)}c_copy${index}` }));
  await addAll(cloud.url, 'customers', copies);
}

describe('the list of customers', () => {
  it('pages without a repeat or a gap while customers change and come in between', async () => {
    await fill(20);
    const seen: CustomerRow[] = [];
    let after: string | null = null;
    for (let page = 0; page < 10; page += 1) {
      const { rows, next }: { rows: CustomerRow[]; next: string | null } = await shop.owner.value('customers.list', { after, limit: 6 });
      seen.push(...rows);
      if (next === null) break;
      after = next;
      await shop.saveCustomer({ name: '新来的' });
      await shop.owner.value('customers.note', { customerId: rows[0]?.customerId ?? freshId('customer'), text: '聊过' });
    }
    const names = seen.map((row) => row.name).filter((name) => name !== '新来的');
    expect(new Set(names).size).toBe(20);
    expect(names).toHaveLength(20);
  });

  it.each([20, 500])('reads no more documents than the page and one, with %i customers', async (count) => {
    await fill(count);
    const limit = 20;
    const list = await shop.owner.reply('customers.list', { limit });
    const search = await shop.owner.reply('customers.search', { text: '客1' });
    const byPhone = await shop.owner.reply('customers.findByPhone', { phone: '13800000003' });
    expect(list.result).toMatchObject({ ok: true });
    expect(list.stats.documents).toBeLessThanOrEqual(limit + 1 + 1);
    expect(search.stats.documents).toBeLessThanOrEqual(20 + 1);
    expect(byPhone.stats.documents).toBe(1 + 1);
  });

  it('narrows to a stage and to a tag, and forgets who was removed', async () => {
    const [buyer, tagged, gone] = [await shop.saveCustomer({ name: '买过' }), await shop.saveCustomer({ name: '干皮' }), await shop.saveCustomer({ name: '走了' })];
    await shop.placeOrder(buyer);
    const tagId = freshId('tag');
    for (const customerId of [tagged, gone]) await shop.owner.value('customers.tag', { customerId, add: [{ tagId, name: '干皮' }], remove: [] });
    await shop.owner.value('customers.remove', { customerId: gone });
    const names = async (filter: object) => (await shop.owner.value('customers.list', { limit: 20, ...filter })).rows.map((row) => row.name);
    expect(await names({ stage: 'new' })).toEqual(['买过']);
    expect(await names({ tagId })).toEqual(['干皮']);
    expect(await names({})).toEqual(['干皮', '买过']);
  });

  it('refuses a cursor that it never made', async () => {
    expect(await shop.owner.code('customers.list', { limit: 20, after: '{"$ne":null}' })).toBe('CURSOR_INVALID');
  });
});

describe('search', () => {
  it('finds the middle of a name, the remark, the WeChat name and the end of a phone', async () => {
    await shop.saveCustomer({ name: '欧阳小梅', phone: '13912346789', wechatName: 'Sunny Day', remark: '昆山 二宝妈' });
    await shop.saveCustomer({ name: '路人' });
    const found = async (text: string) => (await shop.owner.value('customers.search', { text })).rows.map((row) => row.name);
    for (const text of ['小梅', '梅', '6789', '13912346789', 'sunnyd', 'day', '二宝', '昆山二宝', 'ＳＵＮ']) expect([text, await found(text)]).toEqual([text, ['欧阳小梅']]);
    for (const text of ['小强', '9999', '.*', '^', '  ']) expect([text, await found(text)]).toEqual([text, []]);
  });

  it('shows who already has a phone, however it is written, and several who share one', async () => {
    await shop.saveCustomer({ name: '妈妈', phone: '13712345678' });
    await shop.saveCustomer({ name: '女儿', phone: '+86 137-1234-5678' });
    const { rows } = await shop.owner.value('customers.findByPhone', { phone: '137 1234 5678' });
    expect(rows.map((row) => row.name).sort()).toEqual(['女儿', '妈妈']);
    expect((await shop.owner.value('customers.findByPhone', { phone: '137123' })).rows).toEqual([]);
  });

  it('reads surnames as surnames, however people are called, and finds a name of nothing but emoji', async () => {
    for (const [name] of CALLED_PEOPLE) await shop.saveCustomer({ name });
    for (const [name, text] of CALLED_PEOPLE) {
      const { rows } = await shop.owner.value('customers.search', { text });
      expect([text, rows.map((row) => row.name)]).toEqual([text, expect.arrayContaining([name])]);
    }
  });

  it('no longer finds an old name after the customer was renamed', async () => {
    const customerId = await shop.saveCustomer({ name: '旧名字' });
    await shop.owner.value('customers.save', { customerId, version: 1, ...profile({ name: '新称呼' }) });
    expect((await shop.owner.value('customers.search', { text: '旧名' })).rows).toEqual([]);
    expect((await shop.owner.value('customers.search', { text: '称呼' })).rows).toHaveLength(1);
  });
});
