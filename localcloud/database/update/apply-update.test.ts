import type { Document } from '../values/value';
import { applyUpdate } from './apply-update';

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
  ['$pop of anything but 1 and -1', { a: [1] }, { $pop: { a: 2 } }, /\$pop expects 1 or -1/],
  ['an unknown part of $push', { a: [1] }, { $push: { a: { $each: [1], $frob: 1 } } }, /Unrecognized clause in \$push: \$frob/],
  ['a $slice that is no whole number', { a: [1] }, { $push: { a: { $each: [1], $slice: 1.5 } } }, /must be an integer/],
  ['$bit of a fraction', { a: 1.5 }, { $bit: { a: { and: 1 } } }, /non-integral/],
  ['$inc of null', { a: null }, { $inc: { a: 1 } }, /TypeMismatch/],
  ['$pull from a value that is no list', { a: 1 }, { $pull: { a: 1 } }, /must be an array/],
  ['$rename to itself', { a: 1 }, { $rename: { a: 'a' } }, /different/],
  ['$[] of a field that is no list', { a: 1 }, { $inc: { 'a.$[]': 1 } }, /must exist in the document/],
  ['$ without a list in the filter', { a: [1] }, { $inc: { 'a.$': 1 } }, /did not find the match/],
  ['an empty part of a path', {}, { $set: { 'a..b': 1 } }, /empty field name/],
];

test.each(REFUSED)('%s is refused', (_says, before, update, text) => {
  expect(() => applyUpdate(before, update)).toThrow(text);
});
