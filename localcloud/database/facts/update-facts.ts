import type { Document } from '../values/value';

/** [what the manual says, before, update, after, page of the manual] */
export type UpdateFact = [says: string, before: Document, update: Document, after: Document, source: string];

export const SCALARS: UpdateFact[] = [
  ['$set adds and replaces', { a: 1 }, { $set: { a: 2, b: 3 } }, { a: 2, b: 3 }, 'reference/operator/update/set'],
  ['$set makes the objects on the way', {}, { $set: { 'a.b.c': 1 } }, { a: { b: { c: 1 } } }, 'reference/operator/update/set'],
  ['$set keeps its neighbours', { a: { x: 1 } }, { $set: { 'a.y': 2 } }, { a: { x: 1, y: 2 } }, 'reference/operator/update/set'],
  ['$set of a place in a list', { a: [1, 2] }, { $set: { 'a.1': 9 } }, { a: [1, 9] }, 'reference/operator/update/set'],
  ['$set past the end fills with null', { a: [1] }, { $set: { 'a.3': 9 } }, { a: [1, null, null, 9] }, 'reference/operator/update/set'],
  ['$set into an object of a list', { a: [{ x: 1 }] }, { $set: { 'a.0.y': 2 } }, { a: [{ x: 1, y: 2 }] }, 'reference/operator/update/set'],
  ['a number as a new key makes an object, not a list', {}, { $set: { 'a.0': 1 } }, { a: { 0: 1 } }, 'reference/operator/update/set'],
  ['$unset removes', { a: 1, b: 2 }, { $unset: { a: '' } }, { b: 2 }, 'reference/operator/update/unset'],
  ['$unset of a missing field does nothing', { a: 1 }, { $unset: { 'b.c': '' } }, { a: 1 }, 'reference/operator/update/unset'],
  ['$unset in a list leaves null', { a: [1, 2] }, { $unset: { 'a.0': '' } }, { a: [null, 2] }, 'reference/operator/update/unset'],
  ['$inc adds', { a: 1 }, { $inc: { a: -3 } }, { a: -2 }, 'reference/operator/update/inc'],
  ['$inc of a missing field sets it', {}, { $inc: { a: 2 } }, { a: 2 }, 'reference/operator/update/inc'],
  ['$mul multiplies', { a: 3 }, { $mul: { a: 2 } }, { a: 6 }, 'reference/operator/update/mul'],
  ['$mul of a missing field is 0', {}, { $mul: { a: 2 } }, { a: 0 }, 'reference/operator/update/mul'],
  ['$min keeps the smaller', { a: 3 }, { $min: { a: 2 } }, { a: 2 }, 'reference/operator/update/min'],
  ['$max keeps the larger', { a: 3 }, { $max: { a: 2 } }, { a: 3 }, 'reference/operator/update/max'],
  ['$max compares across types as BSON does', { a: 3 }, { $max: { a: 'x' } }, { a: 'x' }, 'reference/operator/update/max'],
  ['$min of a missing field sets it', {}, { $min: { a: 2 } }, { a: 2 }, 'reference/operator/update/min'],
  ['$rename moves', { a: 1, b: 2 }, { $rename: { a: 'c' } }, { b: 2, c: 1 }, 'reference/operator/update/rename'],
  ['$rename overwrites', { a: 1, b: 2 }, { $rename: { a: 'b' } }, { b: 1 }, 'reference/operator/update/rename'],
  ['$rename of a missing field does nothing', { b: 2 }, { $rename: { a: 'c' } }, { b: 2 }, 'reference/operator/update/rename'],
  ['$bit', { a: 5 }, { $bit: { a: { and: 4 } } }, { a: 4 }, 'reference/operator/update/bit'],
  ['$set of an object replaces it whole', { a: { x: 1 } }, { $set: { a: { y: 2 } } }, { a: { y: 2 } }, 'reference/operator/update/set'],
  ['$inc takes fractions', { a: 1 }, { $inc: { a: 0.5 } }, { a: 1.5 }, 'reference/operator/update/inc'],
  ['$min compares dates', { a: new Date(5) }, { $min: { a: new Date(3) } }, { a: new Date(3) }, 'reference/operator/update/min'],
  ['$max of null against a number keeps the number', { a: 3 }, { $max: { a: null } }, { a: 3 }, 'reference/bson-type-comparison-order'],
  ['$bit or', { a: 5 }, { $bit: { a: { or: 2 } } }, { a: 7 }, 'reference/operator/update/bit'],
  ['$bit xor', { a: 5 }, { $bit: { a: { xor: 1 } } }, { a: 4 }, 'reference/operator/update/bit'],
  ['$rename goes into objects', { a: { x: 1 } }, { $rename: { 'a.x': 'a.y' } }, { a: { y: 1 } }, 'reference/operator/update/rename'],
];

export const LISTS: UpdateFact[] = [
  ['$push appends', { a: [1] }, { $push: { a: 2 } }, { a: [1, 2] }, 'reference/operator/update/push'],
  ['$push makes the list', {}, { $push: { a: 2 } }, { a: [2] }, 'reference/operator/update/push'],
  ['$push of a list is one element', { a: [1] }, { $push: { a: [2, 3] } }, { a: [1, [2, 3]] }, 'reference/operator/update/push'],
  ['$push $each appends each', { a: [1] }, { $push: { a: { $each: [2, 3] } } }, { a: [1, 2, 3] }, 'reference/operator/update/push'],
  ['$position from the front', { a: [1, 2] }, { $push: { a: { $each: [9], $position: 1 } } }, { a: [1, 9, 2] }, 'reference/operator/update/position'],
  ['$position from the back', { a: [1, 2] }, { $push: { a: { $each: [9], $position: -1 } } }, { a: [1, 9, 2] }, 'reference/operator/update/position'],
  ['$sort sorts the whole list', { a: [3, 1] }, { $push: { a: { $each: [2], $sort: 1 } } }, { a: [1, 2, 3] }, 'reference/operator/update/sort'],
  ['$sort by a field', { a: [{ n: 2 }] }, { $push: { a: { $each: [{ n: 1 }], $sort: { n: 1 } } } }, { a: [{ n: 1 }, { n: 2 }] }, 'reference/operator/update/sort'],
  ['$slice keeps the first', { a: [1, 2] }, { $push: { a: { $each: [3], $slice: 2 } } }, { a: [1, 2] }, 'reference/operator/update/slice'],
  ['$slice keeps the last', { a: [1, 2] }, { $push: { a: { $each: [3], $slice: -2 } } }, { a: [2, 3] }, 'reference/operator/update/slice'],
  ['sort comes before slice', { a: [3, 1] }, { $push: { a: { $each: [2], $sort: -1, $slice: 2 } } }, { a: [3, 2] }, 'reference/operator/update/push'],
  ['$pop 1 takes the last', { a: [1, 2] }, { $pop: { a: 1 } }, { a: [1] }, 'reference/operator/update/pop'],
  ['$pop -1 takes the first', { a: [1, 2] }, { $pop: { a: -1 } }, { a: [2] }, 'reference/operator/update/pop'],
  ['$pull by value', { a: [1, 2, 1] }, { $pull: { a: 1 } }, { a: [2] }, 'reference/operator/update/pull'],
  ['$pull by condition', { a: [1, 5, 9] }, { $pull: { a: { $gte: 5 } } }, { a: [1] }, 'reference/operator/update/pull'],
  ['$pull by fields of an object', { a: [{ x: 1, y: 1 }, { x: 2 }] }, { $pull: { a: { x: 1 } } }, { a: [{ x: 2 }] }, 'reference/operator/update/pull'],
  ['$pull of a missing field does nothing', {}, { $pull: { a: 1 } }, {}, 'reference/operator/update/pull'],
  ['$pullAll', { a: [1, 2, 3, 1] }, { $pullAll: { a: [1, 3] } }, { a: [2] }, 'reference/operator/update/pullAll'],
  ['$addToSet adds once', { a: [1] }, { $addToSet: { a: 1 } }, { a: [1] }, 'reference/operator/update/addToSet'],
  ['$addToSet compares objects whole', { a: [{ x: 1 }] }, { $addToSet: { a: { x: 1, y: 1 } } }, { a: [{ x: 1 }, { x: 1, y: 1 }] }, 'reference/operator/update/addToSet'],
  ['$addToSet of a list is one element', { a: [] }, { $addToSet: { a: [1, 2] } }, { a: [[1, 2]] }, 'reference/operator/update/addToSet'],
  ['$addToSet $each', { a: [1] }, { $addToSet: { a: { $each: [1, 2, 2] } } }, { a: [1, 2] }, 'reference/operator/update/addToSet'],
  ['$push of null adds null', { a: [1] }, { $push: { a: null } }, { a: [1, null] }, 'reference/operator/update/push'],
  ['$slice 0 empties the list', { a: [1] }, { $push: { a: { $each: [2], $slice: 0 } } }, { a: [] }, 'reference/operator/update/slice'],
  ['$position past the end appends', { a: [1] }, { $push: { a: { $each: [2], $position: 9 } } }, { a: [1, 2] }, 'reference/operator/update/position'],
  ['$sort puts types in BSON order', { a: ['x', 2] }, { $push: { a: { $each: [null], $sort: 1 } } }, { a: [null, 2, 'x'] }, 'reference/operator/update/sort'],
  ['$pop of an empty list leaves it', { a: [] }, { $pop: { a: 1 } }, { a: [] }, 'reference/operator/update/pop'],
  ['$pull with $in', { a: [1, 2, 3] }, { $pull: { a: { $in: [1, 3] } } }, { a: [2] }, 'reference/operator/update/pull'],
  ['$pull of a list takes equal lists', { a: [[1], [2]] }, { $pull: { a: [1] } }, { a: [[2]] }, 'reference/operator/update/pull'],
  ['$addToSet tells objects apart by the order of their fields', { a: [{ x: 1, y: 2 }] }, { $addToSet: { a: { y: 2, x: 1 } } }, { a: [{ x: 1, y: 2 }, { y: 2, x: 1 }] }, 'reference/operator/update/addToSet'],
  ['$addToSet makes the list', {}, { $addToSet: { a: 1 } }, { a: [1] }, 'reference/operator/update/addToSet'],
];

/** Updates that depend on more than the document: [says, filter, before, update, after, page]. */
export type PlacedFact = [says: string, filter: Document, before: Document, update: Document, after: Document, source: string];

export const PLACES: PlacedFact[] = [
  ['$ is the element that an equality matched', { a: 2 }, { a: [1, 2, 2] }, { $set: { 'a.$': 9 } }, { a: [1, 9, 2] }, 'reference/operator/update/positional'],
  ['$ is the element whose field matched', { 'a.x': 2 }, { a: [{ x: 1 }, { x: 2 }] }, { $set: { 'a.$.y': 9 } }, { a: [{ x: 1 }, { x: 2, y: 9 }] }, 'reference/operator/update/positional'],
  ['$ is the element that $elemMatch matched', { a: { $elemMatch: { x: 1, y: { $gt: 1 } } } }, { a: [{ x: 1, y: 1 }, { x: 1, y: 2 }] }, { $inc: { 'a.$.y': 1 } }, { a: [{ x: 1, y: 1 }, { x: 1, y: 3 }] }, 'reference/operator/update/positional'],
  ['$[] is every element', {}, { a: [1, 2] }, { $inc: { 'a.$[]': 10 } }, { a: [11, 12] }, 'reference/operator/update/positional-all'],
  ['$[] goes into objects', {}, { a: [{ n: 1 }, { n: 2 }] }, { $mul: { 'a.$[].n': 2 } }, { a: [{ n: 2 }, { n: 4 }] }, 'reference/operator/update/positional-all'],
  ['$setOnInsert does nothing to a document that is there', {}, { a: 1 }, { $setOnInsert: { a: 2 } }, { a: 1 }, 'reference/operator/update/setOnInsert'],
  ['$currentDate is the time of the server', {}, {}, { $currentDate: { at: true } }, { at: new Date(5000) }, 'reference/operator/update/currentDate'],
];
