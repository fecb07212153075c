import { fen, type Fen } from '../core/kernel/money';
import type { ProductId } from '../core/kernel/ids';
import { seedId } from './random';

export interface SeedProduct {
  productId: ProductId;
  name: string;
  unit: string;
  /** The days one unit lasts. */
  cycleDays: number;
  priceFen: Fen;
  /** What the seller pays for one. */
  costFen: Fen;
  /** What resellers pay, by level. */
  levelPrices: Record<string, Fen>;
  /** How many people usually take at a time. */
  usualQuantity: readonly number[];
  /** How much more often than another it is chosen. */
  favour: number;
}

/** Shares of the price, in hundredths. */
const COST = 38;
const LEVEL_SHARES: Record<string, number> = { l1: 60, l2: 65, l3: 70 };

/** What the shop sells. */
export const SEED_PRODUCTS: readonly SeedProduct[] = [
  product('氨基酸洁面乳', '支', 45, 89, [1, 1, 2], 5),
  product('玻尿酸面膜', '盒', 10, 69, [3, 4, 5, 6], 5),
  product('干皮面霜', '瓶', 40, 158, [1, 1, 2], 4),
  product('烟酰胺精华', '瓶', 35, 198, [1, 1, 2], 3),
  product('清爽防晒霜', '支', 30, 99, [1, 2, 2], 3),
  product('益生菌', '盒', 30, 128, [1, 2, 3], 4),
  product('胶原蛋白饮', '箱', 20, 268, [1, 2, 2], 3),
  product('生姜洗发水', '瓶', 60, 79, [1, 2], 3),
  product('身体乳', '瓶', 50, 69, [1, 2], 2),
  product('儿童面霜', '支', 45, 59, [1, 2], 1),
];

function product(name: string, unit: string, cycleDays: number, yuan: number, usualQuantity: number[], favour: number): SeedProduct {
  const levelPrices = Object.fromEntries(Object.entries(LEVEL_SHARES).map(([levelId, share]) => [levelId, fen(yuan * share)]));
  return { productId: seedId('product', name), name, unit, cycleDays, priceFen: fen(yuan * 100), costFen: fen(yuan * COST), levelPrices, usualQuantity, favour };
}

/** @throws when the shop does not sell it: a mistake in the seed itself. */
export function productNamed(name: string): SeedProduct {
  const found = SEED_PRODUCTS.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`the seed shop does not sell ${name}`);
  return found;
}
