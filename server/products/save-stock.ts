import type { OrderId } from '../../core/kernel/ids';
import { listKey } from '../../core/kernel/list-key';
import type { UtcMs } from '../../core/kernel/time';
import { lowProducts, type StockChange, type StockSheet } from '../../core/products/stock';
import type { StockMoveDocument } from '../platform/collections';
import type { CommandContext } from '../platform/context';
import type { Draft } from '../platform/merchant-documents';
import { noteLowStock } from '../reminders/desk-repository';
import { sheetIdOf } from './stock-sheet';

/**
 * Writes what became of the sheet `before`, which this transaction has read, and why its counts changed. `occasion` names what
 * happened and makes the moves' ids. The desk learns what runs low when that changes, so that 今天 need not read the sheet.
 */
export async function saveStock(context: CommandContext, before: StockSheet, { sheet, moves }: StockChange, { occasion, orderId }: { occasion: string; orderId: OrderId | null }): Promise<void> {
  const { documents, caller, now } = context;
  await documents.putDerived('stock_sheets', { _id: sheetIdOf(caller.merchantId), items: sheet });
  await documents.create('stock_moves', ...moves.map((move) => moveDraft(move, now, occasion, orderId)));
  const low = lowProducts(sheet);
  if (low.join() !== lowProducts(before).join()) await noteLowStock(context, low);
}

function moveDraft(move: StockChange['moves'][number], at: UtcMs, occasion: string, orderId: OrderId | null): Draft<StockMoveDocument> {
  const _id = `${occasion}.${move.productId}`;
  return { _id, ...move, at, orderId, listKey: listKey(at, occasion) };
}
