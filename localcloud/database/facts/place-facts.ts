import type { Document, Value } from '../values/value';
import type { QueryFact } from './query-facts';

const point = (longitude: number, latitude: number): Document => ({ type: 'Point', coordinates: [longitude, latitude] });
const square = (low: number, high: number): Value[][] => [[low, low], [high, low], [high, high], [low, high], [low, low]];
const polygon = (...rings: Value[][][]): Document => ({ type: 'Polygon', coordinates: rings });
const line = (...positions: Value[][]): Document => ({ type: 'LineString', coordinates: positions });

const near = (options: Document): Document => ({ at: { $nearSphere: { $geometry: point(121.47, 31.23), ...options } } });
const within = (geometry: Document): Document => ({ at: { $geoWithin: { $geometry: geometry } } });
const meets = (geometry: Document): Document => ({ at: { $geoIntersects: { $geometry: geometry } } });
const NEAR = 'reference/operator/query/nearSphere';
const WITHIN = 'reference/operator/query/geoWithin';
const MEETS = 'reference/operator/query/geoIntersects';

export const PLACES: QueryFact[] = [
  ['$nearSphere counts metres', near({ $maxDistance: 2000 }), [{ at: point(121.48, 31.23) }], [{ at: point(121.6, 31.23) }, {}, { at: 'x' }], NEAR],
  ['$minDistance leaves out what is too near', near({ $minDistance: 500, $maxDistance: 2000 }), [{ at: point(121.48, 31.23) }], [{ at: point(121.4701, 31.23) }], NEAR],
  ['a degree of latitude is 111 km', near({ $minDistance: 111_000, $maxDistance: 111_700 }), [{ at: point(121.47, 32.23) }], [{ at: point(121.47, 32.25) }], 'reference/operator/query/centerSphere'],
  ['$geoWithin a polygon', within(polygon(square(0, 2))), [{ at: point(1, 1) }], [{ at: point(3, 1) }, {}], WITHIN],
  ['a hole is outside', within(polygon(square(0, 4), square(1, 3))), [{ at: point(0.5, 0.5) }], [{ at: point(2, 2) }], 'reference/geojson'],
  ['$geoWithin one of several polygons', within({ type: 'MultiPolygon', coordinates: [[square(0, 1)], [square(4, 5)]] }), [{ at: point(4.5, 4.5) }, { at: point(0.5, 0.5) }], [{ at: point(2, 2) }], WITHIN],
  ['a line is within only as a whole', within(polygon(square(0, 2))), [{ at: line([0.5, 0.5], [1.5, 1.5]) }], [{ at: line([1, 1], [3, 1]) }], WITHIN],
  ['$centerSphere counts radians', { at: { $geoWithin: { $centerSphere: [[0, 0], 0.01] } } }, [{ at: point(0.5, 0) }], [{ at: point(0.6, 0) }], 'reference/operator/query/centerSphere'],
  ['$geoIntersects takes what only touches', meets(polygon(square(0, 2))), [{ at: point(2, 1) }, { at: line([1, 1], [3, 1]) }], [{ at: line([3, 0], [3, 2]) }], MEETS],
  ['lines that cross intersect', meets(line([0, 1], [2, 1])), [{ at: line([1, 0], [1, 2]) }], [{ at: line([3, 0], [3, 2]) }], MEETS],
  ['a polygon intersects one around it', meets(polygon(square(1, 2))), [{ at: polygon(square(0, 4)) }], [{ at: polygon(square(5, 6)) }], MEETS],
  ['a place in a list counts', within(polygon(square(0, 2))), [{ at: [point(9, 9), point(1, 1)] }], [{ at: [point(9, 9)] }], WITHIN],
];

const SCHEMA = 'reference/operator/query/jsonSchema';
const schema = (rules: Document): Document => ({ $jsonSchema: rules });

export const SCHEMAS: QueryFact[] = [
  ['required wants the fields', schema({ required: ['a', 'b'] }), [{ a: 1, b: null }], [{ a: 1 }], SCHEMA],
  ['bsonType of a property, which may be missing', schema({ properties: { a: { bsonType: 'string' } } }), [{ a: 'x' }, {}], [{ a: 1 }], SCHEMA],
  ['minimum and maximum', schema({ properties: { a: { bsonType: 'int', minimum: 1, maximum: 3 } } }), [{ a: 1 }, { a: 3 }], [{ a: 0 }, { a: 4 }, { a: 1.5 }], SCHEMA],
  ['exclusiveMinimum leaves the bound out', schema({ properties: { a: { minimum: 1, exclusiveMinimum: true } } }), [{ a: 2 }], [{ a: 1 }], SCHEMA],
  ['enum', schema({ properties: { a: { enum: ['x', null] } } }), [{ a: 'x' }, { a: null }], [{ a: 'y' }], SCHEMA],
  ['minLength, maxLength and pattern', schema({ properties: { a: { minLength: 2, maxLength: 3, pattern: '^张' } } }), [{ a: '张三' }], [{ a: '张' }, { a: '李四' }, { a: '张三李四' }], SCHEMA],
  ['items of a list', schema({ properties: { a: { items: { bsonType: 'int' }, minItems: 1, uniqueItems: true } } }), [{ a: [1, 2] }], [{ a: [] }, { a: [1, 'x'] }, { a: [1, 1] }], SCHEMA],
  ['additionalProperties false', schema({ properties: { a: {} }, additionalProperties: false }), [{ a: 1 }], [{ a: 1, b: 1 }], SCHEMA],
  ['anyOf, allOf, oneOf and not', schema({ anyOf: [{ required: ['a'] }, { required: ['b'] }], not: { required: ['c'] } }), [{ a: 1 }, { b: 1 }], [{}, { a: 1, c: 1 }], SCHEMA],
];

const EXPR = 'reference/operator/query/expr';

export const EXPRESSIONS: QueryFact[] = [
  ['$expr compares two fields', { $expr: { $gt: ['$spent', '$budget'] } }, [{ spent: 5, budget: 3 }], [{ spent: 1, budget: 3 }], EXPR],
  ['$expr compares across types, unlike a query', { $expr: { $gt: ['$a', 5] } }, [{ a: 6 }, { a: 'x' }, { a: [] }], [{ a: 5 }, { a: null }, {}], EXPR],
  ['$expr combines with other conditions', { b: 1, $expr: { $eq: ['$a', '$b'] } }, [{ a: 1, b: 1 }], [{ a: 2, b: 2 }, { a: 2, b: 1 }], EXPR],
];
