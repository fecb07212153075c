import * as z from '../kernel/schema';
import { action, fenInput, idOf, MEMBERS, output, textInput } from '../kernel/contract';
import type { OrderId } from '../kernel/ids';
import type { Fen } from '../kernel/money';
import type { NoticeKind } from '../notices/notice';
import { ILLEGAL_MOVES } from './order-states';
import type { LowStockView, OrderView } from './orders.contract';
import type { PricedProduct } from './restock';

/** Goods that a reseller asks for, from their price list. */
export interface PriceList {
  merchantName: string;
  levelName: string;
  products: PricedProduct[];
  /** Template ids by kind, for the prompt when the request is sent. */
  templates: Partial<Record<NoticeKind, string>>;
}

/** How the reseller hears of the answer; `text` is for the chat in any case. */
export interface Telling {
  notice: 'queued' | 'none';
  text: string;
}

const RESELLER = ['reseller'] as const;
const aboutOrder = z.strictObject({ orderId: idOf<'order'>() });
const linesInput = (least: number) => z.array(z.strictObject({ productId: idOf<'product'>(), quantity: z.number().int().min(least).max(9999) })).max(20);

export const restockContract = {
  /** What the shop sells, at the prices of the reseller's level. */
  'restock.prices': action({ kind: 'query', callers: RESELLER, input: z.strictObject({}), output: output<PriceList>(), refusals: [], budget: { reads: 5, writes: 0 } }),
  /** Asks the seller for goods. `seenTotalFen` is what the reseller was shown: it is compared, never used. */
  'restock.request': action({
    kind: 'command',
    callers: RESELLER,
    input: z.strictObject({ orderId: idOf<'order'>(), lines: linesInput(1).min(1), seenTotalFen: fenInput, note: textInput(200) }),
    output: output<{ orderId: OrderId; totalFen: Fen }>(),
    refusals: ['PRODUCT_NOT_FOUND', 'PRODUCT_TWICE', 'AMOUNT_TOO_LARGE', 'PRICES_CHANGED', 'TOO_MANY_REQUESTS', 'ID_TAKEN'],
    budget: { reads: 7, writes: 4 },
  }),
  /** The reseller takes back what was not answered yet. */
  'restock.withdraw': action({
    kind: 'command',
    callers: RESELLER,
    input: aboutOrder,
    output: output<Record<string, never>>(),
    refusals: ['ORDER_NOT_FOUND', ...ILLEGAL_MOVES],
    budget: { reads: 8, writes: 4 },
  }),
  /** The seller agrees; `lines` names quantities that differ from what was asked, 0 for a product left out. */
  'restock.accept': action({
    kind: 'command',
    callers: MEMBERS,
    input: z.strictObject({ orderId: idOf<'order'>(), lines: linesInput(0) }),
    output: output<{ order: OrderView; lowStock: LowStockView[] } & Telling>(),
    refusals: ['ORDER_NOT_FOUND', ...ILLEGAL_MOVES, 'NOTHING_AGREED', 'PRODUCT_NOT_FOUND', 'AMOUNT_TOO_LARGE', 'STOCK_SHORT'],
    budget: { reads: 13, writes: 9 },
  }),
  'restock.decline': action({
    kind: 'command',
    callers: MEMBERS,
    input: z.strictObject({ orderId: idOf<'order'>(), word: textInput(100) }),
    output: output<{ order: OrderView } & Telling>(),
    refusals: ['ORDER_NOT_FOUND', ...ILLEGAL_MOVES],
    budget: { reads: 11, writes: 5 },
  }),
  /** Takes a 婉拒 back. */
  'restock.reconsider': action({
    kind: 'command',
    callers: MEMBERS,
    input: aboutOrder,
    output: output<{ order: OrderView }>(),
    refusals: ['ORDER_NOT_FOUND', ...ILLEGAL_MOVES],
    budget: { reads: 7, writes: 4 },
  }),
};
