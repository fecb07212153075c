import { openTemporaryDatabase } from '../testing/temporary-database';
import { runAggregate } from './aggregate/run-aggregate';
import { newExplanation } from './database';
import type { Document } from './values/value';

const NUMBERS = Array.from({ length: 50 }, (_item, n): Document => ({ _id: `k${n}`, n, odd: n % 2 }));

async function answers(disorderSeed: number | undefined) {
  const temporary = openTemporaryDatabase({ disorderSeed });
  const { database } = temporary;
  database.declare('c', [{ name: 'odd', keys: [{ field: 'odd', direction: 1 }] }]);
  await database.insert('c', NUMBERS, undefined);
  const find = (filter: Document, order?: Document, limit?: number) => database.find({ collection: 'c', filter, order, limit }, newExplanation()).map(({ n }) => n);
  const explain = newExplanation();
  database.find({ collection: 'c', filter: { odd: 1 }, limit: 5 }, explain);
  const seen = {
    all: find({}),
    byIndex: find({ odd: 1 }),
    firsts: Array.from({ length: 8 }, () => find({ odd: 1 }, undefined, 1)[0]),
    sorted: find({}, { n: -1 }),
    groups: runAggregate(database, 'c', [{ name: '$group', value: { _id: '$n' } }], newExplanation()).map(({ _id }) => _id),
    docsExamined: explain.docsExamined,
  };
  await temporary.discard();
  return seen;
}

const inOrder = NUMBERS.map(({ n }) => n);

test('without a seed what is unsorted comes in insertion order', async () => {
  const { all, byIndex, groups } = await answers(undefined);
  expect([all, byIndex, groups]).toEqual([inOrder, inOrder.filter((n) => Number(n) % 2 === 1), inOrder.slice(0, 20)]);
});

test('with a seed no unsorted result keeps its order, a first row is not always the oldest, and a sorted result stays sorted', async () => {
  const { all, byIndex, firsts, sorted, groups } = await answers(1);
  expect(all).not.toEqual(inOrder);
  expect([...all].sort((a, b) => Number(a) - Number(b))).toEqual(inOrder);
  expect(byIndex).not.toEqual([...byIndex].sort((a, b) => Number(a) - Number(b)));
  expect(new Set(firsts).size).toBeGreaterThan(1);
  expect(sorted).toEqual([...inOrder].reverse());
  expect(groups).not.toEqual([...groups].sort((a, b) => Number(a) - Number(b)));
});

test('the same seed gives the same disorder, and no more documents are read for it', async () => {
  const [once, again] = [await answers(7), await answers(7)];
  expect(again).toEqual(once);
  expect(once.docsExamined).toBe(5);
});
