import type { Document, Value } from '../values/value';

const regex = (pattern: string, options = ''): Value => ({ $regularExpression: { pattern, options } });

/** [what the manual says, filter, documents that match, documents that do not, page of the manual] */
export type QueryFact = [says: string, filter: Document, matching: Document[], others: Document[], source: string];

export const EQUALITY: QueryFact[] = [
  ['a value equals itself', { a: 1 }, [{ a: 1 }], [{ a: 2 }, { a: '1' }, {}], 'tutorial/query-documents'],
  ['null matches null and missing', { a: null }, [{ a: null }, {}, { b: 1 }], [{ a: 0 }, { a: '' }, { a: [] }], 'tutorial/query-for-null-fields'],
  ['null matches a list that holds null', { a: null }, [{ a: [1, null] }], [{ a: [1] }], 'tutorial/query-for-null-fields'],
  ['a value matches a list that holds it', { a: 1 }, [{ a: [1, 2] }, { a: [3, 1] }], [{ a: [[1]] }], 'tutorial/query-arrays'],
  ['a list matches itself whole, or as an element', { a: [1, 2] }, [{ a: [1, 2] }, { a: [[1, 2], 3] }], [{ a: [2, 1] }, { a: [1, 2, 3] }], 'tutorial/query-arrays'],
  ['an object matches only with the same fields in the same order', { a: { x: 1, y: 2 } }, [{ a: { x: 1, y: 2 } }, { a: [{ x: 1, y: 2 }] }], [{ a: { y: 2, x: 1 } }, { a: { x: 1 } }], 'tutorial/query-embedded-documents'],
  ['dates are equal by instant', { a: new Date(5) }, [{ a: new Date(5) }], [{ a: 5 }, { a: new Date(6) }], 'reference/bson-types'],
  ['NaN equals NaN', { a: NaN }, [{ a: NaN }], [{ a: 0 }, {}], 'reference/bson-type-comparison-order'],
  ['several fields are all required', { a: 1, b: 2 }, [{ a: 1, b: 2 }], [{ a: 1 }, { b: 2 }], 'tutorial/query-documents'],
  ['an empty filter matches all', {}, [{}, { a: 1 }], [], 'tutorial/query-documents'],
];

export const PATHS: QueryFact[] = [
  ['a dotted path enters objects', { 'a.b': 1 }, [{ a: { b: 1 } }], [{ a: { b: 2 } }, { a: 1 }], 'tutorial/query-embedded-documents'],
  ['a dotted path searches lists of objects', { 'a.b': 1 }, [{ a: [{ b: 2 }, { b: 1 }] }], [{ a: [{ b: 2 }] }, { a: [1] }], 'tutorial/query-array-of-documents'],
  ['a number in a path picks an element', { 'a.1': 5 }, [{ a: [0, 5] }], [{ a: [5, 0] }], 'tutorial/query-array-of-documents'],
  ['a number and a field together', { 'a.0.b': 5 }, [{ a: [{ b: 5 }] }], [{ a: [{ b: 1 }, { b: 5 }] }], 'tutorial/query-array-of-documents'],
  ['null matches an element without the field', { 'a.b': null }, [{ a: [{ c: 1 }] }, { a: {} }, { a: 5 }, {}], [{ a: [1, 2] }, { a: [{ b: 1 }] }], 'tutorial/query-for-null-fields'],
  ['two conditions on a list may be met by two elements', { 'a.x': 1, 'a.y': 2 }, [{ a: [{ x: 1 }, { y: 2 }] }], [{ a: [{ x: 1 }] }], 'tutorial/query-array-of-documents'],
];

export const COMPARISON: QueryFact[] = [
  ['$gt stays within its type', { a: { $gt: 5 } }, [{ a: 6 }, { a: Infinity }], [{ a: 5 }, { a: '9' }, { a: null }, {}, { a: new Date(9) }, { a: NaN }], 'reference/operator/query/gt'],
  ['$lt does not match missing or null', { a: { $lt: 5 } }, [{ a: -1 }, { a: 4.9 }], [{ a: null }, {}, { a: false }], 'reference/operator/query/lt'],
  ['$gte null matches null and missing', { a: { $gte: null } }, [{ a: null }, {}], [{ a: 0 }], 'reference/operator/query/gte'],
  ['strings compare by code point', { a: { $gt: 'Z' } }, [{ a: 'a' }, { a: '张' }], [{ a: 'A' }], 'reference/bson-type-comparison-order'],
  ['dates compare with dates', { a: { $lte: new Date(5) } }, [{ a: new Date(5) }, { a: new Date(-1) }], [{ a: new Date(6) }, { a: 1 }], 'reference/bson-type-comparison-order'],
  ['a list matches when any element does', { a: { $gt: 5 } }, [{ a: [1, 9] }], [{ a: [1, 2] }, { a: [] }], 'reference/bson-type-comparison-order'],
  ['a range on a list may be met by two elements', { a: { $gt: 5, $lt: 3 } }, [{ a: [1, 9] }], [{ a: [4] }, { a: 4 }], 'reference/bson-type-comparison-order'],
  ['$ne is the opposite of equality', { a: { $ne: 1 } }, [{ a: 2 }, {}, { a: null }, { a: [2] }], [{ a: 1 }, { a: [1, 2] }], 'reference/operator/query/ne'],
  ['$ne null wants the field', { a: { $ne: null } }, [{ a: 0 }, { a: [] }], [{ a: null }, {}], 'reference/operator/query/ne'],
  ['$in matches any of the values, and lists that hold one', { a: { $in: [1, 'x'] } }, [{ a: 1 }, { a: 'x' }, { a: [9, 1] }], [{ a: 2 }, {}], 'reference/operator/query/in'],
  ['$in null matches missing', { a: { $in: [null] } }, [{}, { a: null }], [{ a: 1 }], 'reference/operator/query/in'],
  ['$in takes patterns', { a: { $in: [regex('^x')] } }, [{ a: 'xy' }], [{ a: 'yx' }], 'reference/operator/query/in'],
  ['$in of nothing matches nothing', { a: { $in: [] } }, [], [{ a: 1 }, {}], 'reference/operator/query/in'],
  ['$nin matches missing', { a: { $nin: [1] } }, [{}, { a: 2 }], [{ a: 1 }, { a: [1] }], 'reference/operator/query/nin'],
];

export const LOGIC: QueryFact[] = [
  ['$and wants all', { $and: [{ a: 1 }, { b: 1 }] }, [{ a: 1, b: 1 }], [{ a: 1 }], 'reference/operator/query/and'],
  ['$or wants one', { $or: [{ a: 1 }, { b: 1 }] }, [{ a: 1 }, { b: 1 }], [{ a: 2 }], 'reference/operator/query/or'],
  ['$nor wants none', { $nor: [{ a: 1 }, { b: 1 }] }, [{ a: 2 }, {}], [{ a: 1 }, { b: 1 }], 'reference/operator/query/nor'],
  ['$not turns a condition round and matches missing', { a: { $not: { $gt: 5 } } }, [{ a: 5 }, {}, { a: 'x' }], [{ a: 6 }, { a: [1, 6] }], 'reference/operator/query/not'],
  ['$not of a pattern', { a: { $not: regex('^x') } }, [{ a: 'y' }, {}], [{ a: 'x' }], 'reference/operator/query/not'],
];

export const ELEMENTS: QueryFact[] = [
  ['$exists true takes null', { a: { $exists: true } }, [{ a: null }, { a: 0 }], [{}], 'reference/operator/query/exists'],
  ['$exists false', { a: { $exists: false } }, [{}], [{ a: null }], 'reference/operator/query/exists'],
  ['$exists inside a list of objects', { 'a.b': { $exists: true } }, [{ a: [{ c: 1 }, { b: 1 }] }], [{ a: [{ c: 1 }] }, { a: [] }], 'reference/operator/query/exists'],
  ['$size counts exactly', { a: { $size: 2 } }, [{ a: [1, 2] }], [{ a: [1] }, { a: 2 }, {}], 'reference/operator/query/size'],
  ['$all wants every value', { a: { $all: [1, 2] } }, [{ a: [2, 3, 1] }], [{ a: [1] }, { a: 1 }], 'reference/operator/query/all'],
  ['$all of one matches a plain value', { a: { $all: [1] } }, [{ a: 1 }, { a: [1] }], [{ a: [2] }], 'reference/operator/query/all'],
  ['$all of nothing matches nothing', { a: { $all: [] } }, [], [{ a: [] }, { a: 1 }], 'reference/operator/query/all'],
  ['$all takes $elemMatch', { a: { $all: [{ $elemMatch: { x: 1, y: 1 } }, { $elemMatch: { x: 2 } }] } }, [{ a: [{ x: 1, y: 1 }, { x: 2 }] }], [{ a: [{ x: 1 }, { x: 2, y: 1 }] }], 'reference/operator/query/all'],
  ['$elemMatch on values wants one element for all', { a: { $elemMatch: { $gt: 3, $lt: 7 } } }, [{ a: [1, 5] }], [{ a: [1, 9] }, { a: 5 }], 'reference/operator/query/elemMatch'],
  ['$elemMatch on objects wants one element for all', { a: { $elemMatch: { x: 1, y: 2 } } }, [{ a: [{ x: 1, y: 2 }] }], [{ a: [{ x: 1 }, { y: 2 }] }], 'reference/operator/query/elemMatch'],
  ['$elemMatch with $or', { a: { $elemMatch: { $or: [{ x: 1 }, { y: 2 }] } } }, [{ a: [{ y: 2 }] }], [{ a: [{ x: 2 }] }], 'reference/operator/query/elemMatch'],
  ['$mod divides toward zero', { a: { $mod: [4, 0] } }, [{ a: 8 }, { a: 0 }, { a: -4 }, { a: 4.5 }], [{ a: 5 }, { a: 'x' }, {}], 'reference/operator/query/mod'],
  ['$type by name', { a: { $type: 'string' } }, [{ a: 'x' }, { a: [1, 'x'] }], [{ a: 1 }], 'reference/operator/query/type'],
  ['$type by number', { a: { $type: 2 } }, [{ a: 'x' }], [{ a: 1 }, {}], 'reference/operator/query/type'],
  ['$type of several', { a: { $type: ['null', 'bool'] } }, [{ a: null }, { a: true }], [{ a: 0 }, {}], 'reference/operator/query/type'],
  ['$type tells whole numbers from fractions', { a: { $type: 'double' } }, [{ a: 1.5 }], [{ a: 1 }, { a: 2 ** 40 }], 'reference/bson-types'],
  ['$type number takes every number', { a: { $type: 'number' } }, [{ a: 1 }, { a: 1.5 }, { a: 2 ** 40 }], [{ a: '1' }], 'reference/operator/query/type'],
];

export const PATTERNS: QueryFact[] = [
  ['a pattern tests strings only', { a: regex('b') }, [{ a: 'abc' }, { a: ['x', 'b'] }], [{ a: 'ac' }, { a: 5 }, {}], 'reference/operator/query/regex'],
  ['i ignores case', { a: regex('^AB', 'i') }, [{ a: 'abc' }], [{ a: 'cab' }], 'reference/operator/query/regex'],
  ['s lets a dot match line ends', { a: regex('a.b', 's') }, [{ a: 'a\nb' }], [], 'reference/operator/query/regex'],
  ['m lets ^ match at lines', { a: regex('^b', 'm') }, [{ a: 'a\nb' }], [{ a: 'ab' }], 'reference/operator/query/regex'],
  ['x ignores blanks', { a: regex('a b # c', 'x') }, [{ a: 'ab' }], [{ a: 'a b' }], 'reference/operator/query/regex'],
  ['$regex with $options', { a: { $regex: '^张', $options: 'i' } }, [{ a: '张三' }], [{ a: '李四' }], 'reference/operator/query/regex'],
];
