import fc from 'fast-check';
import type { ProductId } from '../kernel/ids';
import { fen } from '../kernel/money';
import { keptAmounts } from './kept-amounts';
import type { OrderLine } from './order';

const line = (quantity: number, yuan: number, returned = 0): OrderLine => ({ productId: 'p_1' as ProductId, productName: '', unit: '', cycleDays: 30, quantity, priceFen: fen(yuan * 100), costFen: null, discountFen: fen(0), returned, taken: 0 });

describe('what the kept goods of an order come to', () => {
  it('are their prices less their part of the discount, and nothing of what came back', () => {
    expect(keptAmounts({ lines: [line(1, 300), line(2, 50)], discountFen: fen(4_000), totalFen: fen(36_000) })).toEqual([27_000, 9_000]);
    expect(keptAmounts({ lines: [line(1, 300), line(2, 50, 1)], discountFen: fen(0), totalFen: fen(35_000) })).toEqual([30_000, 5_000]);
    expect(keptAmounts({ lines: [line(1, 300, 1), line(2, 50)], discountFen: fen(0), totalFen: fen(10_000) })).toEqual([0, 10_000]);
    expect(keptAmounts({ lines: [line(1, 0)], discountFen: fen(0), totalFen: fen(0) })).toEqual([0]);
  });

  it('add up to its total, whatever was given off, sent back and refunded', () => {
    const anyLine = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 999 }), fc.nat(9)).map(([quantity, yuan, returned]) => line(quantity, yuan, Math.min(returned, quantity)));
    fc.assert(
      fc.property(fc.array(anyLine, { minLength: 1, maxLength: 5 }), fc.integer({ min: 0, max: 99 }), fc.nat(99), (lines, off, refunded) => {
        const price = lines.reduce((sum, { priceFen, quantity }) => sum + priceFen * quantity, 0);
        const discountFen = fen(Math.floor((price * off) / 100));
        const totalFen = fen(Math.floor(((price - discountFen) * (100 - refunded)) / 100));
        const amounts = keptAmounts({ lines, discountFen, totalFen });
        const kept = lines.some((one) => one.returned < one.quantity);
        expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(kept ? totalFen : 0);
        lines.forEach((one, at) => one.returned === one.quantity && expect(amounts[at]).toBe(0));
      }),
    );
  });
});
