import { fen, splitFen, type Fen } from '../kernel/money';
import { keptOf, payableOf, type Order } from './order';

/**
 * What the goods of each line that were kept come to now: the order's total, with its discounts and less what was refunded,
 * shared out over them in proportion to what they were sold for. Their sum is the total, unless nothing that cost anything was kept.
 */
export function keptAmounts({ lines, discountFen, totalFen }: Pick<Order, 'lines' | 'discountFen' | 'totalFen'>): Fen[] {
  const sold = payableOf(lines, discountFen);
  const weights = lines.map((line, at) => Math.floor(((sold[at] ?? 0) * keptOf(line)) / line.quantity));
  return weights.some((weight) => weight > 0) ? splitFen(totalFen, weights) : lines.map(() => fen(0));
}
