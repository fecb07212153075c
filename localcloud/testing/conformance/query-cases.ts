import { finds, type ConformanceCase } from './conformance-case';

const command = (name: string) => `wx reference-sdk-api/database/command/Command.${name}` as const;
const N = [5, 15, 25, 35].map((n, at) => ({ _id: at + 1, n }));
const ARTICLES = [
  { _id: 1, stat: { publishYear: 2018, language: 'zh-CN' }, tags: ['cloud'] },
  { _id: 2, stat: { publishYear: 2018, language: 'en-US' }, tags: ['cloud', 'database'] },
  { _id: 3, stat: { publishYear: 2018, language: 'zh-CN', pages: 9 }, tags: [] },
  { _id: 4 },
];
const RECORDS = [
  { _id: 1, numbers: [10, 20, 30], students: [{ name: 'a', score: 80 }, { name: 'b', score: 60 }] },
  { _id: 2, numbers: [20, 10, 30], students: [{ name: 'b', score: 80 }] },
  { _id: 3, numbers: [[10, 20, 30]], students: [] },
];
const PASSAGES = [
  { _id: 1, category: 'Web', tags: ['JavaScript', 'C#'], index: 0 },
  { _id: 2, category: 'Web', tags: ['Go', 'C#'], index: 1 },
  { _id: 3, category: 'luke', tags: ['Go'] },
  { _id: 4, category: 'Life', tags: ['Go', 'Python', 'JavaScript'], index: 2 },
  { _id: 5, category: 'number', tags: [1, 2, 3, 4, 5, 6, 7, 8, 9], index: 3 },
  { _id: 6, category: 'embedded', tags: [{ value: 1 }, { value: 7 }], index: 4 },
];
const PLACES = [
  { _id: 1, at: { type: 'Point', coordinates: [113.323809, 23.097732] } },
  { _id: 2, at: { type: 'Point', coordinates: [113.33, 23.1] } },
  { _id: 3, at: { type: 'Point', coordinates: [116.4, 39.9] } },
];
const square = [[0, 0], [3, 2], [2, 3], [0, 0]];

/** What filters find. */
export const QUERY_CASES: ConformanceCase[] = [
  finds('eq', command('eq'), N, ({ _ }) => ({ n: _.eq(15) }), [2]),
  finds('eq of an object is exact', command('eq'), ARTICLES, ({ _ }) => ({ stat: _.eq({ publishYear: 2018, language: 'zh-CN' }) }), [1]),
  finds('an object without eq asks for its fields', command('eq'), ARTICLES, () => ({ stat: { publishYear: 2018, language: 'zh-CN' } }), [1, 3]),
  finds('a dotted path', 'wx guide/database/query-array-object', ARTICLES, () => ({ 'stat.language': 'zh-CN' }), [1, 3]),
  finds('neq finds missing fields too', command('neq'), [...N, { _id: 9 }], ({ _ }) => ({ n: _.neq(15) }), [1, 3, 4, 9]),
  finds('gt', command('gt'), N, ({ _ }) => ({ n: _.gt(15) }), [3, 4]),
  finds('gte', command('gte'), N, ({ _ }) => ({ n: _.gte(15) }), [2, 3, 4]),
  finds('lt', command('lt'), N, ({ _ }) => ({ n: _.lt(15) }), [1]),
  finds('lte', command('lte'), N, ({ _ }) => ({ n: _.lte(15) }), [1, 2]),
  finds('comparison stays within a type', 'manual reference/bson-type-comparison-order', [...N, { _id: 9, n: 'x' }, { _id: 10, n: null }], ({ _ }) => ({ n: _.gt(0) }), [1, 2, 3, 4]),
  finds('in', command('in'), N, ({ _ }) => ({ n: _.in([5, 35]) }), [1, 4]),
  finds('nin', command('nin'), [...N, { _id: 9 }], ({ _ }) => ({ n: _.nin([5, 35]) }), [2, 3, 9]),
  finds('and of two commands', command('and'), N, ({ _ }) => ({ n: _.and(_.gt(10), _.lt(30)) }), [2, 3]),
  finds('and as a chain', command('and'), N, ({ _ }) => ({ n: (_.gt(10) as { and(next: unknown): unknown }).and(_.lt(30)) }), [2, 3]),
  finds('or of values', command('or'), N, ({ _ }) => ({ n: _.or(_.lt(10), _.gt(30)) }), [1, 4]),
  finds('or as a chain', command('or'), N, ({ _ }) => ({ n: (_.lt(10) as { or(next: unknown): unknown }).or(_.gt(30)) }), [1, 4]),
  finds('or over fields', command('or'), PASSAGES, ({ _ }) => _.or([{ category: 'luke' }, { index: _.gte(4) }]), [3, 6]),
  finds('and over fields', command('and'), PASSAGES, ({ _ }) => _.and([{ category: 'Web' }, { index: 1 }]), [2]),
  finds('not, of a field that may be missing', 'sdk database/unit/advanced-operator.test.ts', PASSAGES, ({ _ }) => ({ index: _.not(_.gt(1)) }), [1, 2, 3]),
  finds('nor', command('nor'), N, ({ _ }) => ({ n: _.nor([_.lt(10), _.gt(30)]) }), [2, 3]),
  finds('nor over fields', command('nor'), PASSAGES, ({ _ }) => _.nor([{ category: 'Web' }, { index: _.gt(2) }]), [3, 4]),
  finds('mod', command('mod'), N, ({ _ }) => ({ n: _.mod(10, 5) }), [1, 2, 3, 4]),
  finds('exists', command('exists'), PASSAGES, ({ _ }) => ({ index: _.exists(false) }), [3]),
  finds('exists counts null as there', 'manual reference/operator/query/exists', [{ _id: 1, a: null }, { _id: 2 }], ({ _ }) => ({ a: _.exists(true) }), [1]),
  finds('null finds null and missing', 'manual tutorial/query-for-null-fields', [{ _id: 1, a: null }, { _id: 2 }, { _id: 3, a: 0 }], () => ({ a: null }), [1, 2]),
  finds('all', command('all'), PASSAGES, ({ _ }) => ({ tags: _.all(['JavaScript', 'Go']) }), [4]),
  finds('all with elemMatch', command('all'), RECORDS, ({ _ }) => ({ students: _.all([_.elemMatch({ name: 'a' }), _.elemMatch({ score: _.lt(70) })]) }), [1]),
  finds('size', command('size'), PASSAGES, ({ _ }) => ({ tags: _.size(2) }), [1, 2, 6]),
  finds('elemMatch of objects', command('elemMatch'), RECORDS, ({ _ }) => ({ students: _.elemMatch({ name: 'b', score: _.gt(70) }) }), [2]),
  finds('elemMatch of plain values', command('elemMatch'), RECORDS, ({ _ }) => ({ numbers: _.elemMatch(_.gt(25)) }), [1, 2]),
  finds('elemMatch neq is met by any other element', 'manual reference/operator/query/elemMatch', PASSAGES, ({ _ }) => ({ tags: _.elemMatch(_.neq('Go')) }), [1, 2, 4, 5, 6]),
  finds('elemMatch exists', 'sdk database/unit/advanced-operator.test.ts', PASSAGES, ({ _ }) => ({ tags: _.elemMatch({ value: _.exists(true) }) }), [6]),
  finds('elemMatch mod', 'sdk database/unit/advanced-operator.test.ts', PASSAGES, ({ _ }) => ({ tags: _.elemMatch({ value: _.mod([4, 3]) }) }), [6]),
  finds('a list is matched whole, or as an element', 'wx guide/database/query-array-object', RECORDS, () => ({ numbers: [10, 20, 30] }), [1, 3]),
  finds('a value is looked for in a list', 'wx guide/database/query-array-object', RECORDS, () => ({ numbers: 20 }), [1, 2]),
  finds('a place in a list', 'wx guide/database/query-array-object', RECORDS, () => ({ 'numbers.1': 10 }), [2]),
  finds('a place in a list of objects', 'wx guide/database/query-array-object', RECORDS, () => ({ 'students.0.name': 'b' }), [2]),
  finds('a field of objects in a list', 'wx guide/database/query-array-object', RECORDS, () => ({ 'students.score': 60 }), [1]),
  finds('a JavaScript pattern', 'wx guide/database/regexp', PASSAGES, () => ({ category: /^l/i }), [3, 4]),
  finds('db.RegExp', 'wx reference-sdk-api/database/Database.RegExp', PASSAGES, ({ db }) => ({ category: db.RegExp({ regexp: 'web', options: 'i' }) }), [1, 2]),
  finds('a pattern with the option s', 'wx guide/database/regexp', [{ _id: 1, t: 'a\nb' }, { _id: 2, t: 'axb' }], ({ db }) => ({ t: db.RegExp({ regexp: 'a.b', options: 's' }) }), [1, 2]),
  finds('a pattern with the option m', 'wx guide/database/regexp', [{ _id: 1, t: 'a\nb' }, { _id: 2, t: 'ab' }], ({ db }) => ({ t: db.RegExp({ regexp: '^b', options: 'm' }) }), [1]),
  finds('patterns joined by or', 'sdk database/unit/regex-query.test.ts', PASSAGES, ({ db, _ }) => ({ category: _.or(db.RegExp({ regexp: '^web$', options: 'i' }), db.RegExp({ regexp: 'BED', options: 'i' })) }), [1, 2, 6]),
  finds('dates are compared', 'sdk database/unit/query-date.test.ts', [1, 2, 3].map((n) => ({ _id: n, at: new Date(n * 1000) })), ({ _ }) => ({ at: _.lte(new Date(2000)) }), [1, 2]),
  finds('dates joined by or', 'sdk database/unit/logic-operators.test.ts', [1, 2, 3].map((n) => ({ _id: n, at: new Date(n * 1000) })), ({ _ }) => ({ at: _.or(_.eq(new Date(1000)), _.eq(new Date(3000))) }), [1, 3]),
  finds('expr compares two fields', command('expr'), [{ _id: 1, spent: 500, budget: 450 }, { _id: 2, spent: 100, budget: 150 }], ({ _, $ }) => _.expr($.gt(['$spent', '$budget'])), [1]),
  finds('expr of a missing field', 'sdk database/unit/advanced-operator.test.ts', PASSAGES, ({ _, $ }) => _.expr($.gte(['$index', 3])), [5, 6]),
  finds('jsonSchema', 'sdk database/unit/advanced-operator.test.ts', PASSAGES, ({ _ }) => _.jsonSchema({ required: ['index'] }), [1, 2, 4, 5, 6]),
  finds('nor of a jsonSchema', 'sdk database/unit/advanced-operator.test.ts', PASSAGES, ({ _ }) => _.nor([_.jsonSchema({ required: ['index'] })]), [3]),
  finds('geoNear, nearest first', command('geoNear'), PLACES, ({ _, db }) => ({ at: _.geoNear({ geometry: db.Geo.Point(113.33, 23.1), minDistance: 0, maxDistance: 5000 }) }), [2, 1]),
  finds('geoNear without distances finds all', 'sdk database/unit/geo-advanced.test.ts', PLACES, ({ _, db }) => ({ at: _.geoNear({ geometry: db.Geo.Point(113.323809, 23.097732) }) }), [1, 2, 3]),
  finds('geoWithin a polygon', command('geoWithin'), [[1, 1], [2, 2], [3, 0]].map((coordinates, at) => ({ _id: at, at: { type: 'Point', coordinates } })), ({ _, db: { Geo } }) => ({ at: _.geoWithin({ geometry: Geo.Polygon([Geo.LineString(square.map(([x = 0, y = 0]) => Geo.Point(x, y)))]) }) }), [0, 1]),
  finds('geoWithin a circle', command('geoWithin'), [[-88, 30.001], [-87, 30]].map((coordinates, at) => ({ _id: at, at: { type: 'Point', coordinates } })), ({ _, db }) => ({ at: _.geoWithin({ centerSphere: [db.Geo.Point(-88, 30), 10 / 6378.1] }) }), [0]),
  finds('geoIntersects', command('geoIntersects'), [[1, 1], [2, 2], [3, 0]].map((coordinates, at) => ({ _id: at, at: { type: 'Point', coordinates } })), ({ _, db: { Geo } }) => ({ at: _.geoIntersects({ geometry: Geo.LineString([Geo.Point(0, 0), Geo.Point(2, 2)]) }) }), [0, 1]),
];
