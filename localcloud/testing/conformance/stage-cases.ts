import { gives, inAnyOrder, refusal, type ConformanceCase } from './conformance-case';

const stage = (name: string) => `wx reference-sdk-api/database/aggregate/Aggregate.${name}` as const;
const ITEMS = [10, 50, 20, 80, 200].map((price, at) => ({ _id: String(at + 1), price }));
const ARTICLES = [
  { _id: 1, author: 'stark', score: 80 },
  { _id: 2, author: 'stark', score: 85 },
  { _id: 3, author: 'bob', score: 60 },
  { _id: 4, author: 'li', score: 55 },
  { _id: 5, author: 'jimmy', score: 60 },
  { _id: 6, author: 'li', score: 94 },
  { _id: 7, author: 'justan', score: 95 },
];
const AVATARS = [
  { _id: '1', alias: 'john', region: 'asia', scores: [40, 20, 80], coins: 100 },
  { _id: '2', alias: 'arthur', region: 'europe', scores: [60, 90], coins: 20 },
  { _id: '3', alias: 'george', region: 'europe', scores: [50, 70, 90], coins: 50 },
  { _id: '4', alias: 'john', region: 'asia', scores: [30, 60, 100, 90], coins: 40 },
  { _id: '5', alias: 'george', region: 'europe', scores: [20], coins: 60 },
  { _id: '6', alias: 'john', region: 'asia', scores: [40, 80, 70], coins: 120 },
];
const PRODUCTS = [
  { _id: '1', product: 'tshirt', size: ['S', 'M', 'L'] },
  { _id: '2', product: 'pants', size: [] },
  { _id: '3', product: 'socks', size: null },
  { _id: '4', product: 'trousers', size: ['S'] },
  { _id: '5', product: 'sweater', size: ['M', 'L'] },
];
const SCORES = [{ _id: 1, student: 'Maya', homework: [10, 5, 10], quiz: [10, 8], extraCredit: 0 }, { _id: 2, student: 'Ryan', homework: [5, 6, 5], quiz: [8, 8], extraCredit: 8 }];
const ORDERS = [{ _id: 4, book: 'novel 1', price: 30, quantity: 2 }, { _id: 5, book: 'science 1', price: 20, quantity: 1 }, { _id: 6 }];
const BOOKS = [{ _id: 'b1', title: 'novel 1', stock: 3 }, { _id: 'b2', title: 'science 1', stock: 0 }, { _id: 'b3', title: null }, { _id: 'b4' }];
const PLACES = [
  { _id: 'tower', city: 'Guangzhou', location: { type: 'Point', coordinates: [113.30593, 23.1361155] } },
  { _id: 'mountain', city: 'Hangzhou', location: { type: 'Point', coordinates: [113.306789, 23.1564721] } },
  { _id: 'palace', city: 'Beijing', location: { type: 'Point', coordinates: [116.3949659, 39.9163447] } },
];
const HUNDRED = Array.from({ length: 100 }, (_, n) => ({ _id: n }));
const bounds = (rows: Record<string, unknown>[]) => rows.map(({ _id, count }) => { const { min, max } = _id as { min: number; max: number }; return [min, max, count]; });

/** What the stages of a pipeline give. */
export const STAGE_CASES: ConformanceCase[] = [
  gives('addFields computes and keeps the rest', stage('addFields'), SCORES, (p, { $ }) => p.addFields({ totalHomework: $.sum('$homework'), totalQuiz: $.sum('$quiz') }).addFields({ totalScore: $.add(['$totalHomework', '$totalQuiz', '$extraCredit']) }).project({ totalScore: 1, student: 1 }), [{ _id: 1, student: 'Maya', totalScore: 43 }, { _id: 2, student: 'Ryan', totalScore: 40 }]),
  gives('addFields in an object', stage('addFields'), [{ _id: 1, type: 'car', specs: { doors: 4 } }], (p) => p.addFields({ 'specs.fuel_type': 'unleaded' }), [{ _id: 1, type: 'car', specs: { doors: 4, fuel_type: 'unleaded' } }]),
  gives('addFields overwrites', stage('addFields'), [{ _id: 1, cats: 10 }], (p) => p.addFields({ cats: 20 }), [{ _id: 1, cats: 20 }]),
  gives('addFields takes another field in its place', stage('addFields'), [{ _id: 1, item: 'tangerine', type: 'citrus' }], (p) => p.addFields({ _id: '$item', item: 'fruit' }), [{ _id: 'tangerine', item: 'fruit', type: 'citrus' }]),
  gives('bucket', stage('bucket'), ITEMS, (p, { $ }) => p.bucket({ groupBy: '$price', boundaries: [0, 50, 100], default: 'other', output: { count: $.sum(1), ids: $.push('$_id') } }), [{ _id: 0, count: 2, ids: ['1', '3'] }, { _id: 50, count: 2, ids: ['2', '4'] }, { _id: 'other', count: 1, ids: ['5'] }]),
  gives('bucket counts by itself', stage('bucket'), ITEMS, (p) => p.bucket({ groupBy: '$price', boundaries: [0, 100, 300] }), [{ _id: 0, count: 4 }, { _id: 100, count: 1 }]),
  { says: 'bucket without a default refuses a value outside', source: stage('bucket'), given: ITEMS, ask: ({ things }) => refusal(things.aggregate().bucket({ groupBy: '$price', boundaries: [0, 50] }).end()), answer: expect.objectContaining({ code: 'DATABASE_REQUEST_FAILED' }) },
  gives('bucketAuto', stage('bucketAuto'), ITEMS.slice(0, 4), (p) => p.bucketAuto({ groupBy: '$price', buckets: 2 }), [{ _id: { min: 10, max: 50 }, count: 2 }, { _id: { min: 50, max: 80 }, count: 2 }]),
  { says: 'bucketAuto with the granularity POWERSOF2', source: 'manual reference/operator/aggregation/bucketAuto', given: HUNDRED, ask: async ({ things }) => bounds((await things.aggregate().bucketAuto({ groupBy: '$_id', buckets: 5, granularity: 'POWERSOF2' }).end()).list), answer: [[0, 32, 32], [32, 64, 32], [64, 128, 36]] },
  { says: 'bucketAuto with the granularity 1-2-5', source: 'manual reference/operator/aggregation/bucketAuto', given: HUNDRED, ask: async ({ things }) => bounds((await things.aggregate().bucketAuto({ groupBy: '$_id', buckets: 5, granularity: '1-2-5' }).end()).list), answer: [[0, 20, 20], [20, 50, 30], [50, 100, 50]] },
  { says: 'bucketAuto with the granularity R20', source: 'manual reference/operator/aggregation/bucketAuto', given: HUNDRED, ask: async ({ things }) => bounds((await things.aggregate().bucketAuto({ groupBy: '$_id', buckets: 5, granularity: 'R20' }).end()).list), answer: [[0, 20, 20], [20, 40, 20], [40, 63, 23], [63, 90, 27], [90, 100, 10]] },
  gives('count', stage('count'), ITEMS, (p, { _ }) => p.match({ price: _.gt(50) }).count('expensiveCount'), [{ expensiveCount: 2 }]),
  { says: 'geoNear gives the distance as the service measured it', source: 'sdk database/unit/aggregation.test.ts', given: PLACES, ask: async ({ things, db }) => (await things.aggregate().geoNear({ distanceField: 'distance', spherical: true, near: db.Geo.Point(113.3089506, 23.0968251), query: { city: /Hang/ }, key: 'location', includeLocs: 'location' }).end()).list.map(({ _id, distance }) => [_id, Number(distance).toFixed(3)]), answer: [['mountain', '6643.522']] },
  { says: 'geoNear comes nearest first', source: stage('geoNear'), given: PLACES, ask: async ({ things, db }) => (await things.aggregate().geoNear({ distanceField: 'distance', spherical: true, near: db.Geo.Point(113.3089506, 23.0968251), maxDistance: 100_000 }).end()).list.map(({ _id }) => _id), answer: ['tower', 'mountain'] },
  gives('group by a field', stage('group'), AVATARS, (p, { $ }) => p.group({ _id: '$alias', num: $.sum(1) }), inAnyOrder([{ _id: 'john', num: 3 }, { _id: 'arthur', num: 1 }, { _id: 'george', num: 2 }])),
  gives('group by several fields', stage('group'), AVATARS, (p, { $ }) => p.group({ _id: { region: '$region', maxScore: $.max('$scores') }, totalCoins: $.sum('$coins') }), inAnyOrder([{ _id: { region: 'asia', maxScore: 80 }, totalCoins: 220 }, { _id: { region: 'asia', maxScore: 100 }, totalCoins: 40 }, { _id: { region: 'europe', maxScore: 90 }, totalCoins: 70 }, { _id: { region: 'europe', maxScore: 20 }, totalCoins: 60 }])),
  gives('group all', stage('group'), AVATARS, (p, { $ }) => p.group({ _id: null, coins: $.sum('$coins'), first: $.first('$_id') }), [{ _id: null, coins: 390, first: '1' }]),
  gives('group of nothing gives nothing', 'manual reference/operator/aggregation/group', [], (p, { $ }) => p.group({ _id: null, n: $.sum(1) }), []),
  gives('limit after sort', stage('limit'), ITEMS, (p, { _ }) => p.match({ price: _.gt(20) }).sort({ price: 1 }).limit(2), [{ _id: '2', price: 50 }, { _id: '4', price: 80 }]),
  gives('lookup by a field, where missing equals null', stage('lookup'), ORDERS, (p) => p.lookup({ from: 'books', localField: 'book', foreignField: 'title', as: 'list' }).project({ list: '$list._id' }), [{ _id: 4, list: ['b1'] }, { _id: 5, list: ['b2'] }, { _id: 6, list: ['b3', 'b4'] }], { books: BOOKS }),
  gives('lookup by the elements of a list', stage('lookup'), [{ _id: 1, authors: ['x', 'y'] }], (p) => p.lookup({ from: 'authors', localField: 'authors', foreignField: 'name', as: 'who' }).project({ who: '$who.time' }), [{ _id: 1, who: ['19', '20'] }], { authors: [{ _id: 1, name: 'x', time: '19' }, { _id: 2, name: 'y', time: '20' }, { _id: 3, name: 'z' }] }),
  gives('lookup with variables and a pipeline', stage('lookup'), ORDERS.slice(0, 2), (p, { $, _ }) => p.lookup({ from: 'books', let: { order_book: '$book', order_quantity: '$quantity' }, pipeline: $.pipeline().match(_.expr($.and([$.eq(['$title', '$$order_book']), $.gte(['$stock', '$$order_quantity'])]))).project({ _id: 0, title: 1, stock: 1 }).done(), as: 'bookList' }).project({ bookList: 1 }), [{ _id: 4, bookList: [{ title: 'novel 1', stock: 3 }] }, { _id: 5, bookList: [] }], { books: BOOKS }),
  gives('lookup with a pipeline alone', 'sdk database/unit/lookup-pipeline.test.ts', ORDERS, (p, { $ }) => p.lookup({ from: 'books', pipeline: $.pipeline().match({ stock: 3 }).done(), as: 'docs' }).project({ n: $.size('$docs') }), [{ _id: 4, n: 1 }, { _id: 5, n: 1 }, { _id: 6, n: 1 }], { books: BOOKS }),
  gives('lookup, mergeObjects and replaceRoot', stage('lookup'), ORDERS.slice(0, 1), (p, { $ }) => p.lookup({ from: 'books', localField: 'book', foreignField: 'title', as: 'bookList' }).replaceRoot({ newRoot: $.mergeObjects([$.arrayElemAt(['$bookList', 0]), '$$ROOT']) }).project({ bookList: 0 }), [{ _id: 4, title: 'novel 1', stock: 3, book: 'novel 1', price: 30, quantity: 2 }], { books: BOOKS }),
  gives('match', stage('match'), ARTICLES, (p) => p.match({ author: 'stark' }), ARTICLES.slice(0, 2)),
  gives('match and count', stage('match'), ARTICLES, (p, { _, $ }) => p.match({ score: _.gt(80) }).group({ _id: null, count: $.sum(1) }), [{ _id: null, count: 3 }]),
  gives('match with or', 'sdk database/unit/aggregation.test.ts', ARTICLES, (p, { _ }) => p.match({ author: _.or(_.eq('bob'), _.eq('jimmy')) }), [ARTICLES[2], ARTICLES[4]]),
  gives('project takes fields', stage('project'), ARTICLES.slice(0, 1), (p) => p.project({ _id: 0, author: 1 }), [{ author: 'stark' }]),
  gives('project leaves out', stage('project'), ARTICLES.slice(0, 1), (p) => p.project({ score: 0 }), [{ _id: 1, author: 'stark' }]),
  gives('project leaves out a nested field', stage('project'), [{ _id: 1, a: { b: 1, c: 2 } }], (p) => p.project({ a: { b: 0 } }), [{ _id: 1, a: { c: 2 } }]),
  gives('project makes a list', 'sdk database/unit/aggregation.test.ts', [{ _id: 1, x: 1, y: 1 }, { _id: 2, x: 2 }], (p) => p.project({ _id: 0, coordinate: ['$x', '$y'] }), [{ coordinate: [1, 1] }, { coordinate: [2, null] }]),
  gives('project sums fields', stage('project'), [{ _id: 1, name: '小明', scores: { chinese: 80, math: 90, english: 70 } }], (p, { $ }) => p.project({ _id: 0, name: 1, totalScore: $.sum(['$scores.chinese', '$scores.math', '$scores.english']) }), [{ name: '小明', totalScore: 240 }]),
  gives('replaceRoot by a field', stage('replaceRoot'), [{ _id: 1, name: 'SFLS', teachers: { chinese: 22, math: 18 } }], (p) => p.replaceRoot({ newRoot: '$teachers' }), [{ chinese: 22, math: 18 }]),
  gives('replaceRoot by a computed object', stage('replaceRoot'), [{ _id: 1, first_name: '四郎', last_name: '黄' }], (p, { $ }) => p.replaceRoot({ newRoot: { full_name: $.concat(['$last_name', '$first_name']) } }), [{ full_name: '黄四郎' }]),
  { says: 'replaceRoot by a field that is missing is refused', source: stage('replaceRoot'), given: [{ _id: 1 }], ask: ({ things }) => refusal(things.aggregate().replaceRoot({ newRoot: '$teachers' }).end()), answer: expect.objectContaining({ code: 'DATABASE_REQUEST_FAILED' }) },
  { says: 'sample takes as many as asked for', source: stage('sample'), given: ARTICLES, ask: async ({ things }) => new Set((await things.aggregate().sample({ size: 3 }).end()).list.map(({ _id }) => _id)).size, answer: 3 },
  gives('skip', stage('skip'), ARTICLES, (p) => p.skip(6).project({ _id: 0 }), [{ author: 'justan', score: 95 }]),
  gives('sort by two fields', stage('sort'), ARTICLES, (p) => p.sort({ author: 1, score: -1 }).project({ _id: 1 }).limit(4), [3, 5, 7, 6].map((_id) => ({ _id }))),
  gives('sortByCount of lists', stage('sortByCount'), [{ _id: 1, tags: ['Go', 'C#'] }, { _id: 2, tags: ['Go', 'JavaScript'] }, { _id: 3, tags: ['Go', 'C#'] }], (p) => p.unwind('$tags').sortByCount('$tags'), [{ _id: 'Go', count: 3 }, { _id: 'C#', count: 2 }, { _id: 'JavaScript', count: 1 }]),
  gives('unwind leaves out what has nothing', stage('unwind'), PRODUCTS, (p) => p.unwind('$size').project({ _id: 0 }), [['tshirt', 'S'], ['tshirt', 'M'], ['tshirt', 'L'], ['trousers', 'S'], ['sweater', 'M'], ['sweater', 'L']].map(([product, size]) => ({ product, size }))),
  gives('unwind with the place', stage('unwind'), PRODUCTS.slice(3), (p) => p.unwind({ path: '$size', includeArrayIndex: 'index' }).project({ _id: 0 }), [{ product: 'trousers', size: 'S', index: 0 }, { product: 'sweater', size: 'M', index: 0 }, { product: 'sweater', size: 'L', index: 1 }]),
  gives('unwind that keeps the empty', stage('unwind'), PRODUCTS, (p) => p.unwind({ path: '$size', preserveNullAndEmptyArrays: true }).match({ _id: { $in: ['2', '3'] } }), [{ _id: '2', product: 'pants' }, { _id: '3', product: 'socks', size: null }]),
  gives('unwind of a plain value leaves it', 'manual reference/operator/aggregation/unwind', [{ _id: 1, size: 'M' }, { _id: 2 }], (p) => p.unwind('$size'), [{ _id: 1, size: 'M' }]),
  { says: 'without a limit 20 rows come', source: 'said 0006ee7caecd8020df7b559b451800', given: HUNDRED, ask: async ({ things }) => (await things.aggregate().match({}).end()).list.length, answer: 20 },
  { says: 'with a limit more come', source: 'said 0006ee7caecd8020df7b559b451800', given: HUNDRED, ask: async ({ things }) => (await things.aggregate().limit(10_000).end()).list.length, answer: 100 },
];
