import * as z from '../kernel/schema';
import type { Page } from '../customers/customers.contract';
import type { LifecycleStage } from '../customers/lifecycle-stage';
import { action, cursorInput, idOf, lineInput, MEMBERS, output } from '../kernel/contract';
import type { Fen } from '../kernel/money';
import { ILLEGAL_MOVES } from '../orders/order-states';
import type { Receiver } from '../profile/addresses';
import type { CustomerOrderView, OrderView } from '../orders/orders.contract';

/** An order that waits to be shipped, or is under way, with where it goes. */
export interface ShippingRow extends CustomerOrderView {
  /** Of the order's address. */
  receiver: Receiver;
}

/** What the order and its customer have become. */
interface Moved {
  order: OrderView;
  stage: LifecycleStage;
  stageMoved: boolean;
  owedFen: Fen;
}

export interface ShippingList {
  fileName: string;
  base64: string;
  rows: number;
  /** Rows without a phone or an address. */
  withoutAddress: number;
  /** Rows whose address stands whole under 详细地址. */
  unsplit: number;
  /** Whether more orders wait than the file holds. */
  more: boolean;
}

const parcelInput = z.strictObject({ courier: z.string().regex(/^[a-z]{0,12}$/), number: z.string().regex(/^[0-9A-Z]{0,32}$/) });

export const shippingContract = {
  /** Parcels leave. The customer is told by notice, when they may be and there is a number to tell; `text` is for the chat in any case. */
  'shipping.ship': action({
    kind: 'command',
    callers: MEMBERS,
    input: z.strictObject({
      orderId: idOf<'order'>(),
      /** A parcel may go without number or courier. */
      parcels: z.array(parcelInput).min(1).max(5),
    }),
    output: output<Moved & { notice: 'queued' | 'none'; text: string }>(),
    refusals: ['ORDER_NOT_FOUND', ...ILLEGAL_MOVES, 'TOO_MANY_PARCELS', 'PARCEL_TWICE', 'COURIER_UNKNOWN'],
    budget: { reads: 12, writes: 7 },
  }),
  /**
   * The number of a parcel that has left without one, or the right one for a wrong one; `number` is the one that it has. The
   * customer is told of each number once.
   */
  'shipping.renumber': action({
    kind: 'command',
    callers: MEMBERS,
    input: z.strictObject({ orderId: idOf<'order'>(), index: z.number().int().min(0).max(50), number: lineInput(32), parcel: parcelInput }),
    output: output<Moved & { notice: 'queued' | 'none'; text: string }>(),
    refusals: ['ORDER_NOT_FOUND', ...ILLEGAL_MOVES, 'PARCEL_NOT_FOUND', 'PARCEL_TWICE', 'COURIER_UNKNOWN'],
    budget: { reads: 11, writes: 6 },
  }),
  /** Takes a mistaken parcel off; without any left the order waits again. */
  'shipping.removeParcel': action({
    kind: 'command',
    callers: MEMBERS,
    input: z.strictObject({ orderId: idOf<'order'>(), index: z.number().int().min(0).max(50), number: lineInput(32) }),
    output: output<Moved>(),
    refusals: ['ORDER_NOT_FOUND', ...ILLEGAL_MOVES, 'PARCEL_NOT_FOUND'],
    budget: { reads: 9, writes: 6 },
  }),
  /** Signed for, or handed over in person; and each taken back. */
  'shipping.move': action({
    kind: 'command',
    callers: MEMBERS,
    input: z.strictObject({ orderId: idOf<'order'>(), event: z.enum(['sign', 'unsign', 'hand-over', 'take-back']) }),
    output: output<Moved>(),
    refusals: ['ORDER_NOT_FOUND', ...ILLEGAL_MOVES],
    budget: { reads: 9, writes: 6 },
  }),
  /** 待发货 or 已发货, the oldest first. */
  'shipping.list': action({
    kind: 'query',
    callers: MEMBERS,
    input: z.strictObject({ state: z.enum(['waiting', 'shipped']), after: cursorInput.nullish(), limit: z.number().int().min(1).max(50).otherwise(20) }),
    output: output<Page<ShippingRow>>(),
    refusals: ['CURSOR_INVALID'],
    budget: { reads: 3, writes: 0 },
  }),
  /** The orders that wait to be shipped (at most 200, the oldest first) as a workbook with the columns that couriers take. */
  'shipping.export': action({
    kind: 'query',
    callers: MEMBERS,
    input: z.strictObject({}),
    output: output<ShippingList>(),
    refusals: ['NOTHING_TO_SHIP'],
    budget: { reads: 4, writes: 0 },
  }),
};
