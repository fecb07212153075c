import type { CustomerId, OrderId, ProductId } from '@core/kernel/ids';
import { fen } from '@core/kernel/money';
import { addDays, shanghaiDay } from '@core/kernel/time';
import { newProduct } from '@core/products/product';
import { emptyEntry, readOrderEntry, totalOfEntry, withProduct, type OrderEntry } from './order-entry';

const today = shanghaiDay('2025-11-08');
const cream = { ...newProduct({ productId: 'p_cream' as ProductId, name: '面霜', unit: '瓶', cycleDays: 30, priceFen: fen(12_850) }), onHand: null, lowAt: null, version: 1 };
const mask = { ...cream, productId: 'p_mask' as ProductId, name: '面膜', unit: '盒', priceFen: fen(9_900) };
const customer = { customerId: 'c_wang' as CustomerId, name: '王姐' };
const entry: OrderEntry = { ...emptyEntry('o_1' as OrderId, customer), lines: withProduct(withProduct([], cream, null), mask, null), note: ' 送小样 ' };

test('a paid order of today is what the server takes', () => {
  expect(readOrderEntry(entry, today)).toEqual({
    ok: true,
    value: {
      orderId: 'o_1', customerId: 'c_wang', day: today, note: '送小样', paidFen: 22_750,
      lines: [{ productId: 'p_cream', quantity: 1, priceFen: 12_850 }, { productId: 'p_mask', quantity: 1, priceFen: 9_900 }],
    },
  });
});

test('what comes off a line is typed as money or as 折, and the total follows to the fen', () => {
  const off = (by: 'yuan' | 'rate', text: string) => [{ ...entry.lines[0]!, quantity: 3, off: { by, text } }];
  expect(totalOfEntry({ ...entry, lines: off('rate', '8.8') })).toBe(33_924);
  expect(readOrderEntry({ ...entry, lines: off('rate', '8.8') }, today)).toMatchObject({ ok: true, value: { paidFen: 33_924, lines: [{ priceFen: 12_850, discountFen: 4_626 }] } });
  expect(totalOfEntry({ ...entry, lines: off('yuan', '38.55'), discountText: '0.05' })).toBe(34_690);
  expect(totalOfEntry({ ...entry, lines: off('yuan', '400') })).toBeNull();
  expect(readOrderEntry({ ...entry, lines: off('yuan', '400') }, today)).toMatchObject({ code: 'DISCOUNT_TOO_LARGE', fields: ['lines.0.discountFen'] });
  expect(readOrderEntry({ ...entry, lines: off('rate', '12.5') }, today)).toMatchObject({ code: 'AMOUNT_INVALID', fields: ['lines.0.discountFen'] });
});

test('the same product again is one more of it', () => {
  expect(withProduct(entry.lines, cream, null).map((line) => line.quantity)).toEqual([2, 1]);
});

test('unpaid is nothing paid, part is what was typed', () => {
  expect(readOrderEntry({ ...entry, paid: 'none' }, today)).toMatchObject({ ok: true, value: { paidFen: 0 } });
  expect(readOrderEntry({ ...entry, paid: 'part', paidText: '100.5' }, today)).toMatchObject({ ok: true, value: { paidFen: 10_050 } });
});

test('a total waits for every price', () => {
  expect(totalOfEntry(entry)).toBe(22_750);
  expect(totalOfEntry({ ...entry, lines: [{ ...entry.lines[0]!, price: '12.' }, entry.lines[1]!] })).toBeNull();
});

test.each<[string, Partial<OrderEntry>, string]>([
  ['nobody chosen', { customer: null }, 'customer'],
  ['nothing sold', { lines: [] }, 'lines'],
  ['a price with three decimals', { lines: [entry.lines[0]!, { ...entry.lines[1]!, price: '1.234' }] }, 'lines.1.priceFen'],
  ['tomorrow', { day: addDays(today, 1) }, 'day'],
  ['more paid than asked', { paid: 'part', paidText: '300' }, 'paidFen'],
  ['a payment that is no amount', { paid: 'part', paidText: '' }, 'paidFen'],
])('%s is refused at its field', (_name, change, field) => {
  expect(readOrderEntry({ ...entry, ...change }, today)).toMatchObject({ ok: false, fields: [field] });
});
