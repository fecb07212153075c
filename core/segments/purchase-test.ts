import type { ProductId } from '../kernel/ids';
import { fen, type Fen } from '../kernel/money';
import { remembered } from '../kernel/remembered';
import { addDays, type ShanghaiDay } from '../kernel/time';
import type { PastPurchase } from '../reorder/past-purchases';
import { daysOf, type Days, type Period } from './period';

/** How much must have been bought of the same goods in the same period; what is left out is not asked for. */
export interface LeastBought {
  /** Orders that hold any of the goods. */
  times?: number;
  /** Units of the goods. */
  quantity?: number;
  /** What the goods came to, discounts and refunds taken off. */
  amountFen?: Fen;
}

/**
 * Bought any of the products (or anything, when none is named) in the period, and together as much of them as is asked for.
 * `each` asks it of one and the same product, whichever of them it is. However it is asked, the same purchases, of the same goods
 * and in the same days, meet all of it.
 */
export type PurchaseTest = { test: 'bought'; productIds: ProductId[]; each?: boolean } & LeastBought & Period;

/** What tells whether purchases, in order of their days, meet the test on `today`: made once, to be asked of thousands. */
export function boughtBy(test: PurchaseTest, today: ShanghaiDay): (purchases: readonly PastPurchase[]) => boolean {
  const isMeant = meaning(test.productIds);
  if (!('inAnyDays' in test)) {
    const days = daysOf(test, today);
    return (purchases) => isEnough(purchases, 0, days, isMeant, test);
  }
  // Days that hold the most begin with a purchase.
  const lastFrom = remembered((day: ShanghaiDay) => addDays(day, test.inAnyDays - 1));
  return (purchases) => purchases.some(({ day }, at) => isEnough(purchases, at, { from: day, until: lastFrom(day) }, isMeant, test));
}

interface Sum {
  orders: number;
  units: number;
  amountFen: number;
  /** The purchase that was counted last, so that one order with two of the goods is one order. */
  last: number;
}

function isEnough(purchases: readonly PastPurchase[], begin: number, { from, until }: Days, isMeant: (productId: ProductId) => boolean, test: PurchaseTest): boolean {
  const { times = 1, quantity = 0, amountFen = fen(0), each = false } = test;
  const sums = new Map<ProductId | 'all', Sum>();
  for (let at = begin; at < purchases.length; at += 1) {
    const { day, lines } = purchases[at] as PastPurchase;
    if (until !== null && day > until) break;
    if (from !== null && day < from) continue;
    for (const line of lines) {
      if (!isMeant(line.productId)) continue;
      const goods = each ? line.productId : 'all';
      const sum = sums.get(goods) ?? { orders: 0, units: 0, amountFen: 0, last: -1 };
      sums.set(goods, sum);
      if (sum.last !== at) sum.orders += 1;
      sum.last = at;
      sum.units += line.quantity;
      sum.amountFen += line.amountFen;
      if (sum.orders >= times && sum.units >= quantity && sum.amountFen >= amountFen) return true;
    }
  }
  return false;
}

/** Whether a product is one of those named; every one is when none is named. */
export function meaning(productIds: readonly ProductId[]): (productId: ProductId) => boolean {
  if (productIds.length === 0) return () => true;
  const named = new Set(productIds);
  return (productId) => named.has(productId);
}
