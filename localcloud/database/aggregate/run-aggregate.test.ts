import { openTemporaryDatabase, type TemporaryDatabase } from '../../testing/temporary-database';
import { newExplanation } from '../database';
import type { Value } from '../values/value';
import { runAggregate } from './run-aggregate';

let temporary: TemporaryDatabase;
beforeAll(async () => {
  temporary = openTemporaryDatabase();
  temporary.database.declare('orders', [{ name: 'shop-day', keys: [{ field: 'shop', direction: 1 }, { field: 'day', direction: 1 }] }]);
  temporary.database.declare('shops', []);
  const orders = Array.from({ length: 60 }, (_item, i) => ({
    _id: `o${i}`, shop: i % 3, day: i % 10, paid: i % 2 === 0, fen: i * 100, lines: [{ sku: `s${i % 4}`, n: 1 }, { sku: 's9', n: i % 5 }], at: new Date(Date.UTC(2026, i % 12, 1)),
  }));
  await temporary.database.insert('orders', orders, undefined);
  await temporary.database.insert('shops', [{ _id: 's0', shop: 0, name: '一店' }, { _id: 's1', shop: 1, name: '二店' }], undefined);
});
afterAll(() => temporary.discard());

const run = (...stages: [string, Value][]) => {
  const explain = newExplanation();
  const rows = runAggregate(temporary.database, 'orders', stages.map(([name, value]) => ({ name, value })), explain);
  return { rows, explain };
};

test('a leading match and sort are answered by the index, and a limit stops the reading', () => {
  const { rows, explain } = run(['$match', { shop: 1 }], ['$sort', { day: -1 }], ['$limit', 5]);
  expect(rows.map((row) => [row.shop, row.day])).toEqual([9, 9, 8, 8, 7].map((day) => [1, day]));
  expect(explain).toMatchObject({ plan: 'shop-day', docsExamined: 5 });
});

test('group with each accumulator', () => {
  const { rows } = run(
    ['$sort', { _id: 1 }],
    ['$group', { _id: '$shop', n: { $sum: 1 }, total: { $sum: '$fen' }, mean: { $avg: '$fen' }, low: { $min: '$fen' }, high: { $max: '$fen' }, first: { $first: '$_id' }, last: { $last: '$_id' }, days: { $addToSet: '$day' } }],
    ['$sort', { _id: 1 }],
  );
  expect(rows[0]).toMatchObject({ _id: 0, n: 20, total: 57000, mean: 2850, low: 0, high: 5700, first: 'o0', last: 'o9' });
  expect((rows[0]?.days as number[]).sort()).toHaveLength(10);
});

test('unwind, project, addFields, count and lookup', () => {
  expect(run(['$unwind', '$lines'], ['$match', { 'lines.sku': 's9' }], ['$count', 'n']).rows).toEqual([{ n: 60 }]);
  expect(run(['$match', { _id: 'o3' }], ['$project', { _id: 0, yuan: { $divide: ['$fen', 100] } }]).rows).toEqual([{ yuan: 3 }]);
  expect(run(['$match', { _id: 'o3' }], ['$addFields', { month: { $month: '$at' } }], ['$project', { month: 1 }]).rows).toEqual([{ _id: 'o3', month: 4 }]);
  const [joined] = run(['$match', { _id: 'o1' }], ['$lookup', { from: 'shops', localField: 'shop', foreignField: 'shop', as: 'of' }]).rows;
  expect(joined?.of).toEqual([{ _id: 's1', shop: 1, name: '二店' }]);
});

test('no stage changes what is stored', () => {
  run(['$addFields', { 'lines.n': 99 }], ['$limit', 60]);
  expect(temporary.database.find({ collection: 'orders', filter: { 'lines.n': 99 } }, newExplanation())).toEqual([]);
});

test('20 rows come back without a limit, more with one', () => {
  expect(run(['$match', {}]).rows).toHaveLength(20);
  expect(run(['$match', {}], ['$limit', 1000]).rows).toHaveLength(60);
});

test.each([[['$frob', {}]], [['$limit', 0]], [['$limit', -1]], [['$sort', { a: 2 }]]] as [[string, Value]][])('%j is refused', (stage) => {
  expect(() => run(stage)).toThrow(/FailedOperation/);
});
