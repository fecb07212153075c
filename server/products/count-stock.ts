import { newId } from '../../core/kernel/ids';
import { ok, refuse } from '../../core/kernel/result';
import { shanghaiDayOf } from '../../core/kernel/time';
import type { StockMoveView } from '../../core/products/products.contract';
import { countStock as counted, receiveStock as receiveGoods } from '../../core/products/stock';
import { isListKey, pageOf } from '../customers/pages';
import type { Command, Query } from '../platform/context';
import type { StockMoveDocument } from '../platform/collections';
import { saveStock } from './save-stock';
import { readStock } from './stock-sheet';

export const countStock: Command<'products.countStock'> = {
  async run(context, { productId, counted: said }) {
    const { documents, caller, now, random } = context;
    if ((await documents.get('products', productId)) === null) return refuse('PRODUCT_NOT_FOUND', 'productId');
    const shelf = await readStock(documents, caller.merchantId);
    const change = counted(shelf, productId, said, shanghaiDayOf(now));
    await saveStock(context, shelf, change, { occasion: newId('request', random), orderId: null });
    return ok({ onHand: change.sheet[productId]?.onHand ?? null });
  },
};

export const receiveStock: Command<'products.receiveStock'> = {
  async run(context, { productId, quantity }) {
    const { documents, caller, now, random } = context;
    if ((await documents.get('products', productId)) === null) return refuse('PRODUCT_NOT_FOUND', 'productId');
    const shelf = await readStock(documents, caller.merchantId);
    const change = receiveGoods(shelf, productId, quantity, shanghaiDayOf(now));
    await saveStock(context, shelf, change, { occasion: newId('request', random), orderId: null });
    return ok({ onHand: change.sheet[productId]?.onHand ?? 0 });
  },
};

export const readStockMoves: Query<'products.stockMoves'> = async ({ documents }, { productId, after, limit }) => {
  if (after && !isListKey(after)) return refuse('CURSOR_INVALID', 'after');
  if ((await documents.get('products', productId)) === null) return refuse('PRODUCT_NOT_FOUND', 'productId');
  const found = await documents.find('stock_moves', { index: 'byProduct', equals: { productId }, after: after ?? null, limit: limit + 1 });
  return ok(pageOf(found, limit, moveView));
};

function moveView({ _id, at, change, onHand, reason, orderId }: StockMoveDocument): StockMoveView {
  return { moveId: _id, at, change, onHand, reason, orderId };
}
