import { fen } from '../kernel/money';
import type { OrderLine } from './order';
import { profitOf } from './profit';

const line = (quantity: number, cost: number | null, returned = 0) => ({ quantity, returned, costFen: cost === null ? null : fen(cost) });

describe('the profit of an order', () => {
  it('is what it comes to less what the kept goods had cost, each at its own time', () => {
    expect(profitOf({ totalFen: fen(30000), lines: [line(2, 4000), line(1, 5500)] })).toBe(16500);
    expect(profitOf({ totalFen: fen(20000), lines: [line(2, 4000, 1), line(1, 5500)] })).toBe(10500);
  });

  it('may be a loss: money given back for goods that were kept', () => {
    expect(profitOf({ totalFen: fen(0), lines: [line(1, 4000)] })).toBe(-4000);
  });

  it('is unknown as soon as the cost of one kept line is, and nothing that came back matters', () => {
    expect(profitOf({ totalFen: fen(30000), lines: [line(2, 4000), line(1, null)] })).toBeNull();
    expect(profitOf({ totalFen: fen(20000), lines: [line(2, 4000), line(1, null, 1)] })).toBe(12000);
  });

  it('of an order of before costs were kept is unknown', () => {
    expect(profitOf({ totalFen: fen(100), lines: [{ quantity: 1, returned: 0 } as OrderLine] })).toBeNull();
  });
});
