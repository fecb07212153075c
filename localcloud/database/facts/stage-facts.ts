import type { Document, Value } from '../values/value';

/** [what the manual says, rows, stages, rows after them, page below reference/operator/aggregation] */
export type StageFact = [says: string, rows: Document[], stages: [name: string, operand: Value][], result: Document[], source: string];

const SALES: Document[] = [
  { _id: 1, shop: 'a', n: 1, tags: ['x', 'y'] },
  { _id: 2, shop: 'b', n: 2, tags: [] },
  { _id: 3, shop: 'a', n: 3 },
];
const by = (field: string): [string, Value] => ['$sort', { [field]: 1 }];
const only = (id: number): [string, Value] => ['$match', { _id: id }];

export const STAGES: StageFact[] = [
  ['$addFields adds and replaces', SALES, [only(1), ['$addFields', { n: { $add: ['$n', 1] }, 'at.day': 5 }], ['$project', { tags: 0 }]], [{ _id: 1, shop: 'a', n: 2, at: { day: 5 } }], 'addFields'],
  ['$addFields sets a field in each element of a list', [{ _id: 1, a: [{ x: 1 }, { x: 2 }] }], [['$addFields', { 'a.y': 0 }]], [{ _id: 1, a: [{ x: 1, y: 0 }, { x: 2, y: 0 }] }], 'addFields'],
  ['$addFields takes 1 as a value', [{ _id: 1 }], [['$addFields', { a: 1 }]], [{ _id: 1, a: 1 }], 'addFields'],
  ['$$REMOVE drops a field', [{ _id: 1, a: 1 }], [['$addFields', { a: '$$REMOVE' }]], [{ _id: 1 }], 'addFields'],
  ['$project keeps _id and what is listed', SALES, [only(1), ['$project', { n: 1 }]], [{ _id: 1, n: 1 }], 'project'],
  ['$project computes', SALES, [only(1), ['$project', { _id: 0, twice: { $multiply: ['$n', 2] }, name: '$shop' }]], [{ twice: 2, name: 'a' }], 'project'],
  ['$project goes into objects', [{ _id: 1, a: { x: 1, y: 2 } }], [['$project', { _id: 0, 'a.x': 1, b: { c: '$a.y' } }]], [{ a: { x: 1 }, b: { c: 2 } }], 'project'],
  ['$project excludes', SALES, [only(2), ['$project', { tags: 0, n: false }]], [{ _id: 2, shop: 'b' }], 'project'],
  ['a computed field that is missing is left out', [{ _id: 1 }], [['$project', { a: '$nothing' }]], [{ _id: 1 }], 'project'],
  ['$unset drops fields', SALES, [only(2), ['$unset', ['tags', 'n']]], [{ _id: 2, shop: 'b' }], 'unset'],
  ['$group sums by key', SALES, [['$group', { _id: '$shop', n: { $sum: '$n' } }], by('_id')], [{ _id: 'a', n: 4 }, { _id: 'b', n: 2 }], 'group'],
  ['$group by null takes all rows', SALES, [['$group', { _id: null, rows: { $sum: 1 } }]], [{ _id: null, rows: 3 }], 'group'],
  ['$group by an object', SALES, [['$group', { _id: { s: '$shop' }, n: { $max: '$n' } }], by('_id')], [{ _id: { s: 'a' }, n: 3 }, { _id: { s: 'b' }, n: 2 }], 'group'],
  ['$group takes missing and null as one key', [{ _id: 1, k: null }, { _id: 2 }], [['$group', { _id: '$k', n: { $sum: 1 } }]], [{ _id: null, n: 2 }], 'group'],
  ['$group tells text from numbers', [{ _id: 1, k: 1 }, { _id: 2, k: '1' }], [['$group', { _id: '$k' }], by('_id')], [{ _id: 1 }, { _id: '1' }], 'group'],
  ['$sum skips what is no number', [{ _id: 1, v: 2 }, { _id: 2, v: 'x' }, { _id: 3 }], [['$group', { _id: null, v: { $sum: '$v' } }]], [{ _id: null, v: 2 }], 'sum'],
  ['$avg without numbers is null', [{ _id: 1 }], [['$group', { _id: null, v: { $avg: '$v' } }]], [{ _id: null, v: null }], 'avg'],
  ['$first and $last go by the order of the rows', SALES, [['$sort', { n: -1 }], ['$group', { _id: null, f: { $first: '$n' }, l: { $last: '$n' } }]], [{ _id: null, f: 3, l: 1 }], 'first'],
  ['$min and $max skip null and missing', [{ _id: 1, v: null }, { _id: 2, v: 3 }, { _id: 3 }], [['$group', { _id: null, lo: { $min: '$v' }, hi: { $max: '$v' } }]], [{ _id: null, lo: 3, hi: 3 }], 'min'],
  ['$push keeps null and skips missing', [{ _id: 1, v: null }, { _id: 2, v: 3 }, { _id: 3 }], [by('_id'), ['$group', { _id: null, v: { $push: '$v' } }]], [{ _id: null, v: [null, 3] }], 'push'],
  ['$addToSet keeps each value once', SALES, [by('_id'), ['$group', { _id: null, v: { $addToSet: '$shop' } }]], [{ _id: null, v: ['a', 'b'] }], 'addToSet'],
  ['$stdDevPop and $stdDevSamp', [{ _id: 1, v: 2 }, { _id: 2, v: 4 }], [['$group', { _id: null, p: { $stdDevPop: '$v' }, s: { $stdDevSamp: '$v' } }]], [{ _id: null, p: 1, s: Math.sqrt(2) }], 'stdDevPop'],
  ['$mergeObjects over a group', [{ _id: 1, o: { x: 1 } }, { _id: 2, o: { y: 2 } }], [by('_id'), ['$group', { _id: null, o: { $mergeObjects: '$o' } }]], [{ _id: null, o: { x: 1, y: 2 } }], 'mergeObjects'],
  ['$unwind gives a row an element', SALES, [['$unwind', '$tags'], by('tags'), ['$project', { tags: 1 }]], [{ _id: 1, tags: 'x' }, { _id: 1, tags: 'y' }], 'unwind'],
  ['$unwind may keep rows without elements', SALES, [['$unwind', { path: '$tags', preserveNullAndEmptyArrays: true, includeArrayIndex: 'i' }], ['$sort', { _id: 1, i: 1 }], ['$project', { tags: 1, i: 1 }]], [{ _id: 1, tags: 'x', i: 0 }, { _id: 1, tags: 'y', i: 1 }, { _id: 2, i: null }, { _id: 3, i: null }], 'unwind'],
  ['$unwind of a value that is no list gives the row', [{ _id: 1, a: 5 }], [['$unwind', '$a']], [{ _id: 1, a: 5 }], 'unwind'],
  ['$replaceRoot', [{ _id: 1, a: { x: 1 } }], [['$replaceRoot', { newRoot: '$a' }]], [{ x: 1 }], 'replaceRoot'],
  ['$sortByCount', SALES, [['$sortByCount', '$shop']], [{ _id: 'a', count: 2 }, { _id: 'b', count: 1 }], 'sortByCount'],
  ['$count', SALES, [['$match', { n: { $gt: 1 } }], ['$count', 'rows']], [{ rows: 2 }], 'count'],
  ['$count of no rows gives no row', SALES, [['$match', { n: 9 }], ['$count', 'rows']], [], 'count'],
  ['$bucket includes the lower bound', SALES, [['$bucket', { groupBy: '$n', boundaries: [1, 2, 5] }]], [{ _id: 1, count: 1 }, { _id: 2, count: 2 }], 'bucket'],
  ['$bucket puts the rest into default', SALES, [['$bucket', { groupBy: '$n', boundaries: [1, 2], default: 'other', output: { sum: { $sum: '$n' } } }]], [{ _id: 1, sum: 1 }, { _id: 'other', sum: 5 }], 'bucket'],
  ['$bucketAuto spreads the rows evenly', SALES, [['$bucketAuto', { groupBy: '$n', buckets: 3 }]], [{ _id: { min: 1, max: 2 }, count: 1 }, { _id: { min: 2, max: 3 }, count: 1 }, { _id: { min: 3, max: 3 }, count: 1 }], 'bucketAuto'],
  ['$facet runs pipelines over the same rows', SALES, [['$facet', { rows: [{ $count: 'n' }], top: [{ $sort: { n: -1 } }, { $limit: 1 }, { $project: { n: 1 } }] }]], [{ rows: [{ n: 3 }], top: [{ _id: 3, n: 3 }] }], 'facet'],
  ['$skip and $limit', SALES, [by('_id'), ['$skip', 1], ['$limit', 1], ['$project', { _id: 1 }]], [{ _id: 2 }], 'skip'],
  ['$sample of more than there is gives all', [{ _id: 1 }], [['$sample', { size: 5 }]], [{ _id: 1 }], 'sample'],
  ['$lookup joins by equal fields', SALES, [only(1), ['$lookup', { from: 'shops', localField: 'shop', foreignField: 'code', as: 'of' }], ['$project', { of: 1 }]], [{ _id: 1, of: [{ _id: 's1', code: 'a', min: 2 }] }], 'lookup'],
  ['$lookup joins each element of a list', [{ _id: 1, codes: ['b', 'z'] }], [['$lookup', { from: 'shops', localField: 'codes', foreignField: 'code', as: 'of' }], ['$project', { of: 1 }]], [{ _id: 1, of: [{ _id: 's2', code: 'b', min: 0 }] }], 'lookup'],
  ['$lookup with a pipeline sees the variables of let', SALES, [only(3), ['$lookup', { from: 'shops', let: { n: '$n' }, pipeline: [{ $match: { $expr: { $lt: ['$min', '$$n'] } } }, { $sort: { _id: 1 } }, { $project: { _id: 1 } }], as: 'of' }], ['$project', { of: 1 }]], [{ _id: 3, of: [{ _id: 's1' }, { _id: 's2' }] }], 'lookup'],
  ['$lookup of a collection that is not there gives empty lists', [{ _id: 1 }], [['$lookup', { from: 'nowhere', localField: 'a', foreignField: 'b', as: 'of' }]], [{ _id: 1, of: [] }], 'lookup'],
  ['$geoNear measures metres, nearest first', [{ _id: 1, at: { type: 'Point', coordinates: [0, 2] } }, { _id: 2, at: { type: 'Point', coordinates: [0, 1] } }, { _id: 3 }], [['$geoNear', { near: { type: 'Point', coordinates: [0, 1] }, distanceField: 'far', spherical: true, distanceMultiplier: 0.001 }], ['$project', { far: { $round: ['$far', 0] } }]], [{ _id: 2, far: 0 }, { _id: 1, far: 111 }], 'geoNear'],
];

/** What `$lookup` finds in `shops`. */
export const SHOPS: Document[] = [{ _id: 's1', code: 'a', min: 2 }, { _id: 's2', code: 'b', min: 0 }];
