import type { ProductView } from '../../core/merchants/merchants.contract';
import type { ProductDocument } from '../platform/collections';

/** Of one merchant: few enough that the whole list is one read. */
export const MOST_PRODUCTS = 200;

export function productView({ productId, name, unit, cycleDays, priceFen, version }: ProductDocument): ProductView {
  return { productId, name, unit, cycleDays, priceFen, version };
}
