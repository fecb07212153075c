import fc from 'fast-check';
import { addFen, fen, formatYuan, parseYuan, splitFen, typedYuan } from './money';

describe('money', () => {
  it('reads back every amount it writes', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 999_999_999 }), (amount) => {
      expect(parseYuan(formatYuan(fen(amount)))).toEqual({ ok: true, value: amount });
      expect(parseYuan(typedYuan(fen(amount)))).toEqual({ ok: true, value: amount });
    }));
  });

  it.each([
    [12_800, '128'],
    [99_950, '999.50'],
    [128_000, '1,280'],
    [-1_234_567, '-12,345.67'],
    [999_999_999, '9,999,999.99'],
  ])('shows %d fen as %s, and sets nothing apart where it is typed', (amount, shown) => {
    expect(formatYuan(fen(amount))).toBe(shown);
    expect(typedYuan(fen(amount))).toBe(shown.replaceAll(',', ''));
  });

  it.each([
    ['128', 12800],
    ['128.5', 12850],
    ['¥1,280.00', 128000],
    ['１２８．０５元', 12805],
    ['0.07', 7],
  ])('reads %s as people type it', (text, expected) => expect(parseYuan(text)).toEqual({ ok: true, value: expected }));

  it.each(['', '-1', '1.234', '12345678', 'abc', '1e3', '.5', '1.'])('refuses %s', (text) => expect(parseYuan(text)).toMatchObject({ ok: false, code: 'AMOUNT_INVALID' }));

  it('splits any total into parts that sum to it and stay within a fen of their share', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 20 }).filter((list) => list.some((weight) => weight > 0));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), weights, (total, list) => {
        const parts = splitFen(fen(total), list);
        const sum = list.reduce((a, b) => a + b, 0);
        expect(addFen(...parts)).toBe(total);
        parts.forEach((part, index) => expect(Math.abs(part - (total * (list[index] ?? 0)) / sum)).toBeLessThan(1));
      }),
    );
  });

  it('never gives a part more than its weight, up to the largest amounts', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 49_999_999 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(weights, fc.double({ min: 0, max: 1, noNaN: true }), (list, share) => {
        const sum = list.reduce((a, b) => a + b, 0);
        const parts = splitFen(fen(Math.floor(sum * share)), list);
        expect(addFen(...parts)).toBe(Math.floor(sum * share));
        parts.forEach((part, index) => expect(part).toBeLessThanOrEqual(list[index] ?? 0));
        parts.forEach((part, index) => expect(BigInt(part) * BigInt(sum)).toBeGreaterThan(BigInt(Math.floor(sum * share)) * BigInt(list[index] ?? 0) - BigInt(sum)));
      }),
    );
  });

  it('takes no fraction of a fen', () => expect(() => fen(1.5)).toThrow('integer'));
});
