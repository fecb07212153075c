import fc from 'fast-check';
import type { Document, Value } from '../database/values/value';

const scalar: fc.Arbitrary<Value> = fc.oneof(
  fc.constantFrom<Value>(null, true, false, 0, -1, 1.5, NaN, Infinity, -Infinity, '', 'a', 'a\u0000', 'ab', '张', '\u{1f600}', '\uffee'),
  fc.integer({ min: -3, max: 3 }),
  fc.double(),
  fc.string({ maxLength: 3 }),
  fc.integer({ min: -5, max: 5 }).map((ms) => new Date(ms)),
  fc.constantFrom<Value>({ $oid: '000000000000000000000001' }, { $oid: '000000000000000000000002' }),
);

/** Values of every type, nested a little, with the awkward ones likely. */
export const anyValue: fc.Arbitrary<Value> = fc.oneof(
  { weight: 4, arbitrary: scalar },
  { weight: 1, arbitrary: fc.array(scalar, { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.dictionary(fc.constantFrom('x', 'y', 'xy'), scalar, { maxKeys: 2 }) as fc.Arbitrary<Document> },
);

/** Few distinct values, so that filters find something and sorts have ties. */
export const smallValue: fc.Arbitrary<Value> = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 3 }) },
  { weight: 2, arbitrary: fc.constantFrom<Value>('a', 'b', null, new Date(1), true, NaN) },
);

export const smallField: fc.Arbitrary<Value | undefined> = fc.oneof(
  { weight: 6, arbitrary: smallValue },
  { weight: 4, arbitrary: fc.array(smallValue, { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: fc.record({ x: smallValue }) },
  { weight: 1, arbitrary: fc.array(fc.record({ x: smallValue }), { maxLength: 2 }) },
);
