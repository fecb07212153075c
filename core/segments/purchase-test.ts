import type { ProductId } from '../kernel/ids';
import { fen, type Fen } from '../kernel/money';
import { addDays, type ShanghaiDay } from '../kernel/time';
import type { PastPurchase } from '../reorder/past-purchases';
import { isWithin, type Period } from './period';

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

/** Whether purchases, in order of their days, meet the test on `today`. */
export function hasBought(purchases: readonly PastPurchase[], test: PurchaseTest, today: ShanghaiDay): boolean {
  if (test.each !== true) return hasBoughtOf(purchases, test.productIds, test, today);
  return productsOf(purchases, test.productIds).some((productId) => hasBoughtOf(purchases, [productId], test, today));
}

/** The products that are asked about and were ever bought. */
export function productsOf(purchases: readonly PastPurchase[], productIds: readonly ProductId[]): ProductId[] {
  return [...new Set(purchases.flatMap(({ lines }) => lines.map((line) => line.productId)))].filter((productId) => isMeant(productId, productIds));
}

function hasBoughtOf(purchases: readonly PastPurchase[], productIds: readonly ProductId[], test: PurchaseTest, today: ShanghaiDay): boolean {
  if (!('inAnyDays' in test)) return isEnough(purchases.filter(({ day }) => isWithin(day, test, today)), productIds, test);
  // Days that hold the most begin with a purchase.
  return purchases.some(({ day: first }, at) => {
    const behind = addDays(first, test.inAnyDays);
    return isEnough(purchases.slice(at).filter(({ day }) => day < behind), productIds, test);
  });
}

function isEnough(purchases: readonly PastPurchase[], productIds: readonly ProductId[], { times = 1, quantity = 0, amountFen = fen(0) }: LeastBought): boolean {
  let [orders, units, amount] = [0, 0, 0];
  for (const { lines } of purchases) {
    const meant = lines.filter((line) => isMeant(line.productId, productIds));
    if (meant.length > 0) orders += 1;
    for (const line of meant) {
      units += line.quantity;
      amount += line.amountFen;
    }
  }
  return orders >= Math.max(1, times) && units >= quantity && amount >= amountFen;
}

export function isMeant(productId: ProductId, productIds: readonly ProductId[]): boolean {
  return productIds.length === 0 || productIds.includes(productId);
}
