import fc from 'fast-check';
import { fen, MAX_FEN } from '../kernel/money';
import { discountAtRate, rateOf, rateText, readRate, type Rate } from './discount';

test.each<[string, number | null]>([
  ['9', 90], ['8.8', 88], ['88', 88], ['九', null], ['9折', 90], ['９.５', 95], ['0.5', 5], ['10', null], ['100', null], ['0', null], ['0.0', null], ['', null], ['8.85', null], ['-9', null], ['85.5', null], ['11', 11],
])('%s is read as %s hundredths', (text, rate) => {
  const read = readRate(text);
  expect(read.ok ? read.value : null).toBe(rate);
});

test('a discount at a rate lies within the amount, is off by less than a fen, and leads back to the rate wherever fen can tell', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: MAX_FEN }), fc.integer({ min: 1, max: 99 }), (amount, hundredths) => {
      const [total, rate] = [fen(amount), hundredths as Rate];
      const off = discountAtRate(total, rate);
      expect(off).toBeGreaterThanOrEqual(0);
      expect(off).toBeLessThanOrEqual(amount);
      expect(Math.abs(amount - off - (amount * hundredths) / 100)).toBeLessThanOrEqual(0.5);
      if (amount > 100) expect(rateOf(total, off)).toBe(rate);
    }),
  );
});

test('no rate is told of nothing off, of everything off, and of nothing', () => {
  expect([rateOf(fen(10000), fen(0)), rateOf(fen(10000), fen(10000)), rateOf(fen(0), fen(0))]).toEqual([null, null, null]);
  expect([88, 90, 5].map((rate) => rateText(rate as Rate))).toEqual(['8.8 折', '9 折', '0.5 折']);
});
