import type { Document, Value } from '../values/value';
import { compileFilter } from './matcher';

const regex = (pattern: string, options = ''): Value => ({ $regularExpression: { pattern, options } });

/** [what the database manual says, filter, documents that match, documents that do not] */
type Fact = [says: string, filter: Document, matching: Document[], others: Document[]];

const EQUALITY: Fact[] = [
  ['a value equals itself', { a: 1 }, [{ a: 1 }], [{ a: 2 }, { a: '1' }, {}]],
  ['null matches null and missing', { a: null }, [{ a: null }, {}, { b: 1 }], [{ a: 0 }, { a: '' }, { a: [] }]],
  ['null matches a list that holds null', { a: null }, [{ a: [1, null] }], [{ a: [1] }]],
  ['a value matches a list that holds it', { a: 1 }, [{ a: [1, 2] }, { a: [3, 1] }], [{ a: [[1]] }]],
  ['a list matches itself whole, or as an element', { a: [1, 2] }, [{ a: [1, 2] }, { a: [[1, 2], 3] }], [{ a: [2, 1] }, { a: [1, 2, 3] }]],
  ['an object matches only with the same fields in the same order', { a: { x: 1, y: 2 } }, [{ a: { x: 1, y: 2 } }, { a: [{ x: 1, y: 2 }] }], [{ a: { y: 2, x: 1 } }, { a: { x: 1 } }]],
  ['dates are equal by instant', { a: new Date(5) }, [{ a: new Date(5) }], [{ a: 5 }, { a: new Date(6) }]],
  ['NaN equals NaN', { a: NaN }, [{ a: NaN }], [{ a: 0 }, {}]],
  ['several fields are all required', { a: 1, b: 2 }, [{ a: 1, b: 2 }], [{ a: 1 }, { b: 2 }]],
  ['an empty filter matches all', {}, [{}, { a: 1 }], []],
];

const PATHS: Fact[] = [
  ['a dotted path enters objects', { 'a.b': 1 }, [{ a: { b: 1 } }], [{ a: { b: 2 } }, { a: 1 }]],
  ['a dotted path searches lists of objects', { 'a.b': 1 }, [{ a: [{ b: 2 }, { b: 1 }] }], [{ a: [{ b: 2 }] }, { a: [1] }]],
  ['a number in a path picks an element', { 'a.1': 5 }, [{ a: [0, 5] }], [{ a: [5, 0] }]],
  ['a number and a field together', { 'a.0.b': 5 }, [{ a: [{ b: 5 }] }], [{ a: [{ b: 1 }, { b: 5 }] }]],
  ['null matches an element without the field', { 'a.b': null }, [{ a: [{ c: 1 }] }, { a: {} }, { a: 5 }, {}], [{ a: [1, 2] }, { a: [{ b: 1 }] }]],
  ['two conditions on a list may be met by two elements', { 'a.x': 1, 'a.y': 2 }, [{ a: [{ x: 1 }, { y: 2 }] }], [{ a: [{ x: 1 }] }]],
];

const COMPARISON: Fact[] = [
  ['$gt stays within its type', { a: { $gt: 5 } }, [{ a: 6 }, { a: Infinity }], [{ a: 5 }, { a: '9' }, { a: null }, {}, { a: new Date(9) }, { a: NaN }]],
  ['$lt does not match missing or null', { a: { $lt: 5 } }, [{ a: -1 }, { a: 4.9 }], [{ a: null }, {}, { a: false }]],
  ['$gte null matches null and missing', { a: { $gte: null } }, [{ a: null }, {}], [{ a: 0 }]],
  ['strings compare by code point', { a: { $gt: 'Z' } }, [{ a: 'a' }, { a: '张' }], [{ a: 'A' }]],
  ['dates compare with dates', { a: { $lte: new Date(5) } }, [{ a: new Date(5) }, { a: new Date(-1) }], [{ a: new Date(6) }, { a: 1 }]],
  ['a list matches when any element does', { a: { $gt: 5 } }, [{ a: [1, 9] }], [{ a: [1, 2] }, { a: [] }]],
  ['a range on a list may be met by two elements', { a: { $gt: 5, $lt: 3 } }, [{ a: [1, 9] }], [{ a: [4] }, { a: 4 }]],
  ['$ne is the opposite of equality', { a: { $ne: 1 } }, [{ a: 2 }, {}, { a: null }, { a: [2] }], [{ a: 1 }, { a: [1, 2] }]],
  ['$ne null wants the field', { a: { $ne: null } }, [{ a: 0 }, { a: [] }], [{ a: null }, {}]],
  ['$in matches any of the values, and lists that hold one', { a: { $in: [1, 'x'] } }, [{ a: 1 }, { a: 'x' }, { a: [9, 1] }], [{ a: 2 }, {}]],
  ['$in null matches missing', { a: { $in: [null] } }, [{}, { a: null }], [{ a: 1 }]],
  ['$in takes patterns', { a: { $in: [regex('^x')] } }, [{ a: 'xy' }], [{ a: 'yx' }]],
  ['$in of nothing matches nothing', { a: { $in: [] } }, [], [{ a: 1 }, {}]],
  ['$nin matches missing', { a: { $nin: [1] } }, [{}, { a: 2 }], [{ a: 1 }, { a: [1] }]],
];

const LOGIC: Fact[] = [
  ['$and wants all', { $and: [{ a: 1 }, { b: 1 }] }, [{ a: 1, b: 1 }], [{ a: 1 }]],
  ['$or wants one', { $or: [{ a: 1 }, { b: 1 }] }, [{ a: 1 }, { b: 1 }], [{ a: 2 }]],
  ['$nor wants none', { $nor: [{ a: 1 }, { b: 1 }] }, [{ a: 2 }, {}], [{ a: 1 }, { b: 1 }]],
  ['$not turns a condition round and matches missing', { a: { $not: { $gt: 5 } } }, [{ a: 5 }, {}, { a: 'x' }], [{ a: 6 }, { a: [1, 6] }]],
  ['$not of a pattern', { a: { $not: regex('^x') } }, [{ a: 'y' }, {}], [{ a: 'x' }]],
];

const ELEMENTS: Fact[] = [
  ['$exists true takes null', { a: { $exists: true } }, [{ a: null }, { a: 0 }], [{}]],
  ['$exists false', { a: { $exists: false } }, [{}], [{ a: null }]],
  ['$exists inside a list of objects', { 'a.b': { $exists: true } }, [{ a: [{ c: 1 }, { b: 1 }] }], [{ a: [{ c: 1 }] }, { a: [] }]],
  ['$size counts exactly', { a: { $size: 2 } }, [{ a: [1, 2] }], [{ a: [1] }, { a: 2 }, {}]],
  ['$all wants every value', { a: { $all: [1, 2] } }, [{ a: [2, 3, 1] }], [{ a: [1] }, { a: 1 }]],
  ['$all of one matches a plain value', { a: { $all: [1] } }, [{ a: 1 }, { a: [1] }], [{ a: [2] }]],
  ['$all of nothing matches nothing', { a: { $all: [] } }, [], [{ a: [] }, { a: 1 }]],
  ['$all takes $elemMatch', { a: { $all: [{ $elemMatch: { x: 1, y: 1 } }, { $elemMatch: { x: 2 } }] } }, [{ a: [{ x: 1, y: 1 }, { x: 2 }] }], [{ a: [{ x: 1 }, { x: 2, y: 1 }] }]],
  ['$elemMatch on values wants one element for all', { a: { $elemMatch: { $gt: 3, $lt: 7 } } }, [{ a: [1, 5] }], [{ a: [1, 9] }, { a: 5 }]],
  ['$elemMatch on objects wants one element for all', { a: { $elemMatch: { x: 1, y: 2 } } }, [{ a: [{ x: 1, y: 2 }] }], [{ a: [{ x: 1 }, { y: 2 }] }]],
  ['$elemMatch with $or', { a: { $elemMatch: { $or: [{ x: 1 }, { y: 2 }] } } }, [{ a: [{ y: 2 }] }], [{ a: [{ x: 2 }] }]],
  ['$mod divides toward zero', { a: { $mod: [4, 0] } }, [{ a: 8 }, { a: 0 }, { a: -4 }, { a: 4.5 }], [{ a: 5 }, { a: 'x' }, {}]],
  ['$type by name', { a: { $type: 'string' } }, [{ a: 'x' }, { a: [1, 'x'] }], [{ a: 1 }]],
];

const PATTERNS: Fact[] = [
  ['a pattern tests strings only', { a: regex('b') }, [{ a: 'abc' }, { a: ['x', 'b'] }], [{ a: 'ac' }, { a: 5 }, {}]],
  ['i ignores case', { a: regex('^AB', 'i') }, [{ a: 'abc' }], [{ a: 'cab' }]],
  ['s lets a dot match line ends', { a: regex('a.b', 's') }, [{ a: 'a\nb' }], []],
  ['m lets ^ match at lines', { a: regex('^b', 'm') }, [{ a: 'a\nb' }], [{ a: 'ab' }]],
  ['x ignores blanks', { a: regex('a b # c', 'x') }, [{ a: 'ab' }], [{ a: 'a b' }]],
  ['$regex with $options', { a: { $regex: '^张', $options: 'i' } }, [{ a: '张三' }], [{ a: '李四' }]],
  ['the flag g changes nothing', { a: regex('b', 'g') }, [{ a: 'abab' }], [{ a: 'x' }]],
];

const GEO: Fact[] = [
  [
    '$nearSphere within a distance in metres',
    { at: { $nearSphere: { $geometry: { type: 'Point', coordinates: [121.47, 31.23] }, $maxDistance: 2000 } } },
    [{ at: { type: 'Point', coordinates: [121.48, 31.23] } }],
    [{ at: { type: 'Point', coordinates: [121.6, 31.23] } }, {}],
  ],
  [
    '$geoWithin a polygon',
    { at: { $geoWithin: { $geometry: { type: 'Polygon', coordinates: [[[0, 0], [2, 0], [2, 2], [0, 2], [0, 0]]] } } } },
    [{ at: { type: 'Point', coordinates: [1, 1] } }],
    [{ at: { type: 'Point', coordinates: [3, 1] } }],
  ],
];

describe.each([
  ['equality', EQUALITY],
  ['paths', PATHS],
  ['comparison', COMPARISON],
  ['logic', LOGIC],
  ['elements', ELEMENTS],
  ['patterns', PATTERNS],
  ['places', GEO],
])('%s', (_group, facts) => {
  test.each(facts)('%s', (_says, filter, matching, others) => {
    const matches = compileFilter(filter);
    expect(matching.filter((document) => !matches(document))).toEqual([]);
    expect(others.filter((document) => matches(document))).toEqual([]);
  });
});

const REFUSED: Document[] = [{ a: { $near2: 1 } }, { $what: [] }, { $or: [] }, { a: { $in: 1 } }, { a: { $mod: [0, 1] } }, { a: { $regex: '(' } }];

test.each(REFUSED)('%j is refused', (filter) => {
  expect(() => compileFilter(filter)).toThrow(/FailedOperation/);
});
