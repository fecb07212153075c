import type { CustomerId, OrderId, ProductId } from '@core/kernel/ids';
import { fen } from '@core/kernel/money';
import { shanghaiDay } from '@core/kernel/time';
import type { ReadPerson } from '@core/paste/paste.contract';
import { addressOf, entryOf, readPasteEntry, withField, withMeaning, withoutUnknown } from './paste-entry';

const CREAM = { productId: 'p_1' as ProductId, name: '面霜', unit: '瓶', cycleDays: 30, priceFen: fen(12800), version: 1, aliases: [], costFen: null, levelPrices: {}, pictureIds: [], onHand: null, lowAt: null };
const IDS = { customerId: 'c_new' as CustomerId, orderId: 'o_new' as OrderId };
const MATCH = { customerId: 'c_old' as CustomerId, version: 3, name: 'A李姐', maskedPhone: '137****5678', remark: '', address: '', by: 'phone' as const };
const person = (given: Partial<ReadPerson> = {}): ReadPerson => ({
  name: '李雪', phone: '13712345678', province: '上海市', city: '上海市', district: '静安区', detail: '南京西路1号', orderLines: [], doubtful: [], candidates: {}, raw: '李雪', matches: [], ...given,
});
const line = (productId: string | null, quantity: number, doubtful = false) => ({ productId, productName: productId ? '面霜' : '蓝色那款', quantity, unit: '瓶', doubtful });
const TODAY = shanghaiDay('2026-03-10');

it('takes the person who has the phone for the one of the text, and a mere name for a proposal', () => {
  expect(entryOf(person({ matches: [{ ...MATCH, by: 'name' }] }), [CREAM], IDS).match).toBeNull();
  expect(entryOf(person({ matches: [MATCH] }), [CREAM], IDS).match).toBe(MATCH);
});

it('adds lines of one product and leaves words that fit none to the seller', () => {
  const entry = entryOf(person({ orderLines: [line('p_1', 2), line('p_1', 1, true), line(null, 3, true)] }), [CREAM], IDS);
  expect(entry.lines).toMatchObject([{ productName: '面霜', quantity: 3, price: '128' }]);
  expect([entry.doubtfulLines, entry.unknown]).toEqual([['面霜'], [{ words: '蓝色那款', quantity: 3, unit: '瓶' }]]);
});

it('takes as many as are written of the product that the seller chooses for the words, and leaves the other words', () => {
  const entry = entryOf(person({ orderLines: [line('p_1', 2), line(null, 3, true), line(null, 5, true)] }), [CREAM], IDS);
  expect(withMeaning(entry, 1, CREAM)).toMatchObject({ lines: [{ productId: 'p_1', quantity: 7 }], unknown: [{ quantity: 3 }] });
  expect(withMeaning({ ...entry, lines: [] }, 0, CREAM)).toMatchObject({ lines: [{ productId: 'p_1', quantity: 3 }], unknown: [{ quantity: 5 }] });
  expect(withoutUnknown(entry, 0)).toMatchObject({ unknown: [{ quantity: 5 }] });
});

it('writes a municipality once', () => {
  expect(addressOf(person())).toBe('上海市静安区南京西路1号');
});

it('trusts a field once somebody has chosen or typed it', () => {
  const entry = entryOf(person({ city: '', doubtful: ['city', 'name'] }), [], IDS);
  expect(withField(entry, 'city', '南京市')).toMatchObject({ city: '南京市', doubtful: ['name'] });
});

it('is saved with its order to the person of the book', () => {
  const entry = { ...entryOf(person({ orderLines: [line('p_1', 2)], matches: [MATCH] }), [CREAM], IDS), paid: 'none' as const };
  expect(readPasteEntry(entry, '李雪\r\n两瓶', TODAY)).toEqual({
    ok: true,
    value: {
      customerId: 'c_old', version: 3, name: '李雪', phone: '13712345678', address: '上海市静安区南京西路1号', raw: '李雪\n两瓶',
      order: { orderId: 'o_new', day: TODAY, lines: [{ productId: 'p_1', quantity: 2, priceFen: 12800 }], paidFen: 0 },
    },
  });
});

it('needs a name or a phone for a new customer', () => {
  expect(readPasteEntry(entryOf(person({ name: '', phone: '' }), [], IDS), '', TODAY)).toMatchObject({ ok: false, code: 'NAME_OR_PHONE_MISSING' });
});
