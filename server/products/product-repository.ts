import type { ProductView } from '../../core/merchants/merchants.contract';
import type { Product } from '../../core/products/product';
import type { StockSheet } from '../../core/products/stock';
import type { Caller } from '../platform/context';
import type { ProductDocument } from '../platform/collections';
import type { Draft } from '../platform/merchant-documents';

/** Of one merchant: few enough that the whole list is one read. */
export const MOST_PRODUCTS = 200;

export function productDraft(product: Product): Draft<ProductDocument> {
  return { _id: product.productId, ...product };
}

export function productView({ productId, name, unit, cycleDays, priceFen, aliases, costFen, levelPrices, pictureIds, version }: ProductDocument, stock: StockSheet, { seesCosts }: Pick<Caller, 'seesCosts'>): ProductView {
  const item = stock[productId];
  return { productId, name, unit, cycleDays, priceFen, aliases, costFen: seesCosts ? costFen : null, levelPrices, pictureIds, onHand: item?.onHand ?? null, lowAt: item?.lowAt ?? null, version };
}
