import * as z from '../kernel/schema';
import type { Page } from '../customers/customers.contract';
import { action, cursorInput, fenInput, fileIdInput, idOf, lineInput, MEMBERS, output } from '../kernel/contract';
import type { OrderId, ProductId } from '../kernel/ids';
import type { UtcMs } from '../kernel/time';
import { MAX_ALIASES, MAX_PRODUCT_PICTURES } from './product';
import { MAX_ON_HAND, type StockReason } from './stock';

/** Why a count changed, newest first. */
export interface StockMoveView {
  moveId: string;
  at: UtcMs;
  change: number;
  onHand: number;
  reason: StockReason;
  orderId: OrderId | null;
}

const countInput = z.number().int().min(0).max(MAX_ON_HAND);

export const productsContract = {
  /** What is left out stays as it is; of a new product it is empty. */
  'products.save': action({
    kind: 'command',
    callers: MEMBERS,
    input: z.strictObject({
      productId: idOf<'product'>(),
      version: z.number().int().min(1).nullable(),
      name: lineInput(30),
      unit: lineInput(4),
      /** The days one unit lasts one person. */
      cycleDays: z.number().int().min(1).max(1000),
      priceFen: fenInput,
      /** What people call it in chats besides its name. */
      aliases: z.array(lineInput(20)).max(MAX_ALIASES).optional(),
      costFen: fenInput.nullable().optional(),
      /** Prices of resellers, by level. */
      levelPrices: z.record(z.string().regex(/^[a-z0-9]{1,8}$/), fenInput).optional(),
      /** Files that the merchant uploaded under `products/<merchantId>/`. */
      pictureIds: z.array(fileIdInput).max(MAX_PRODUCT_PICTURES).optional(),
    }),
    output: output<{ productId: ProductId; version: number }>(),
    refusals: ['NAME_MISSING', 'PRODUCT_NOT_FOUND', 'CHANGED_MEANWHILE', 'ID_TAKEN', 'TOO_MANY_PRODUCTS', 'LEVEL_UNKNOWN', 'FILE_NOT_FOUND'],
    /** With three pictures taken off and three put on; without, 4 and 2. */
    budget: { reads: 7, writes: 8 },
  }),
  /** Sets what is on the shelf, and when it counts as low; null stops counting the product. */
  'products.countStock': action({
    kind: 'command',
    callers: MEMBERS,
    input: z.strictObject({ productId: idOf<'product'>(), counted: z.strictObject({ onHand: countInput, lowAt: countInput.nullable() }).nullable() }),
    output: output<{ onHand: number | null }>(),
    refusals: ['PRODUCT_NOT_FOUND'],
    budget: { reads: 4, writes: 3 },
  }),
  /** 进货: more has come in. Of a product that was not counted, this is the first count. */
  'products.receiveStock': action({
    kind: 'command',
    callers: MEMBERS,
    input: z.strictObject({ productId: idOf<'product'>(), quantity: z.number().int().min(1).max(MAX_ON_HAND) }),
    output: output<{ onHand: number }>(),
    refusals: ['PRODUCT_NOT_FOUND'],
    budget: { reads: 4, writes: 3 },
  }),
  'products.stockMoves': action({
    kind: 'query',
    callers: MEMBERS,
    input: z.strictObject({ productId: idOf<'product'>(), after: cursorInput.nullish(), limit: z.number().int().min(1).max(50).otherwise(20) }),
    output: output<Page<StockMoveView>>(),
    refusals: ['PRODUCT_NOT_FOUND', 'CURSOR_INVALID'],
    budget: { reads: 3, writes: 0 },
  }),
};
