import type { ProductId } from '../kernel/ids';
import type { Fen } from '../kernel/money';
import type { ShanghaiDay } from '../kernel/time';

/** One counting order as it is asked about later: the goods that were kept, and what each of them came to. */
export interface PastPurchase {
  day: ShanghaiDay;
  lines: { productId: ProductId; quantity: number; amountFen: Fen }[];
}

/** Of one person, the newest: two a week for three years. */
export const PURCHASES_KEPT = 300;

/** The purchases with one more, in order of their days. One of which nothing was kept leaves nothing to ask about. */
export function withPurchase(purchases: readonly PastPurchase[], { day, lines }: PastPurchase): PastPurchase[] {
  if (lines.length === 0) return [...purchases];
  return [...purchases, { day, lines: lines.map(({ productId, quantity, amountFen }) => ({ productId, quantity, amountFen })) }].slice(-PURCHASES_KEPT);
}
