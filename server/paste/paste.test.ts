import { fen } from '../../core/kernel/money';
import { MAX_PASTE_CHARACTERS } from '../../core/paste/paste-limits';
import { shopForTests } from '../../tests/support/shops-for-tests';
import { freshId } from '../../tests/support/fresh-id';
import type { TestShop } from '../../tests/support/test-shop';

let shop: TestShop;
shopForTests((opened) => ({ shop } = opened));

const BLOCK = '李雪 13712345678 江苏省苏州市昆山市前进路5号3栋502室\n面霜两瓶';
const read = (text: string) => shop.owner.value('paste.read', { text });
const saved = (given: object = {}) => ({ customerId: freshId('customer'), version: null, name: '李雪', phone: '13712345678', address: '江苏省苏州市昆山市前进路5号', raw: BLOCK, order: null, ...given });
const order = (quantity = 2) => ({ orderId: freshId('order'), day: '2026-03-10' as never, lines: [{ productId: shop.productId, quantity, priceFen: fen(10000) }], paidFen: fen(10000 * quantity) });

describe('a pasted text', () => {
  it('is read by the shop’s own products', async () => {
    const { people } = await read(BLOCK);
    expect(people).toMatchObject([{ name: '李雪', phone: '13712345678', district: '昆山市', doubtful: [], orderLines: [{ productId: shop.productId, productName: '面霜', quantity: 2, doubtful: false }], matches: [] }]);
  });

  it('is read by their aliases too', async () => {
    await shop.saveProduct({ name: '烟酰胺精华液', aliases: ['小棕瓶'] });
    expect((await read('李雪 13712345678 小棕瓶两支')).people[0]?.orderLines).toMatchObject([{ productName: '烟酰胺精华液', quantity: 2 }]);
  });

  it('offers those who have the phone, then those whose name ends alike', async () => {
    const same = await shop.saveCustomer({ name: 'A王姐', phone: '13812340001' });
    const alike = await shop.saveCustomer({ name: '昆山王小燕' });
    const { people } = await read('王小燕 13812340001 江苏省苏州市昆山市前进路6号');
    expect(people[0]?.matches.map(({ customerId, by, maskedPhone }) => [customerId, by, maskedPhone])).toEqual([[same, 'phone', '138****0001'], [alike, 'name', '']]);
  });

  it('is refused when empty or longer than can be looked through', async () => {
    expect(await shop.owner.code('paste.read', { text: ' \n ' })).toBe('PASTE_EMPTY');
    expect(await shop.owner.code('paste.read', { text: '字'.repeat(MAX_PASTE_CHARACTERS + 1) })).toBe('PASTE_TOO_LONG');
    expect((await read('字'.repeat(MAX_PASTE_CHARACTERS))).people).toBeDefined();
  });

  it('shows fifty people and says how many more there were', async () => {
    const text = Array.from({ length: 60 }, (_, index) => `李雪${'甲乙丙丁戊己庚辛壬癸'[index % 10]} 137${String(10000000 + index)} 江苏省昆山市前进路${index + 1}号`).join('\n\n');
    const answer = await read(text);
    expect([answer.people.length, answer.leftOut]).toEqual([50, 10]);
  });
});

describe('saving a person of a text', () => {
  it('makes the customer and the order together and keeps the text', async () => {
    const input = saved({ phone: '13712345679', order: order() });
    expect(await shop.owner.value('paste.save', input)).toEqual({ customerId: input.customerId, stage: 'new' });
    const { customer, timeline } = await shop.owner.value('customers.get', { customerId: input.customerId });
    expect(customer).toMatchObject({ givenName: '李雪', phone: '13712345679', stage: 'new', orderCount: 1 });
    expect(timeline.rows.map(({ kind }) => kind).sort()).toEqual(['created', 'order', 'pasted', 'stage']);
    expect(timeline.rows.find(({ kind }) => kind === 'pasted')).toMatchObject({ text: BLOCK });
  });

  it('keeps nothing of the person when the order is refused', async () => {
    const input = saved({ order: { ...order(), paidFen: fen(99_999_900) } });
    expect(await shop.owner.code('paste.save', input)).toBe('PAID_TOO_MUCH');
    expect(await shop.owner.code('customers.get', { customerId: input.customerId })).toBe('CUSTOMER_NOT_FOUND');
  });

  it('fills in what an existing customer lacks and puts the order to theirs', async () => {
    const customerId = await shop.saveCustomer({ name: 'A李姐', phone: '' });
    await shop.placeOrder(customerId, { day: '2026-02-01' });
    const { version } = (await shop.owner.value('customers.get', { customerId })).customer;
    expect(await shop.owner.value('paste.save', saved({ customerId, version, phone: '13712345670', order: order() }))).toEqual({ customerId, stage: 'repeat' });
    const { customer } = await shop.owner.value('customers.get', { customerId });
    expect(customer).toMatchObject({ givenName: 'A李姐', phone: '13712345670', address: '江苏省苏州市昆山市前进路5号', orderCount: 2 });
    expect(await shop.owner.code('paste.save', saved({ customerId, version }))).toBe('CHANGED_MEANWHILE');
  });
});
