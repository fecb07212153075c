import { EMPTY_ENTRY, readProductEntry } from './product-entry';

const typed = { name: ' 面霜 ', unit: '瓶', cycleDays: '４５', price: '128.5' };

test('text becomes days and fen', () => {
  expect(readProductEntry(typed)).toEqual({ ok: true, value: { name: '面霜', unit: '瓶', cycleDays: 45, priceFen: 12_850 } });
});

test('a product without a price costs nothing', () => {
  expect(readProductEntry({ ...typed, price: ' ' })).toMatchObject({ ok: true, value: { priceFen: 0 } });
});

test.each([
  [EMPTY_ENTRY, 'name'],
  [{ ...typed, unit: ' ' }, 'unit'],
  [{ ...typed, cycleDays: '0' }, 'cycleDays'],
  [{ ...typed, cycleDays: '1001' }, 'cycleDays'],
  [{ ...typed, cycleDays: '一个月' }, 'cycleDays'],
  [{ ...typed, price: '12.345' }, 'price'],
])('%j is refused at %s', (entry, field) => {
  expect(readProductEntry(entry)).toMatchObject({ ok: false, fields: [field] });
});
