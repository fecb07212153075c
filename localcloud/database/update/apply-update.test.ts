import type { Document } from '../values/value';
import { applyUpdate } from './apply-update';

/** [what the database manual says, before, update, after] */
type Fact = [says: string, before: Document, update: Document, after: Document];

const SCALARS: Fact[] = [
  ['$set adds and replaces', { a: 1 }, { $set: { a: 2, b: 3 } }, { a: 2, b: 3 }],
  ['$set makes the objects on the way', {}, { $set: { 'a.b.c': 1 } }, { a: { b: { c: 1 } } }],
  ['$set keeps its neighbours', { a: { x: 1 } }, { $set: { 'a.y': 2 } }, { a: { x: 1, y: 2 } }],
  ['$set of a place in a list', { a: [1, 2] }, { $set: { 'a.1': 9 } }, { a: [1, 9] }],
  ['$set past the end fills with null', { a: [1] }, { $set: { 'a.3': 9 } }, { a: [1, null, null, 9] }],
  ['$set into an object of a list', { a: [{ x: 1 }] }, { $set: { 'a.0.y': 2 } }, { a: [{ x: 1, y: 2 }] }],
  ['a number as a new key makes an object, not a list', {}, { $set: { 'a.0': 1 } }, { a: { 0: 1 } }],
  ['$unset removes', { a: 1, b: 2 }, { $unset: { a: '' } }, { b: 2 }],
  ['$unset of a missing field does nothing', { a: 1 }, { $unset: { 'b.c': '' } }, { a: 1 }],
  ['$unset in a list leaves null', { a: [1, 2] }, { $unset: { 'a.0': '' } }, { a: [null, 2] }],
  ['$inc adds', { a: 1 }, { $inc: { a: -3 } }, { a: -2 }],
  ['$inc of a missing field sets it', {}, { $inc: { a: 2 } }, { a: 2 }],
  ['$mul multiplies', { a: 3 }, { $mul: { a: 2 } }, { a: 6 }],
  ['$mul of a missing field is 0', {}, { $mul: { a: 2 } }, { a: 0 }],
  ['$min keeps the smaller', { a: 3 }, { $min: { a: 2 } }, { a: 2 }],
  ['$max keeps the larger', { a: 3 }, { $max: { a: 2 } }, { a: 3 }],
  ['$max compares across types as BSON does', { a: 3 }, { $max: { a: 'x' } }, { a: 'x' }],
  ['$min of a missing field sets it', {}, { $min: { a: 2 } }, { a: 2 }],
  ['$rename moves', { a: 1, b: 2 }, { $rename: { a: 'c' } }, { b: 2, c: 1 }],
  ['$rename overwrites', { a: 1, b: 2 }, { $rename: { a: 'b' } }, { b: 1 }],
  ['$rename of a missing field does nothing', { b: 2 }, { $rename: { a: 'c' } }, { b: 2 }],
  ['$bit', { a: 5 }, { $bit: { a: { and: 4 } } }, { a: 4 }],
];

const LISTS: Fact[] = [
  ['$push appends', { a: [1] }, { $push: { a: 2 } }, { a: [1, 2] }],
  ['$push makes the list', {}, { $push: { a: 2 } }, { a: [2] }],
  ['$push of a list is one element', { a: [1] }, { $push: { a: [2, 3] } }, { a: [1, [2, 3]] }],
  ['$push $each appends each', { a: [1] }, { $push: { a: { $each: [2, 3] } } }, { a: [1, 2, 3] }],
  ['$position from the front', { a: [1, 2] }, { $push: { a: { $each: [9], $position: 1 } } }, { a: [1, 9, 2] }],
  ['$position from the back', { a: [1, 2] }, { $push: { a: { $each: [9], $position: -1 } } }, { a: [1, 9, 2] }],
  ['$sort sorts the whole list', { a: [3, 1] }, { $push: { a: { $each: [2], $sort: 1 } } }, { a: [1, 2, 3] }],
  ['$sort by a field', { a: [{ n: 2 }] }, { $push: { a: { $each: [{ n: 1 }], $sort: { n: 1 } } } }, { a: [{ n: 1 }, { n: 2 }] }],
  ['$slice keeps the first', { a: [1, 2] }, { $push: { a: { $each: [3], $slice: 2 } } }, { a: [1, 2] }],
  ['$slice keeps the last', { a: [1, 2] }, { $push: { a: { $each: [3], $slice: -2 } } }, { a: [2, 3] }],
  ['sort comes before slice', { a: [3, 1] }, { $push: { a: { $each: [2], $sort: -1, $slice: 2 } } }, { a: [3, 2] }],
  ['$pop 1 takes the last', { a: [1, 2] }, { $pop: { a: 1 } }, { a: [1] }],
  ['$pop -1 takes the first', { a: [1, 2] }, { $pop: { a: -1 } }, { a: [2] }],
  ['$pull by value', { a: [1, 2, 1] }, { $pull: { a: 1 } }, { a: [2] }],
  ['$pull by condition', { a: [1, 5, 9] }, { $pull: { a: { $gte: 5 } } }, { a: [1] }],
  ['$pull by fields of an object', { a: [{ x: 1, y: 1 }, { x: 2 }] }, { $pull: { a: { x: 1 } } }, { a: [{ x: 2 }] }],
  ['$pull of a missing field does nothing', {}, { $pull: { a: 1 } }, {}],
  ['$pullAll', { a: [1, 2, 3, 1] }, { $pullAll: { a: [1, 3] } }, { a: [2] }],
  ['$addToSet adds once', { a: [1] }, { $addToSet: { a: 1 } }, { a: [1] }],
  ['$addToSet compares objects whole', { a: [{ x: 1 }] }, { $addToSet: { a: { x: 1, y: 1 } } }, { a: [{ x: 1 }, { x: 1, y: 1 }] }],
  ['$addToSet of a list is one element', { a: [] }, { $addToSet: { a: [1, 2] } }, { a: [[1, 2]] }],
  ['$addToSet $each', { a: [1] }, { $addToSet: { a: { $each: [1, 2, 2] } } }, { a: [1, 2] }],
];

describe.each([
  ['values', SCALARS],
  ['lists', LISTS],
])('%s', (_group, facts) => {
  test.each(facts)('%s', (_says, before, update, after) => {
    const original = structuredClone(before);
    expect(applyUpdate(before, update)).toEqual(after);
    expect(before).toEqual(original);
  });
});

const REFUSED: [says: string, before: Document, update: Document, text: RegExp][] = [
  ['$inc of text', { a: 'x' }, { $inc: { a: 1 } }, /TypeMismatch/],
  ['$inc by text', { a: 1 }, { $inc: { a: 'x' } }, /TypeMismatch/],
  ['$push to a value that is no list', { a: 1 }, { $push: { a: 1 } }, /must be an array/],
  ['$push to null', { a: null }, { $push: { a: 1 } }, /must be an array/],
  ['a field below null', { y: null }, { $set: { 'y.x': 1 } }, /Cannot create field 'x' in element \{y: null\}/],
  ['a field below a list without a place', { y: [] }, { $set: { 'y.x': 1 } }, /Cannot create field 'x'/],
  ['an unknown operator', {}, { $frob: { a: 1 } }, /Unknown modifier: \$frob/],
  ['one path twice', {}, { $set: { a: 1 }, $inc: { a: 1 } }, /would create a conflict at 'a'/],
  ['a path and one below it', {}, { $set: { a: {} }, $inc: { 'a.b': 1 } }, /would create a conflict/],
  ['a new _id', { _id: 'a' }, { $set: { _id: 'b' } }, /immutable field '_id'/],
  ['an empty part of a path', {}, { $set: { 'a..b': 1 } }, /empty field name/],
];

test.each(REFUSED)('%s is refused', (_says, before, update, text) => {
  expect(() => applyUpdate(before, update)).toThrow(text);
});
