import type { Document, Value } from '../values/value';

const SORT = 'reference/method/cursor.sort';
const ORDER = 'reference/bson-type-comparison-order';

/** [what the manual says, the values of `a` in the order they must come, order, page]; `undefined` is a missing field. */
export type OrderFact = [says: string, values: (Value | undefined)[], order: Document, source: string];

export const ORDERS: OrderFact[] = [
  ['types sort null, numbers, text, objects, lists of lists, booleans, dates', [null, -1, 2.5, 'a', { x: 1 }, [['z']], false, true, new Date(0)], { a: 1 }, ORDER],
  ['a list sorts ascending by its smallest element', [[9, 0], 1, [2, 8], 3], { a: 1 }, SORT],
  ['a list sorts descending by its largest element', [[9, 0], [2, 8], 3, 1], { a: -1 }, SORT],
  ['an empty list comes before null', [[], null, 0], { a: 1 }, ORDER],
  ['text sorts by its UTF-8 bytes', ['A', 'Z', 'a', '一', '\uffee', '\u{1f600}'], { a: 1 }, 'reference/collation'],
  ['objects sort by the type, then the name, then the value of their fields', [{ x: 1 }, { x: 2 }, { y: 0 }, { x: 'a' }], { a: 1 }, ORDER],
  ['NaN comes before every number', [NaN, -Infinity, -1, 0, Infinity], { a: 1 }, ORDER],
  ['dates before 1970 come first', [new Date(-86_400_000), new Date(0), new Date(1)], { a: 1 }, ORDER],
  ['descending turns the types round', [new Date(0), true, 'b', 'a', 3, null], { a: -1 }, ORDER],
];

/** [what the manual says, document, projection, what is left, page] */
export type ProjectionFact = [says: string, document: Document, projection: Document, result: Document, source: string];

const FIELDS = 'tutorial/project-fields-from-query-results';
const SLICE = 'reference/operator/projection/slice';

export const PROJECTIONS: ProjectionFact[] = [
  ['an included field comes with _id', { _id: 1, a: 1, b: 2 }, { a: 1 }, { _id: 1, a: 1 }, FIELDS],
  ['_id may be left out', { _id: 1, a: 1, b: 2 }, { a: 1, _id: 0 }, { a: 1 }, FIELDS],
  ['an excluded field leaves the others', { _id: 1, a: 1, b: 2 }, { a: 0 }, { _id: 1, b: 2 }, FIELDS],
  ['a field inside an object', { _id: 1, a: { x: 1, y: 2 } }, { 'a.x': 1 }, { _id: 1, a: { x: 1 } }, FIELDS],
  ['a field inside the objects of a list', { _id: 1, a: [{ x: 1, y: 2 }, { y: 3 }, 5] }, { 'a.x': 1 }, { _id: 1, a: [{ x: 1 }, {}] }, FIELDS],
  ['an excluded field inside a list', { _id: 1, a: [{ x: 1, y: 2 }] }, { 'a.x': 0 }, { _id: 1, a: [{ y: 2 }] }, FIELDS],
  ['a missing field stays missing', { _id: 1 }, { a: 1 }, { _id: 1 }, FIELDS],
  ['$slice of the first', { _id: 1, a: [1, 2, 3] }, { a: { $slice: 2 } }, { _id: 1, a: [1, 2] }, SLICE],
  ['$slice of the last', { _id: 1, a: [1, 2, 3] }, { a: { $slice: -2 } }, { _id: 1, a: [2, 3] }, SLICE],
  ['$slice from a place', { _id: 1, a: [1, 2, 3] }, { a: { $slice: [1, 1] } }, { _id: 1, a: [2] }, SLICE],
  ['$slice keeps the other fields', { _id: 1, a: [1, 2], b: 1 }, { a: { $slice: 1 } }, { _id: 1, a: [1], b: 1 }, SLICE],
  ['$elemMatch gives the first match only', { _id: 1, a: [{ x: 1 }, { x: 2, y: 1 }, { x: 2 }] }, { a: { $elemMatch: { x: 2 } } }, { _id: 1, a: [{ x: 2, y: 1 }] }, 'reference/operator/projection/elemMatch'],
  ['$elemMatch without a match drops the field', { _id: 1, a: [{ x: 1 }] }, { a: { $elemMatch: { x: 2 } } }, { _id: 1 }, 'reference/operator/projection/elemMatch'],
];
