import { budgetTable } from './budget-table';

const sizes = { mainBytes: 457 * 1024, subpackages: { 'move-in': 600 * 1024 }, totalBytes: 1057 * 1024 };
const allowed = { 'orders.place': { reads: 10, writes: 6 }, 'today.open': { reads: 3, writes: 0 } };

test('every package and action is a line, with what is allowed beside it', () => {
  const lines = budgetTable(sizes, {}, { 'orders.place': { reads: 9, writes: 6, documents: 12 } }, allowed).split('\n');
  expect(lines).toContainEqual(expect.stringMatching(/^main +457 KB +700 KB$/));
  expect(lines).toContainEqual(expect.stringMatching(/^orders\.place +9\/10 +6\/6 +12$/));
});

test('a size, a read and a write over their budget are marked', () => {
  const lines = budgetTable(sizes, {}, { 'orders.place': { reads: 1, writes: 7, documents: 1 }, 'today.open': { reads: 4, writes: 0, documents: 1 } }, allowed).split('\n');
  expect(lines.filter((line) => line.endsWith('over')).map((line) => line.split(' ')[0])).toEqual(['move-in', 'orders.place', 'today.open']);
});
