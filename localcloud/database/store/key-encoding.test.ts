import fc from 'fast-check';
import { anyValue } from '../../testing/arbitrary-values';
import type { Value } from '../values/value';
import { compareStrings, compareValues } from '../values/value-order';
import { encodeKeyValue, flipBits } from './key-encoding';

const sign = (order: number) => Math.sign(order) + 0;

test('encoded keys sort as the values do, both ways', () => {
  fc.assert(
    fc.property(anyValue, anyValue, (a, b) => {
      const [x, y] = [encodeKeyValue(a), encodeKeyValue(b)];
      expect(sign(Buffer.compare(x, y))).toBe(sign(compareValues(a, b)));
      const stored = (bytes: Buffer) => Buffer.concat([flipBits(bytes), Buffer.of(1)]);
      expect(sign(Buffer.compare(stored(x), stored(y)))).toBe(sign(compareValues(b, a)));
    }),
    { numRuns: 2000 },
  );
});

test('joined encodings sort field by field', () => {
  fc.assert(
    fc.property(fc.tuple(anyValue, anyValue), fc.tuple(anyValue, anyValue), (a, b) => {
      const join = ([first, second]: typeof a) => Buffer.concat([flipBits(encodeKeyValue(first)), encodeKeyValue(second)]);
      expect(sign(Buffer.compare(join(a), join(b)))).toBe(sign(-compareValues(a[0], b[0]) || compareValues(a[1], b[1])));
    }),
    { numRuns: 2000 },
  );
});

test('types sort in BSON order', () => {
  const ordered: Value[] = [null, -1, 2, '', 'z', {}, { a: 1 }, [], [1], { $binary: { base64: '', subType: '00' } }, { $oid: '0' }, false, true, new Date(-1), new Date(1), { $regularExpression: { pattern: '', options: '' } }];
  for (let i = 1; i < ordered.length; i += 1) expect(compareValues(ordered[i - 1], ordered[i])).toBeLessThan(0);
});

test('strings compare by code point, as their UTF-8 bytes do', () => {
  expect(compareStrings('\uffee', '\u{1f600}')).toBeLessThan(0);
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => sign(compareStrings(a, b)) === sign(Buffer.compare(Buffer.from(a), Buffer.from(b)))));
});
