import { countsText, fileTrouble, startText } from './import-words';

const none = { new: 0, update: 0, duplicate: 0, refused: 0, orders: 0, notes: 0 };

test('an old .xls says how to save it anew', () => {
  expect(fileTrouble({ code: 'OLD_XLS' }).remedy).toMatch(/另存为.*\.xlsx/);
});

test('a quote that is never closed is told by its row', () => {
  expect(fileTrouble({ code: 'QUOTE_OPEN', fields: ['rows.37'] }).title).toBe('第 37 行有个引号没有收尾');
  expect(fileTrouble({ code: 'QUOTE_OPEN' }).title).toBe('表格里有个引号没有收尾');
});

test('counts name what will be written and nothing else', () => {
  expect(countsText({ ...none, new: 120, orders: 300, duplicate: 5 })).toBe('新增 120 人，订单 300 张');
  expect(countsText(none)).toBe('没有新内容');
});

test('the start button counts people, new and known alike, and orders', () => {
  expect(startText({ ...none, new: 3, update: 1, orders: 5 })).toBe('开始导入 4 人、5 单');
  expect(startText({ ...none, update: 2 })).toBe('开始导入 2 人');
});
