import type { Document } from '../values/value';
import { compileFilter } from './matcher';

const REFUSED: Document[] = [
  { a: { $near2: 1 } },
  { $what: [] },
  { $or: [] },
  { a: { $in: 1 } },
  { a: { $mod: [0, 1] } },
  { a: { $mod: [4] } },
  { a: { $regex: '(' } },
  { a: { $type: 'text' } },
  { a: { $elemMatch: 1 } },
  { a: { $all: 1 } },
  { a: { $size: 'x' } },
  { a: { $geoWithin: { $geometry: { type: 'Point', coordinates: [0, 0] } } } },
  { a: { $geoIntersects: { $geometry: { type: 'Point', coordinates: [200, 0] } } } },
  { $expr: { $frob: 1 } },
  { $jsonSchema: { frob: 1 } },
];

test.each(REFUSED)('%j is refused', (filter) => {
  expect(() => compileFilter(filter)).toThrow(/FailedOperation/);
});

test('the flag g that the SDK passes on changes nothing', () => {
  const matches = compileFilter({ a: { $regularExpression: { pattern: 'b', options: 'g' } } });
  expect([{ a: 'abab' }, { a: 'abab' }, { a: 'x' }].map(matches)).toEqual([true, true, false]);
});
