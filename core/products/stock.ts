import type { ProductId } from '../kernel/ids';
import { ok, refuse, type Result } from '../kernel/result';
import type { ShanghaiDay } from '../kernel/time';

/** What is known of one product on the shelf. */
export interface StockItem {
  onHand: number;
  /** Low at this count or under; null when the seller wants no reminder. */
  lowAt: number | null;
  /** The day of the last count: what was sold before it had left the shelf already. */
  countedDay: ShanghaiDay;
}

/** The shelf of one merchant; a product that is not on it is not counted. */
export type StockSheet = Readonly<Record<string, StockItem>>;

export const MAX_ON_HAND = 999_999;

/** Why a count changed. */
export type StockReason = 'sold' | 'cancelled' | 'returned' | 'received' | 'counted';

export interface StockMove {
  productId: ProductId;
  change: number;
  /** The count after it. */
  onHand: number;
  reason: StockReason;
}

export interface StockChange {
  sheet: StockSheet;
  moves: StockMove[];
}

/**
 * Takes what an order of `day` sells. An order from before the last count takes nothing: that count was made without the goods.
 * @returns refused with the line at fault when there are too few
 */
export function takeStock(sheet: StockSheet, lines: readonly { productId: ProductId; quantity: number }[], day: ShanghaiDay): Result<StockChange, 'STOCK_SHORT'> {
  const moves: StockMove[] = [];
  for (const [index, { productId, quantity }] of lines.entries()) {
    const item = sheet[productId];
    if (!item || day < item.countedDay) continue;
    if (item.onHand < quantity) return refuse('STOCK_SHORT', `lines.${index}.quantity`);
    moves.push({ productId, change: -quantity, onHand: item.onHand - quantity, reason: 'sold' });
  }
  return ok({ sheet: after(sheet, moves), moves });
}

/** Puts goods back on the shelf; those of products that are no longer counted are left out. */
export function putBack(sheet: StockSheet, lines: readonly { productId: ProductId; quantity: number }[], reason: 'cancelled' | 'returned' | 'received'): StockChange {
  const moves = lines.flatMap(({ productId, quantity }): StockMove[] => {
    const item = sheet[productId];
    return item && quantity > 0 ? [{ productId, change: quantity, onHand: Math.min(MAX_ON_HAND, item.onHand + quantity), reason }] : [];
  });
  return { sheet: after(sheet, moves), moves };
}

/** Goods come in. Of a product that was not counted, this is the first count. */
export function receiveStock(sheet: StockSheet, productId: ProductId, quantity: number, today: ShanghaiDay): StockChange {
  return sheet[productId] ? putBack(sheet, [{ productId, quantity }], 'received') : countStock(sheet, productId, { onHand: quantity, lowAt: null }, today);
}

/** What was counted on the shelf, whatever the sheet said; null takes the product off the sheet. */
export function countStock(sheet: StockSheet, productId: ProductId, counted: { onHand: number; lowAt: number | null } | null, today: ShanghaiDay): StockChange {
  const { [productId]: before, ...others } = sheet;
  if (counted === null) return { sheet: others, moves: [] };
  const change = counted.onHand - (before?.onHand ?? 0);
  const countedDay = before && change === 0 ? before.countedDay : today;
  return {
    sheet: { ...sheet, [productId]: { ...counted, countedDay } },
    moves: change === 0 ? [] : [{ productId, change, onHand: counted.onHand, reason: 'counted' }],
  };
}

/** The products that run low. */
export function lowProducts(sheet: StockSheet): ProductId[] {
  return (Object.keys(sheet) as ProductId[]).filter((productId) => isLow(sheet[productId] as StockItem)).sort();
}

export function isLow(item: Pick<StockItem, 'onHand' | 'lowAt'>): boolean {
  return item.lowAt !== null && item.onHand <= item.lowAt;
}

function after(sheet: StockSheet, moves: readonly StockMove[]): StockSheet {
  return moves.reduce<StockSheet>((next, { productId, onHand }) => {
    const item = next[productId];
    return item ? { ...next, [productId]: { ...item, onHand } } : next;
  }, sheet);
}
