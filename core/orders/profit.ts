import { addFen, fen, timesFen, type Fen } from '../kernel/money';
import { keptOf, type OrderLine } from './order';

/** What one unit of the line cost the seller when it was sold; null when nobody had said, as in all orders of before costs were kept. */
export function costOf({ costFen }: Pick<OrderLine, 'costFen'>): Fen | null {
  return costFen ?? null;
}

/**
 * Gross profit: what the order comes to now, less what the goods that were kept had cost. What came back costs nothing here,
 * whether or not it can be sold again. Null when the cost of any kept line is unknown: half a cost would be a wrong profit.
 */
export function profitOf({ lines, totalFen }: { lines: readonly Pick<OrderLine, 'quantity' | 'returned' | 'costFen'>[]; totalFen: Fen }): Fen | null {
  const costs = lines.filter((line) => keptOf(line) > 0).map((line) => ({ cost: costOf(line), kept: keptOf(line) }));
  const known = costs.flatMap(({ cost, kept }) => (cost === null ? [] : [timesFen(cost, kept)]));
  return known.length < costs.length ? null : fen(totalFen - addFen(...known));
}

