import type { StockReason } from '@core/products/stock';
import { isLow } from '@core/products/stock';

/** Why a count changed. */
export const stockReason: Record<StockReason, string> = { sold: '卖出', cancelled: '订单撤销，放回', returned: '退货，放回', received: '进货', counted: '盘点改数' };

/** "+5", "−2": with a minus as wide as the plus. */
export function changeText(change: number): string {
  return change < 0 ? `−${-change}` : `+${change}`;
}

export type StockLevel = 'uncounted' | 'out' | 'low' | 'enough';

/** How a product stands on the shelf. */
export function stockLevel({ onHand, lowAt }: { onHand: number | null; lowAt: number | null }): StockLevel {
  if (onHand === null) return 'uncounted';
  if (onHand === 0) return 'out';
  return isLow({ onHand, lowAt }) ? 'low' : 'enough';
}

/** What a count that differs from the record says of it. */
export function differenceText(counted: number, recorded: number | null, unit: string): string | undefined {
  if (recorded === null) return '从现在开始记，卖出、退货会自动加减';
  if (counted === recorded) return '和记录一样';
  return counted > recorded ? `比记录多 ${counted - recorded} ${unit}` : `比记录少 ${recorded - counted} ${unit}`;
}
