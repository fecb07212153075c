import type { MerchantId, OrderId } from '../../core/kernel/ids';
import { listKey } from '../../core/kernel/list-key';
import type { UtcMs } from '../../core/kernel/time';
import type { StockChange, StockSheet } from '../../core/products/stock';
import type { StockMoveDocument } from '../platform/collections';
import type { CommandContext } from '../platform/context';
import type { Documents, Draft, TransactionDocuments } from '../platform/merchant-documents';

function sheetIdOf(merchantId: MerchantId): string {
  return `stock.${merchantId}`;
}

/** What is on the shelf; empty until the seller has counted something. */
export async function readStock(documents: Documents | TransactionDocuments, merchantId: MerchantId): Promise<StockSheet> {
  return (await documents.get('stock_sheets', sheetIdOf(merchantId)))?.items ?? {};
}

/**
 * Writes the sheet, which this transaction has read, and why its counts changed. `occasion` names what happened and makes the
 * moves' ids.
 */
export async function saveStock({ documents, caller, now }: CommandContext, { sheet, moves }: StockChange, occasion: string, orderId: OrderId | null): Promise<void> {
  await documents.putDerived('stock_sheets', { _id: sheetIdOf(caller.merchantId), items: sheet });
  await documents.create('stock_moves', ...moves.map((move) => moveDraft(move, now, occasion, orderId)));
}

function moveDraft(move: StockChange['moves'][number], at: UtcMs, occasion: string, orderId: OrderId | null): Draft<StockMoveDocument> {
  const _id = `${occasion}.${move.productId}`;
  return { _id, ...move, at, orderId, listKey: listKey(at, occasion) };
}
