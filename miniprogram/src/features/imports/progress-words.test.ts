import type { ImportView } from '@core/imports/imports.contract';
import type { ImportId } from '@core/kernel/ids';
import { utcMs } from '@core/kernel/time';
import { progressOf } from './progress-words';

const now = Date.parse('2025-11-08T02:00:00Z');
const view = (part: Partial<ImportView>): ImportView => ({
  importId: 'i_1' as ImportId, fileName: 'a.csv', state: 'done', rowCount: 1, columns: [], form: 'table', mode: 'fill', differing: 0, words: [], needsProduct: false, productId: null, newProducts: [], people: [], refused: [],
  counts: { new: 3, update: 0, duplicate: 0, refused: 0, orders: 5, notes: 0 }, slices: 2, slicesDone: 2, undoUntil: utcMs(now + 3_600_000), createdAt: utcMs(now), ...part,
});

test('a finished import can be looked at and taken back until its hour', () => {
  expect(progressOf(view({}), null, false, now)).toMatchObject({ title: '导入完成', brief: '新增 3 人，订单 5 张', isDone: true, canUndo: true, canGoOn: false, undoNote: '11月8日 11:00 前可以整批撤销' });
});

test('after its hour it stays', () => {
  expect(progressOf(view({ undoUntil: utcMs(now - 1) }), null, false, now)).toMatchObject({ canUndo: false, undoNote: '已超过 24 小时，不能撤销了' });
});

test('a broken-off import goes on or back, but not while it runs', () => {
  const half = view({ state: 'running', slicesDone: 1 });
  expect(progressOf(half, null, true, now)).toMatchObject({ title: '导入停下了', canGoOn: true, canUndo: true, showBar: true });
  expect(progressOf(half, 'forward', false, now)).toMatchObject({ canGoOn: false, canUndo: false, showBar: true });
});

test('a broken-off undo only goes further back', () => {
  expect(progressOf(view({ state: 'undoing', slicesDone: 1 }), null, false, now)).toMatchObject({ canGoOn: false, canUndo: true });
});
