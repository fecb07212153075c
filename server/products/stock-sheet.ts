import type { MerchantId } from '../../core/kernel/ids';
import type { StockSheet } from '../../core/products/stock';
import type { Documents, TransactionDocuments } from '../platform/merchant-documents';

export function sheetIdOf(merchantId: MerchantId): string {
  return `stock.${merchantId}`;
}

/** What is on the shelf; empty until the seller has counted something. */
export async function readStock(documents: Documents | TransactionDocuments, merchantId: MerchantId): Promise<StockSheet> {
  return (await documents.get('stock_sheets', sheetIdOf(merchantId)))?.items ?? {};
}
