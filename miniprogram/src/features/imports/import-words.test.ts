import { countsText, fileTrouble, shortFileName } from './import-words';

const none = { new: 0, update: 0, duplicate: 0, refused: 0, orders: 0 };

test('an old .xls says how to save it anew', () => {
  expect(fileTrouble('OLD_XLS').remedy).toMatch(/另存为.*\.xlsx/);
});

test('counts name what will be written and nothing else', () => {
  expect(countsText({ ...none, new: 120, orders: 300, duplicate: 5 })).toBe('新增 120 人，订单 300 张');
  expect(countsText(none)).toBe('没有新内容');
});

test('a long file name keeps its extension', () => {
  const short = shortFileName(`${'客'.repeat(200)}.xlsx`);
  expect([...short]).toHaveLength(120);
  expect(short.endsWith('.xlsx')).toBe(true);
});
