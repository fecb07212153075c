import fc from 'fast-check';
import { smallField, smallValue } from '../../testing/arbitrary-values';
import { openTemporaryDatabase, type TemporaryDatabase } from '../../testing/temporary-database';
import { newExplanation, type CloudDatabase } from '../database';
import { compileFilter } from '../query/matcher';
import { compileSort } from '../query/sort';
import type { Document, Value } from '../values/value';
import type { IndexSpec } from '../store/index-definition';

let temporary: TemporaryDatabase;
let database: CloudDatabase;
beforeAll(() => {
  temporary = openTemporaryDatabase();
  ({ database } = temporary);
});
afterAll(() => temporary.discard());

const INDEXES: IndexSpec[] = [
  { name: 'a', keys: [{ field: 'a', direction: 1 }] },
  { name: 'a-b', keys: [{ field: 'a', direction: 1 }, { field: 'b', direction: -1 }] },
  { name: 'b-c', keys: [{ field: 'b', direction: -1 }, { field: 'c', direction: 1 }, { field: '_id', direction: 1 }] },
  { name: 'ax', keys: [{ field: 'a.x', direction: 1 }, { field: 'c', direction: 1 }] },
];

const documentArbitrary = fc.record({ a: smallField, b: smallValue, c: fc.option(smallValue, { nil: undefined }) }).map((fields) => {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Document;
});

const operand: fc.Arbitrary<Value> = fc.oneof(
  smallValue,
  fc.record({ $gt: smallValue }),
  fc.record({ $gte: fc.integer({ min: 0, max: 3 }), $lt: fc.integer({ min: 0, max: 3 }) }),
  fc.record({ $lte: smallValue }),
  fc.record({ $in: fc.array(smallValue, { maxLength: 3 }) }),
  fc.record({ $ne: smallValue }),
  fc.record({ $nin: fc.array(smallValue, { maxLength: 2 }) }),
  fc.record({ $exists: fc.boolean() }),
  fc.record({ $elemMatch: fc.record({ $gte: smallValue, $lte: smallValue }) }),
  fc.record({ $all: fc.array(smallValue, { minLength: 1, maxLength: 2 }) }),
  fc.array(smallValue, { maxLength: 2 }),
  fc.record({ $not: fc.record({ $gt: smallValue }) }),
) as fc.Arbitrary<Value>;
const conditions = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'a.x'), operand, { maxKeys: 2 }) as fc.Arbitrary<Document>;
const filterArbitrary: fc.Arbitrary<Document> = fc.oneof(
  conditions,
  fc.record({ $and: fc.array(conditions, { minLength: 1, maxLength: 2 }) }),
  fc.tuple(conditions, fc.array(conditions, { minLength: 1, maxLength: 3 })).map(([rest, $or]): Document => ({ ...rest, $or })),
);
const orderArbitrary = fc
  .uniqueArray(fc.constantFrom('a', 'b', 'c', '_id'), { maxLength: 3 })
  .chain((paths) => fc.tuple(...paths.map(() => fc.constantFrom(1, -1))).map((ways) => Object.fromEntries(paths.map((path, i) => [path, ways[i] as number]))));

test('whatever the plan, the answer is the one of a full scan', async () => {
  let serial = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(documentArbitrary, { maxLength: 25 }), fc.array(fc.tuple(filterArbitrary, orderArbitrary), { minLength: 30, maxLength: 30 }), async (documents, queries) => {
      const name = `c${(serial += 1)}`;
      database.declare(name, INDEXES);
      const stored = documents.map((document, i): Document => ({ _id: `id${(i * 7) % 25}`, ...document }));
      await database.insert(name, stored, undefined);
      for (const [filter, order] of queries) expectScanResult(name, stored, filter, order);
    }),
    { numRuns: 40 },
  );
});

function expectScanResult(name: string, stored: Document[], filter: Document, order: Document): void {
  const expected = stored.filter(compileFilter(filter)).sort(compileSort(order));
  const found = database.find({ collection: name, filter, order }, newExplanation());
  const context = JSON.stringify({ filter, order });
  expect([context, ids(found).sort()]).toEqual([context, ids(expected).sort()]);
  const compare = compileSort(order);
  for (let i = 1; i < found.length; i += 1) expect(compare(found[i - 1] as Document, found[i] as Document)).toBeLessThanOrEqual(0);
  expect([context, database.count(name, filter, newExplanation())]).toEqual([context, expected.length]);
}

const ids = (documents: Document[]) => documents.map((document) => String(document._id));

test('two conditions on a list may be met by two of its elements, and $elemMatch by one only', async () => {
  database.declare('lists', [{ name: 'a', keys: [{ field: 'a', direction: 1 }] }]);
  await database.insert('lists', [{ _id: 'apart', a: [1, 9] }, { _id: 'between', a: [5] }, { _id: 'outside', a: [9] }], undefined);
  const find = (filter: Document) => ids(database.find({ collection: 'lists', filter }, newExplanation())).sort();
  expect(find({ a: { $gt: 3, $lt: 7 } })).toEqual(['apart', 'between']);
  expect(find({ a: { $elemMatch: { $gt: 3, $lt: 7 } } })).toEqual(['between']);
});

describe('what a query reads', () => {
  const people = { collection: 'people' };
  beforeAll(async () => {
    database.declare('people', [
      { name: 'shop-name', keys: [{ field: 'shop', direction: 1 }, { field: 'name', direction: 1 }, { field: '_id', direction: 1 }] },
      { name: 'shop-tags-at', keys: [{ field: 'shop', direction: 1 }, { field: 'tags', direction: 1 }, { field: 'at', direction: -1 }] },
      { name: 'shop-stage-at', keys: [{ field: 'shop', direction: 1 }, { field: 'stage', direction: 1 }, { field: 'at', direction: -1 }] },
    ]);
    const documents = Array.from({ length: 3000 }, (_item, i) => ({ _id: `p${i}`, shop: i % 2, name: `n${i % 300}`, stage: i % 5, tags: [`t${i % 7}`, `u${i % 11}`], at: (i * 37) % 3000 }));
    await database.insert('people', documents, undefined);
  });

  const examined = (filter: Document, order: Document, limit: number) => {
    const explain = newExplanation();
    const found = database.find({ ...people, filter, order, limit }, explain);
    return { found, ...explain };
  };

  test('a sorted page of 20 reads 20 documents', () => {
    expect(examined({ shop: 1 }, { name: 1, _id: 1 }, 20)).toMatchObject({ plan: 'shop-name', docsExamined: 20 });
    expect(examined({ shop: 1 }, { name: -1, _id: -1 }, 20)).toMatchObject({ plan: 'shop-name', docsExamined: 20 });
    expect(examined({ shop: 1, stage: 3 }, { at: -1 }, 20)).toMatchObject({ plan: 'shop-stage-at', docsExamined: 20 });
  });

  test('a keyset page after a place reads 20 documents, in the right order', () => {
    const first = examined({ shop: 1 }, { name: 1, _id: 1 }, 60).found;
    const last = first[39] as Document;
    const filter: Document = { $and: [{ shop: 1 }, { $or: [{ name: { $gt: last.name as string } }, { name: last.name as string, _id: { $gt: last._id as string } }] }] };
    const page = examined(filter, { name: 1, _id: 1 }, 20);
    expect(ids(page.found)).toEqual(ids(first.slice(40)));
    expect(page.docsExamined).toBeLessThanOrEqual(21);
  });

  test('several values of a leading field are merged in order', () => {
    const page = examined({ shop: 1, stage: { $in: [1, 2, 4] } }, { at: -1 }, 20);
    expect(page).toMatchObject({ plan: 'shop-stage-at', docsExamined: 20 });
    const times = page.found.map((document) => Number(document.at));
    expect(times).toEqual([...times].sort((a, b) => b - a));
  });

  test('an element of an array is found and sorted through the index', () => {
    expect(examined({ shop: 0, tags: 't3' }, { at: -1 }, 20)).toMatchObject({ plan: 'shop-tags-at', docsExamined: 20 });
  });

  test('what starts with a text is read through the index, in lists of texts too', () => {
    const startingWith = (pattern: string): Document => ({ $regularExpression: { pattern, options: '' } });
    expect(examined({ shop: 0, name: startingWith('^n29') }, {}, 5)).toMatchObject({ plan: 'shop-name', docsExamined: 5 });
    const tagged = examined({ shop: 0, tags: startingWith('^u10') }, {}, 500);
    expect(tagged.docsExamined).toBe(tagged.found.length);
    expect(tagged.found).toHaveLength(136);
    expect(examined({ shop: 1, name: startingWith('n29$') }, {}, 100).found).toHaveLength(10);
  });

  test('a count over an index reads no document', () => {
    const explain = newExplanation();
    expect(database.count('people', { shop: 1, stage: 3 }, explain)).toBe(300);
    expect(explain).toMatchObject({ docsExamined: 0, keysExamined: 300 });
    expect(database.count('people', {}, explain)).toBe(3000);
    expect(explain.docsExamined).toBe(0);
  });

  test('a document by _id is one read', () => {
    expect(examined({ _id: 'p77' }, {}, 1)).toMatchObject({ plan: '_id_', docsExamined: 1 });
    expect(examined({ _id: 'p77', shop: 1 }, {}, 1)).toMatchObject({ plan: '_id_', docsExamined: 1 });
  });
});

describe('strict mode', () => {
  let strict: TemporaryDatabase;
  beforeAll(async () => {
    strict = openTemporaryDatabase({ strictIndexes: true });
    strict.database.declare('c', [{ name: 'm-at', keys: [{ field: 'm', direction: 1 }, { field: 'at', direction: 1 }] }]);
    strict.database.declare('empty', []);
    await strict.database.insert('c', [{ m: 1, at: 1, n: 1 }], undefined);
  });
  afterAll(() => strict.discard());
  const find = (filter: Document, order: Document = {}, collection = 'c') => strict.database.find({ collection, filter, order }, newExplanation());

  test('refuses a scan and an in-memory sort, naming what is missing', () => {
    expect(() => find({ n: 1 })).toThrow(/collection: c, .*index is missing on \(n\)/);
    expect(() => find({ m: 1 }, { n: 1 })).toThrow(/index m-at does not give the order.*\(m, n\)/);
    expect(() => find({ n: 1 }, { _id: 1 })).toThrow(/no index answers/);
  });

  test('lets indexed queries, and anything on an empty collection, pass', () => {
    expect(find({ m: 1 }, { at: -1 })).toHaveLength(1);
    expect(find({ n: 1 }, {}, 'empty')).toEqual([]);
  });
});
